-- Times are whole milliseconds since 1970-01-01 UTC.

CREATE TABLE conversations (
  id              INTEGER PRIMARY KEY,
  channel_id      TEXT    NOT NULL,
  conversation_id TEXT    NOT NULL,
  user_id         TEXT,
  locale          TEXT,
  created_at      INTEGER NOT NULL,
  last_sequence   INTEGER NOT NULL DEFAULT 0,
  last_timestamp  INTEGER NOT NULL DEFAULT 0,
  lease_owner     TEXT,
  lease_expires   INTEGER NOT NULL DEFAULT 0,
  UNIQUE (channel_id, conversation_id)
);

-- Every message of both directions, once. AUTOINCREMENT: an id never returns, not even after an erasure,
-- so that a late commit cannot hit another turn's row and state versions drawn from it never repeat.
CREATE TABLE activities (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation       INTEGER NOT NULL REFERENCES conversations (id),
  sequence           INTEGER NOT NULL,
  activity_id        TEXT    NOT NULL,
  client_activity_id TEXT,
  from_client        INTEGER NOT NULL,
  from_id            TEXT,
  visible            INTEGER NOT NULL,
  kind               TEXT    NOT NULL,
  timestamp          INTEGER NOT NULL,
  in_reply_to        INTEGER,
  json               TEXT    NOT NULL
);
CREATE UNIQUE INDEX activities_in_order ON activities (conversation, sequence);
CREATE UNIQUE INDEX activities_by_id ON activities (conversation, activity_id) WHERE from_client = 1;
CREATE UNIQUE INDEX activities_by_client_id ON activities (conversation, client_activity_id) WHERE client_activity_id IS NOT NULL;

-- Work only: a row goes when its turn is committed and stays, with failed_at, when it was given up.
CREATE TABLE inbox (
  activity       INTEGER PRIMARY KEY REFERENCES activities (id),
  conversation   INTEGER NOT NULL REFERENCES conversations (id),
  attempts       INTEGER NOT NULL DEFAULT 0,
  failed_at      INTEGER,
  failure_code   TEXT,
  failure_detail TEXT
);
CREATE INDEX inbox_waiting ON inbox (conversation, activity) WHERE failed_at IS NULL;

CREATE TABLE state (
  key          TEXT PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (id),
  version      INTEGER NOT NULL,
  json         TEXT    NOT NULL
);
CREATE INDEX state_by_conversation ON state (conversation);

-- status: 0 waiting, 1 sent, 2 dead.
CREATE TABLE outbox (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation        INTEGER NOT NULL REFERENCES conversations (id),
  activity            INTEGER NOT NULL REFERENCES activities (id),
  status              INTEGER NOT NULL DEFAULT 0,
  next_attempt_at     INTEGER NOT NULL,
  attempts            INTEGER NOT NULL DEFAULT 0,
  reason_code         TEXT,
  channel_activity_id TEXT
);
CREATE INDEX outbox_waiting ON outbox (conversation, id) WHERE status = 0;
CREATE INDEX outbox_dead ON outbox (id) WHERE status = 2;
CREATE INDEX outbox_by_conversation ON outbox (conversation);

CREATE TABLE escalation_references (
  reference   TEXT PRIMARY KEY,
  reserved_at INTEGER NOT NULL
);

-- status: 0 open.
CREATE TABLE escalations (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  reference            TEXT    NOT NULL UNIQUE,
  conversation         INTEGER NOT NULL REFERENCES conversations (id),
  level                TEXT    NOT NULL,
  route                TEXT,
  rule_ids             TEXT    NOT NULL,
  summary              TEXT,
  contact              TEXT,
  consent_text_version TEXT,
  consent_at           INTEGER,
  opened_at            INTEGER NOT NULL,
  content_version      TEXT    NOT NULL,
  status               INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX escalations_by_conversation ON escalations (conversation);

CREATE TABLE questions (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL REFERENCES conversations (id),
  text         TEXT    NOT NULL,
  band         TEXT    NOT NULL,
  entry_ids    TEXT    NOT NULL,
  at           INTEGER NOT NULL
);
CREATE INDEX questions_by_conversation ON questions (conversation);

CREATE TABLE consents (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL REFERENCES conversations (id),
  purpose      TEXT    NOT NULL,
  text_version TEXT    NOT NULL,
  granted      INTEGER NOT NULL,
  at           INTEGER NOT NULL
);
CREATE INDEX consents_by_conversation ON consents (conversation);

CREATE TABLE secrets (
  name       TEXT PRIMARY KEY,
  value      BLOB    NOT NULL,
  created_at INTEGER NOT NULL
);
