-- The custom attributes that a share grants as columns. They go with the attribute, so that another one that is called
-- like it later is not granted.

CREATE TABLE share_attributes (
    share_id     BIGINT NOT NULL REFERENCES shares (id) ON DELETE CASCADE,
    attribute_id BIGINT NOT NULL REFERENCES attributes (id) ON DELETE CASCADE,
    PRIMARY KEY (share_id, attribute_id)
);
CREATE INDEX share_attributes_attribute_id ON share_attributes (attribute_id);
