-- Which responses each quota of a campaign counts.
CREATE TABLE quota_places (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    quota TEXT NOT NULL,
    response_id BLOB NOT NULL REFERENCES responses (id),
    PRIMARY KEY (campaign_id, quota, response_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quota_places_by_response ON quota_places (response_id);
