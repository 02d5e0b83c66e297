INSERT INTO outbox (id, conversation, activity, status, next_attempt_at, attempts, reason_code) VALUES (4, 2, 5, 3, 1004, 1, 'Forbidden');
