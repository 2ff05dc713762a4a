-- Pictures that stand with options, by the SHA-256 of their files. They are never changed, and stay for the versions that showed them.
CREATE TABLE pictures (
    digest BYTEA PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
