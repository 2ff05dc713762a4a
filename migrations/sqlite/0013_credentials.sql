-- What an anonymous campaign signs with, one pair of keys for each class of members; none for any other campaign.
CREATE TABLE signing_keys (
    campaign_id BLOB NOT NULL REFERENCES campaigns (id),
    -- The name of the class: that of its atom, or of all rare atoms together.
    class TEXT NOT NULL,
    public_key BLOB NOT NULL,
    -- None once the campaign is closed: nothing is signed any more.
    private_key BLOB,
    PRIMARY KEY (campaign_id, class)
) STRICT, WITHOUT ROWID;

-- Of which class a credential was signed for an invitation, and the SHA-256 of what was signed unread, by which the same request is
-- answered again; none as long as none was. No time, no number, and nothing of the credential itself, which nobody here has seen.
ALTER TABLE invitations ADD COLUMN credential_class TEXT;
ALTER TABLE invitations ADD COLUMN credential BLOB;
