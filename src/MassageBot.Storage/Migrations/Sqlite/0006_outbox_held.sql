-- status 3: the channel lets the bot in no more; sent when that changes.
CREATE INDEX outbox_held ON outbox (conversation) WHERE status = 3;
