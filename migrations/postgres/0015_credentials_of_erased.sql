-- Who was erased after a credential was signed for them: the SHA-256 of their address, as in erasures, so that they get no second one if
-- they come back while the campaign runs. Gone when it closes.
CREATE TABLE credentials_of_erased (
    campaign_id UUID NOT NULL REFERENCES campaigns (id),
    digest BYTEA NOT NULL,
    PRIMARY KEY (campaign_id, digest)
);
