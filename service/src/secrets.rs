//! The one place that makes random secrets and ids.

pub mod signing;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::venue::Code;
use hmac::{Hmac, Mac as _};
use rand::RngCore;
use sha2::{Digest as _, Sha256};
use store::Digest;
use uuid::Uuid;

/// A secret that is handed out once; only its digest is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new token of 160 random bits.
    pub fn new() -> Self {
        let mut bytes = [0_u8; 20];
        fill(&mut bytes);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The token that a digest makes, for whoever can make the digest again.
    pub(crate) fn of(digest: &Digest) -> Self {
        Self(URL_SAFE_NO_PAD.encode(digest))
    }

    /// The token as it stands in a link or a cookie.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

/// Fills `bytes` with random bits fit for secrets.
#[expect(clippy::disallowed_methods, reason = "this is the place that makes secrets")]
pub fn fill(bytes: &mut [u8]) {
    rand::rng().fill_bytes(bytes);
}

/// What an order is made of that is random.
pub fn seed() -> u32 {
    let mut bytes = [0_u8; 4];
    fill(&mut bytes);
    u32::from_le_bytes(bytes)
}

/// The code of a new venue.
pub fn venue_code() -> Code {
    let mut bytes = [0_u8; 8];
    fill(&mut bytes);
    Code::from_number(u64::from_le_bytes(bytes))
}

/// Bytes as they stand in addresses and in what scripts are told.
pub fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of such a text; none if it is none.
pub fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// The digest under which a token is kept.
pub fn digest(token: &str) -> Digest {
    Sha256::digest(token.as_bytes()).into()
}

/// The digest of a text with a key: only who has the key can make it, or try texts against it.
pub(crate) fn keyed(key: &[u8], text: &str) -> Digest {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104)")]
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    mac.chain_update(text).finalize().into_bytes().into()
}

/// An id that says nothing of when it was made.
#[expect(clippy::disallowed_methods, reason = "this is the place that makes ids")]
pub fn unordered_id() -> Uuid {
    Uuid::new_v4()
}

/// A number above 0 in the place of one that would say in which order things came.
pub fn unordered() -> i64 {
    let mut bytes = [0_u8; 8];
    fill(&mut bytes);
    // Above half of the largest, SQLite keeps numbers of its own that it gives out one after the other.
    (u64::from_le_bytes(bytes) >> 2).max(1) as i64
}

/// The first four bytes of a digest in hexadecimal: enough to name a thing, not enough to be it.
pub fn short(digest: &Digest) -> String {
    hex::encode(&digest[..4])
}

/// A new id that sorts by the time it was made.
#[expect(clippy::disallowed_methods, reason = "this is the place that makes ids")]
pub fn id() -> Uuid {
    Uuid::now_v7()
}
