use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Kind, Question};

/// Terms to agree to. Which terms somebody agreed to is kept with the answer, as their digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// What is agreed to; a blank line starts a paragraph.
    pub terms: String,
    /// The words beside the box, such as 'I agree'.
    pub label: String,
    /// The digests of these terms as they read in each of the campaign's languages; none where the campaign has not noted them.
    #[serde(skip)]
    pub in_each_language: Vec<TermsDigest>,
}

impl Question {
    /// The digest of what is agreed to here; none if the question asks for no consent.
    ///
    /// It is the SHA-256 of the wording, the terms and the words beside the box as they are read, with a line end between them.
    pub fn terms(&self) -> Option<TermsDigest> {
        let Kind::Consent(consent) = &self.answer else { return None };
        let read = [self.text.as_str(), &consent.terms, &consent.label].join("\n");
        let digits = Sha256::digest(read).iter().map(|byte| format!("{byte:02x}")).collect();
        Some(TermsDigest(digits))
    }

    /// Whether these are the terms that are agreed to here, in whatever language they were read.
    pub fn is_agreement(&self, given: &TermsDigest) -> bool {
        let Kind::Consent(consent) = &self.answer else { return false };
        consent.in_each_language.contains(given) || self.terms().as_ref() == Some(given)
    }
}

/// Which terms somebody agreed to: 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TermsDigest(String);

impl TryFrom<String> for TermsDigest {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == 64 && text.bytes().all(digit) {
            Ok(Self(text))
        } else {
            Err(format!("'{text}' is no digest of terms"))
        }
    }
}

impl FromStr for TermsDigest {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::try_from(text.to_owned())
    }
}

impl From<TermsDigest> for String {
    fn from(digest: TermsDigest) -> String {
        digest.0
    }
}

impl fmt::Display for TermsDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
