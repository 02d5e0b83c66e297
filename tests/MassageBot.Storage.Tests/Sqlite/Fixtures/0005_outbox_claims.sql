INSERT INTO outbox (id, conversation, activity, next_attempt_at, claimed_by, claimed_until) VALUES (3, 2, 5, 1004, 'node-2', 1900);
