-- What memory reads of an order's line lies in one index, amounts too.
DROP INDEX order_lines_contact_id;
CREATE INDEX order_lines_contact_id
    ON order_lines (contact_id, order_id, ordered_day, product_id, quantity, amount_minor, currency);

-- Memory answers who bought what, who spent most and who ordered last; every row of an import paid for these.
DROP INDEX order_lines_product_id;
DROP INDEX contacts_last_order_day;
DROP INDEX contacts_spend_minor;
