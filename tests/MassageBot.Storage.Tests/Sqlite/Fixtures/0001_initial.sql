-- What a clinic had in its database at this version: each table with rows of every kind.
INSERT INTO conversations VALUES (1, 'directline', 'old-chat', 'dl_ann', 'en-GB', 1000, 3, 1002, NULL, 0), (2, 'msteams', '19:staff', NULL, NULL, 1000, 1, 1001, 'main', 2000);
INSERT INTO activities VALUES
  (1, 1, 1, 'old-chat|0000001', 'client-1', 1, 'dl_ann', 1, 'message', 1000, NULL, '{"type":"message","text":"is it normal to be sore?"}'),
  (2, 1, 2, 'old-chat|0000002', NULL, 0, NULL, 1, 'message', 1001, 1, '{"type":"message","text":"Often it is."}'),
  (3, 1, 3, 'old-chat|0000003', NULL, 1, 'dl_ann', 1, 'message', 1002, NULL, '{"type":"message","text":"thank you"}'),
  (4, 2, 1, '19:staff|0000001', NULL, 1, NULL, 1, 'message', 1001, NULL, '{"type":"message","text":"help"}');
INSERT INTO inbox VALUES (3, 1, 1, NULL, NULL, NULL), (4, 2, 3, 1500, 'MB2002', 'TimeoutException');
INSERT INTO state VALUES ('directline/conversations/old-chat', 1, 7, '{"count":1}');
INSERT INTO outbox VALUES (1, 1, 2, 1, 1001, 0, NULL, 'channel-9');
INSERT INTO escalation_references VALUES ('M-7K3P', 1001);
INSERT INTO escalations VALUES (1, 'M-7K3P', 1, 'URGENT', NULL, '["DU03"]', 'numb leg', 'ann@example.org', 'v1', 1001, 1001, '3f2a', 0);
INSERT INTO questions VALUES (1, 1, 'is it normal to be sore?', 'answer', '["soreness"]', 1000);
INSERT INTO consents VALUES (1, 1, 'escalation-contact', 'v1', 1, 1001);
INSERT INTO secrets VALUES ('direct-line-key', x'00FF10', 1000);
