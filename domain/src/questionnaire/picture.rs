use serde::{Deserialize, Serialize};

/// A picture that stands with an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Which picture of the installation: the SHA-256 of its file in 64 hexadecimal digits. In a document that comes or goes as a
    /// file, the picture itself as a `data:` URL.
    pub file: String,
    /// What it shows, in words, for whoever does not see it.
    pub alt: String,
}

/// What a `data:` URL of a picture that is taken can begin with.
const DATA: [&str; 3] = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,"];

impl Picture {
    /// The SHA-256 of its file in hexadecimal digits; none if the picture itself stands here.
    pub fn digest(&self) -> Option<&str> {
        let digits =
            self.file.len() == 64 && self.file.bytes().all(|own| matches!(own, b'0'..=b'9' | b'a'..=b'f'));
        digits.then_some(self.file.as_str())
    }

    /// The picture itself as a `data:` URL; none if it only says which it is.
    pub fn data_url(&self) -> Option<&str> {
        DATA.iter().any(|data| self.file.starts_with(data)).then_some(self.file.as_str())
    }
}
