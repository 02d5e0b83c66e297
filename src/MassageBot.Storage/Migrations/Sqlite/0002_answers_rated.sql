-- What became of a question: in which turn it was asked, what it leaned on, how sure the answer was, and what the client made of
-- "did you mean". Questions kept by an earlier version have none of it. asked_in and settled_in are ids of activities, which never
-- return; they are no references, so that a question may outlive the transcript.
ALTER TABLE questions ADD COLUMN asked_in INTEGER;
ALTER TABLE questions ADD COLUMN previous_entry_id TEXT;
ALTER TABLE questions ADD COLUMN confidence REAL;
-- Set once the client chose (with the entry) or said that none fits (without).
ALTER TABLE questions ADD COLUMN settled_in INTEGER;
ALTER TABLE questions ADD COLUMN settled_at INTEGER;
ALTER TABLE questions ADD COLUMN chosen_entry_id TEXT;
CREATE INDEX questions_by_turn ON questions (asked_in) WHERE asked_in IS NOT NULL;
CREATE INDEX questions_by_time ON questions (at);

-- One verdict an answer, the latest. verdict: 0 it did not help, 1 it helped. in_reply_to: the activity that was answered.
CREATE TABLE ratings (
  activity      INTEGER PRIMARY KEY REFERENCES activities (id),
  conversation  INTEGER NOT NULL REFERENCES conversations (id),
  in_reply_to   INTEGER,
  verdict       INTEGER NOT NULL,
  entry_id      TEXT    NOT NULL,
  entry_version TEXT    NOT NULL,
  at            INTEGER NOT NULL
);
CREATE INDEX ratings_by_conversation ON ratings (conversation);
CREATE INDEX ratings_by_turn ON ratings (in_reply_to) WHERE in_reply_to IS NOT NULL;
