INSERT INTO escalations (id, reference, conversation, level, rule_ids, opened_at, content_version, status, revision, promised_at, remind_at, reminders, holder_id, holder_name, claimed_at)
VALUES (2, 'M-2B8C', 1, 'EMERGENCY', '["DE01"]', 1003, '3f2a', 1, 2, 1300, NULL, 1, 'id-ada', 'Ada', 1100);
INSERT INTO escalation_steps (escalation, step, by_id, by_name, note, at) VALUES (2, 0, NULL, NULL, NULL, 1003), (2, 1, 'id-ada', 'Ada', NULL, 1100), (2, 5, 'id-ada', 'Ada', 'called back', 1200);
INSERT INTO activities (id, conversation, sequence, activity_id, from_client, visible, kind, timestamp, json, label) VALUES (5, 2, 2, '19:staff|0000002', 0, 1, 'message', 1004, '{"type":"message"}', 'M-2B8C');
INSERT INTO outbox (id, conversation, activity, status, next_attempt_at, attempts, reason_code, replaces) VALUES (2, 2, 5, 2, 1004, 12, 'HttpRequestException', 'M-2B8C');
INSERT INTO places VALUES (2, 'channel', 'tenant-1', 'team-1', NULL, '{}', 1000, NULL);
