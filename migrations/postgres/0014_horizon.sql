-- How many days ahead orders are predicted may be chosen. `next_orders` are those of the number of days that was chosen
-- last, until all are there and take the place of `expected_orders`. What was predicted so far is for 90 days.
ALTER TABLE predictions ADD COLUMN next_orders BIGINT;
INSERT INTO settings (key, value) SELECT 'predicted_days', '90' WHERE EXISTS (SELECT 1 FROM churn_models);
