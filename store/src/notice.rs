//! How a notice is kept: as JSON in a column of text, where older rows hold the English text alone.

use domain::notice::Notice;

/// What is kept of a notice.
pub fn written(notice: &Notice) -> String {
    // Texts alone are always written; should that ever change, the English text is kept.
    serde_json::to_string(notice).unwrap_or_else(|_| notice.to_string())
}

/// The notice that was kept. An older text is said as it is.
pub fn read(kept: &str) -> Notice {
    serde_json::from_str(kept).unwrap_or_else(|_| Notice::as_it_is(kept))
}

/// The notice that was kept where none is an empty text.
pub(crate) fn read_if_any(kept: &str) -> Option<Notice> {
    (!kept.is_empty()).then(|| read(kept))
}

#[cfg(test)]
mod tests {
    use domain::notice;

    use super::*;

    #[test]
    fn a_notice_is_read_as_it_was_kept() {
        let why = notice!("'{slug}' is open", slug = "pulse");
        for notice in [
            notice!("it did not start by itself: {why}.", why => why.clone()),
            notice!("{all}", all => vec![why.clone(), why]),
            Notice::as_it_is("550 {no} such user"),
        ] {
            assert_eq!(read(&written(&notice)), notice);
        }
    }

    #[test]
    fn what_was_kept_as_text_is_read_as_it_is() {
        for text in ["It would go to nobody.", "550 5.1.1 no such user", "{", "7"] {
            assert_eq!(read(text), Notice::as_it_is(text));
            assert_eq!(read(text).to_string(), text);
        }
        assert_eq!(read_if_any(""), None);
    }
}
