//! Notices as a store keeps them: as JSON, in which a plain text is one that was kept before there were notices.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Notice, Value};

/// What stands where a notice is kept.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Kept {
    Notice {
        text: Cow<'static, str>,
        values: Vec<(Cow<'static, str>, Value)>,
    },
    /// Words as they are, which is how all were kept before there were notices.
    Text(String),
}

impl From<Kept> for Notice {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::Notice { text, values } => Notice { text, values },
            Kept::Text(text) => Notice::as_it_is(text),
        }
    }
}

impl From<Notice> for Kept {
    fn from(notice: Notice) -> Self {
        match notice.values.as_slice() {
            [(_, Value::Text(words))] if notice.text == Notice::AS_IT_IS => Kept::Text(words.clone()),
            _ => Kept::Notice { text: notice.text, values: notice.values },
        }
    }
}

impl Notice {
    /// The notice as a column of text keeps it.
    pub fn kept(&self) -> String {
        // Texts and lists of texts are never refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What [`kept`](Self::kept) kept; what is not JSON was kept before there were notices.
    pub fn of_kept(text: String) -> Self {
        serde_json::from_str(&text).unwrap_or_else(|_| Notice::as_it_is(text))
    }

    /// The same where an empty text says that none was kept.
    pub fn of_kept_if_any(text: String) -> Option<Self> {
        (!text.is_empty()).then(|| Self::of_kept(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice;

    #[test]
    fn a_notice_is_read_as_it_was_kept() {
        let part = notice!("the words of ‘{question}’", question = "Why {so}?");
        let whole =
            notice!("Changed {what}; {rest}", what => part.clone(), rest => vec![part, notice!("more")]);
        assert_eq!(Notice::of_kept(whole.kept()), whole);
        let many = (0..200).map(|number| notice!("{number} is wrong", number)).collect();
        let listed = notice!("All: {all}", all => Value::Lines(many));
        assert_eq!(Notice::of_kept(listed.kept()), listed);
        assert!(listed.to_string().ends_with("\n198 is wrong\n199 is wrong"));
    }

    #[test]
    fn what_was_kept_before_there_were_notices_is_said_as_it_is() {
        let earlier = "Changed the words of ‘Why {so}?’; moved ‘How?’";
        assert_eq!(Notice::of_kept(earlier.to_owned()), Notice::as_it_is(earlier));
        assert_eq!(Notice::of_kept_if_any(String::new()), None);
        // So what is compared with its row, as schedules are, is not taken for another.
        assert_eq!(serde_json::to_string(&Notice::as_it_is(earlier)).unwrap(), format!("\"{earlier}\""));
        let difference: Notice = serde_json::from_str("\"The words of ‘Why?’\"").unwrap();
        assert_eq!(difference.to_string(), "The words of ‘Why?’");
    }
}
