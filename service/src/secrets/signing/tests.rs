use std::collections::BTreeMap;

use super::*;

/// The test vector of the variant in RFC 9474, appendix A.1; its file holds the hexadecimal digits.
fn vector() -> BTreeMap<String, String> {
    serde_json::from_str(include_str!("rfc9474.json")).unwrap()
}

#[test]
fn the_vector_of_the_rfc_is_signed_and_verified() {
    let vector = vector();
    let bytes = |name: &str| hex::decode(&vector[name]).unwrap();
    let number = |name: &str| {
        let bytes = bytes(name);
        BoxedUint::from_be_slice(&bytes, u32::try_from(bytes.len() * 8).unwrap()).unwrap()
    };
    let key =
        PrivateKey::from_components(number("n"), number("e"), number("d"), vec![number("p"), number("q")]);
    let key = key.unwrap();
    let private = key.to_pkcs8_der().unwrap();
    let public = key.as_public_key().to_public_key_der().unwrap();
    assert_eq!(sign(private.as_bytes(), &bytes("blinded_msg")), Some(bytes("blind_sig")));
    let message = [bytes("msg_prefix"), bytes("msg")].concat();
    assert!(verifies(public.as_bytes(), &message, &bytes("sig")));
    assert!(!verifies(public.as_bytes(), &bytes("msg"), &bytes("sig")));
    let mut other = bytes("sig");
    other[100] ^= 1;
    assert!(!verifies(public.as_bytes(), &message, &other));
}

#[test]
fn nothing_is_signed_that_is_no_blinded_message() {
    let Pair { public, private } = pair().unwrap();
    for blinded in [vec![], vec![1; SIGNED_BYTES - 1], vec![1; SIGNED_BYTES + 1], vec![0xff; SIGNED_BYTES]] {
        assert_eq!(sign(&private, &blinded), None, "{} bytes", blinded.len());
    }
    assert_eq!(sign(&public, &[1; SIGNED_BYTES]), None);
    assert_eq!(sign(&private, &[1; SIGNED_BYTES]).map(|signed| signed.len()), Some(SIGNED_BYTES));
    for junk in [&[][..], &[0; 3], &[0xff; SIGNED_BYTES]] {
        assert!(!verifies(&public, b"message", junk));
        assert!(!verifies(junk, b"message", &[1; SIGNED_BYTES]));
    }
}
