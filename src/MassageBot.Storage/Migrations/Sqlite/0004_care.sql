-- Those who are asked after a treatment. Known by the clinic's id, by a conversation, or both. consented_at and opted_out_at are the latest
-- of care_consents, kept here so that each sending can look at them.
CREATE TABLE clients (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  external_id      TEXT UNIQUE,
  name             TEXT,
  locale           TEXT,
  time_zone        TEXT    NOT NULL,
  email            TEXT,
  phone            TEXT,
  conversation     INTEGER REFERENCES conversations (id),
  reference        TEXT,
  consented_at     INTEGER,
  opted_out_at     INTEGER,
  last_check_in_at INTEGER,
  created_at       INTEGER NOT NULL
);
CREATE INDEX clients_by_conversation ON clients (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX clients_by_email ON clients (email) WHERE email IS NOT NULL;

-- What clients agreed to and took back, as the clinic's proof. Outlives an erasure.
CREATE TABLE care_consents (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  client       INTEGER NOT NULL REFERENCES clients (id),
  granted      INTEGER NOT NULL,
  text_version TEXT,
  channel      TEXT    NOT NULL,
  at           INTEGER NOT NULL
);
CREATE UNIQUE INDEX care_consents_once ON care_consents (client, at, granted);

CREATE TABLE treatments (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  external_id  TEXT    NOT NULL UNIQUE,
  client       INTEGER NOT NULL REFERENCES clients (id),
  practitioner TEXT,
  kind         TEXT    NOT NULL,
  areas        TEXT    NOT NULL,
  modifiers    TEXT    NOT NULL,
  ended_at     INTEGER NOT NULL,
  fingerprint  TEXT    NOT NULL,
  created_at   INTEGER NOT NULL
);
CREATE INDEX treatments_by_client ON treatments (client);

-- status: 0 planned, 1 claimed, 2 handed over, 3 answered, 4 skipped, 5 failed, 6 cancelled. next_at: when it is to be looked at next (to send
-- it, to take over an abandoned claim, to remind); null when there is nothing to do. claim counts the claims: only the latest can settle.
CREATE TABLE check_ins (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  treatment       INTEGER NOT NULL REFERENCES treatments (id),
  client          INTEGER NOT NULL REFERENCES clients (id),
  step            TEXT    NOT NULL,
  plan_version    TEXT    NOT NULL,
  status          INTEGER NOT NULL,
  reason          TEXT,
  due_at          INTEGER NOT NULL,
  expires_at      INTEGER NOT NULL,
  safety          INTEGER NOT NULL,
  remind_after    INTEGER,
  next_at         INTEGER,
  claim           INTEGER NOT NULL DEFAULT 0,
  attempts        INTEGER NOT NULL DEFAULT 0,
  way             TEXT,
  handed_at       INTEGER,
  reminded_at     INTEGER,
  answered_at     INTEGER,
  answer          TEXT,
  level           TEXT,
  rule_ids        TEXT,
  content_version TEXT
);
CREATE UNIQUE INDEX check_ins_once ON check_ins (treatment, step);
CREATE INDEX check_ins_next ON check_ins (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX check_ins_by_time ON check_ins (due_at, id);
CREATE INDEX check_ins_by_client ON check_ins (client);

-- A caller's request, so that its repeat gets the same answer.
CREATE TABLE care_requests (
  key         TEXT PRIMARY KEY,
  fingerprint TEXT    NOT NULL,
  treatment   INTEGER NOT NULL REFERENCES treatments (id),
  at          INTEGER NOT NULL
);
CREATE INDEX care_requests_by_treatment ON care_requests (treatment);

-- What the clinic switched, for all nodes.
CREATE TABLE switches (
  name  TEXT PRIMARY KEY,
  value TEXT    NOT NULL,
  at    INTEGER NOT NULL
);
