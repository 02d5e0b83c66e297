INSERT INTO clients VALUES (1, 'c-1', 'Ann', 'en-GB', 'Europe/London', 'ann@example.org', NULL, 1, NULL, 1000, NULL, 1100, 1000), (2, 'c-2', 'Bob', NULL, 'Asia/Tokyo', 'bob@example.org', NULL, NULL, NULL, 1000, 1200, NULL, 1000);
INSERT INTO care_consents VALUES (1, 1, 1, 'v1', 'paper', 1000), (2, 2, 1, 'v1', 'paper', 1000), (3, 2, 0, NULL, 'mail', 1200);
INSERT INTO treatments VALUES (1, 't-1', 1, 'Kim', 'deep-tissue', '["calf"]', '["anticoagulants"]', 1000, 'f1', 1000);
INSERT INTO check_ins (id, treatment, client, step, plan_version, status, due_at, expires_at, safety, remind_after, next_at, claim, handed_at, way, answered_at, answer, level, rule_ids, content_version)
VALUES (1, 1, 1, 'day-1', 'p1', 3, 1100, 1200, 0, 50, NULL, 1, 1100, 'chat', 1110, '{"choice":"same"}', NULL, '[]', '3f2a'), (2, 1, 1, 'day-7', 'p1', 0, 9100, 9200, 0, NULL, 9100, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO care_requests VALUES ('request-1', 'f2', 1, 1000);
INSERT INTO switches VALUES ('paused', '1', 1300);
