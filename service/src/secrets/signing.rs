//! The server's half of RSA blind signatures: RSABSSA-SHA384-PSS-Randomized of RFC 9474. What is signed is signed unread; what comes back
//! is an ordinary RSA-PSS signature.

use std::convert::Infallible;

use rsa::hazmat::rsa_decrypt_and_check;
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey};
use rsa::pss::{Signature, VerifyingKey};
use rsa::rand_core::{TryCryptoRng, TryRng};
use rsa::sha2::Sha384;
use rsa::signature::Verifier;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, PrivateKey, PublicKey};

use super::fill;

/// How long keys are: what campaigns sign is worth nothing once they are closed.
const BITS: usize = 2048;
/// How many bytes a blinded message and a signature have.
pub const SIGNED_BYTES: usize = BITS / 8;
/// How many bytes the message of a credential has: those that it is prepared with (RFC 9474, section 4.1), and as many of its own.
pub const MESSAGE_BYTES: usize = 64;
/// How many bytes of salt the signature holds.
const SALT_BYTES: usize = 48;

/// A pair of keys in DER: the public one as SPKI, the private one as PKCS #8.
pub struct Pair {
    /// Whoever has it can verify.
    pub public: Vec<u8>,
    /// Whoever has it can sign.
    pub private: Vec<u8>,
}

/// Makes a pair of keys. It looks for large primes, which takes a moment; none if the library refuses.
pub fn pair() -> Option<Pair> {
    let private = PrivateKey::new(&mut Random, BITS).ok()?;
    let public = private.as_public_key().to_public_key_der().ok()?;
    Some(Pair {
        public: public.as_bytes().to_vec(),
        private: private.to_pkcs8_der().ok()?.as_bytes().to_vec(),
    })
}

/// Signs a blinded message; none if it is not one, or the key is none.
pub fn sign(private: &[u8], blinded: &[u8]) -> Option<Vec<u8>> {
    let key = PrivateKey::from_pkcs8_der(private).ok()?;
    let message = number(&key, blinded)?;
    let signed = rsa_decrypt_and_check(&key, Some(&mut Random), &message).ok()?;
    let bytes = signed.to_be_bytes();
    Some(bytes[bytes.len().checked_sub(key.size())?..].to_vec())
}

/// Whether a message was signed with the private key that belongs to this one.
pub fn verifies(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (PublicKey::from_public_key_der(public), Signature::try_from(signature))
    else {
        return false;
    };
    VerifyingKey::<Sha384>::new_with_salt_len(key, SALT_BYTES).verify(message, &signature).is_ok()
}

/// A blinded message as a number below the modulus; none if it is too long or too large.
fn number(key: &PrivateKey, blinded: &[u8]) -> Option<BoxedUint> {
    if blinded.len() != key.size() {
        return None;
    }
    let number = BoxedUint::from_be_slice(blinded, key.n().bits_precision()).ok()?;
    (number < *key.n().as_ref()).then_some(number)
}

/// Random bits from the one place that makes them, as the library asks for them.
struct Random;

impl TryRng for Random {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Random {}

#[cfg(test)]
mod tests;
