-- What staff make of an escalation. status: 0 open, 1 claimed, 2 resolved, 3 expired, 4 reopened. The revision counts every step, so that
-- whoever decided by an older one is told. Escalations kept by an earlier version were promised nothing and remind nobody.
ALTER TABLE escalations ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE escalations ADD COLUMN promised_at INTEGER;
ALTER TABLE escalations ADD COLUMN remind_at INTEGER;
ALTER TABLE escalations ADD COLUMN reminders INTEGER NOT NULL DEFAULT 0;
ALTER TABLE escalations ADD COLUMN holder_id TEXT;
ALTER TABLE escalations ADD COLUMN holder_name TEXT;
ALTER TABLE escalations ADD COLUMN claimed_at INTEGER;
ALTER TABLE escalations ADD COLUMN resolved_at INTEGER;
CREATE INDEX escalations_to_remind ON escalations (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX escalations_by_time ON escalations (opened_at);

-- step: 0 opened, 1 claimed, 2 resolved, 3 expired, 4 reopened, 5 noted, 6 reminded, 7 shared, 8 answered, 9 handed back.
CREATE TABLE escalation_steps (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  escalation INTEGER NOT NULL REFERENCES escalations (id),
  step       INTEGER NOT NULL,
  by_id      TEXT,
  by_name    TEXT,
  note       TEXT,
  at         INTEGER NOT NULL
);
CREATE INDEX escalation_steps_in_order ON escalation_steps (escalation, id);
INSERT INTO escalation_steps (escalation, step, at) SELECT id, 0, opened_at FROM escalations;

-- A message that is changed later has a label, the same for all its forms. An outbox row with a label to replace changes the message
-- that the channel knows; without one there, it is sent as a new message.
ALTER TABLE activities ADD COLUMN label TEXT;
CREATE INDEX activities_by_label ON activities (label, conversation) WHERE label IS NOT NULL;
ALTER TABLE outbox ADD COLUMN replaces TEXT;

-- Where the bot can speak without being spoken to first: chats and channels it was added to.
CREATE TABLE places (
  conversation INTEGER PRIMARY KEY REFERENCES conversations (id),
  kind         TEXT    NOT NULL,
  tenant_id    TEXT,
  team_id      TEXT,
  user_id      TEXT,
  reference    TEXT    NOT NULL,
  entered_at   INTEGER NOT NULL,
  left_at      INTEGER
);
CREATE INDEX places_by_user ON places (user_id) WHERE user_id IS NOT NULL;
