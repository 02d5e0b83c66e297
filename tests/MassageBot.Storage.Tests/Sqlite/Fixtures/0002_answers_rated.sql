INSERT INTO questions (id, conversation, text, band, entry_ids, at, asked_in, previous_entry_id, confidence, settled_in, settled_at, chosen_entry_id)
VALUES (2, 1, 'and bruises?', 'suggest', '["bruises","soreness"]', 1002, 3, 'soreness', 0.41, 3, 1003, 'bruises');
INSERT INTO ratings VALUES (2, 1, 1, 1, 'soreness', 'v9', 1003);
