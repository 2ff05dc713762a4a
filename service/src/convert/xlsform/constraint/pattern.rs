//! Patterns of texts: whether they let through addresses, and whether all of them.

use domain::questionnaire::Format;

use super::Limit;

/// What stands for a class of signs that an address can be made of.
const ANY: char = '_';

/// What a pattern wants, told by what it lets through; none, if that is no address alone.
pub(super) fn limit(pattern: &str) -> Option<Limit> {
    let plain = without_classes(pattern);
    let plain = plain.trim_start_matches('^').trim_end_matches('$');
    // What can be something else too, or must not be something, is no address alone.
    if ["|", "(?!", "(?=", "(?<"].iter().any(|sign| plain.contains(sign)) {
        return None;
    }
    let (format, is_any) = match plain.split_once('@') {
        Some((name, host)) if name.is_empty() || host.is_empty() || host.starts_with(['?', '*']) => {
            return None;
        }
        Some((name, host)) => (Format::Email, is_open(name) && is_open(host)),
        None => {
            let whole = plain.trim_start_matches("(?:").trim_start_matches('(');
            (Format::Url, is_web(whole.strip_prefix("http")?))
        }
    };
    Some(if is_any { Limit::Format(format) } else { Limit::Within(format) })
}

/// Whether a web address can go on so behind `http`: with or without the s, and anywhere.
fn is_web(behind: &str) -> bool {
    let behind = behind.replace(r"\/", "/").replace(r"(www\.)?", "");
    behind.strip_prefix("s?://").is_some_and(|host| is_open(host.trim_start_matches(")?")))
}

/// Whether a part of a pattern lets any words through: some sign is repeated, and none is fixed but dots, lines and slashes.
fn is_open(part: &str) -> bool {
    let mut signs = part.chars();
    let mut is_repeated = false;
    while let Some(sign) = signs.next() {
        match sign {
            // A dot, or any sign of a word, or any sign that is no blank; the end of a word.
            '\\' if signs.next().is_some_and(|class| matches!(class, '.' | '-' | 'w' | 'S' | 'b')) => {}
            '{' => {
                is_repeated = true;
                signs.by_ref().find(|sign| *sign == '}');
            }
            '+' | '*' => is_repeated = true,
            ANY | '.' | '-' | '/' | '?' | ':' | '(' | ')' => {}
            _ => return false,
        }
    }
    is_repeated
}

/// A pattern with one sign for each of its classes: in them an @ may be what is not let through.
fn without_classes(pattern: &str) -> String {
    let mut plain = String::new();
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once('[') {
        let (class, behind) = behind.split_once(']').unwrap_or((behind, ""));
        plain.push_str(before);
        let is_wide =
            class.starts_with('^') || ["a-z", "A-Z", r"\w", r"\S"].iter().any(|all| class.contains(all));
        match class {
            "." | r"\." => plain.push_str(r"\."),
            _ if is_wide => plain.push(ANY),
            // What such a class lets through is in it.
            narrow => plain.push_str(&narrow.replace('@', "")),
        }
        rest = behind;
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_lets_any_address_through_is_told_from_others() {
        let email = [Some(Limit::Format(Format::Email)), Some(Limit::Within(Format::Email))];
        let url = [Some(Limit::Format(Format::Url)), Some(Limit::Within(Format::Url))];
        for (pattern, expected) in [
            (r"^[^@\s]+@[^@\s]+\.[^@\s]+$", &email[0]),
            (r"^[^@\s]+@[^@\s]+$", &email[0]),
            (r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$", &email[0]),
            (r"[\w.]+@([\w-]+\.)+[\w-]{2,4}", &email[0]),
            (r".+@.+[.].+", &email[0]),
            (r"^\S+@\S+\.\S+$", &email[0]),
            (r"^.+@example\.org$", &email[1]),
            (r"^.+@.+\.org$", &email[1]),
            (r"^info@.+\..+$", &email[1]),
            (r"^[0-9]+@.+\..+$", &email[1]),
            (r"^(https?://)?[^\s/]+\.[^\s]+$", &url[0]),
            (
                r"^https?:\/\/(www\.)?[-a-zA-Z0-9@:%._\+~#=]{1,256}\.[a-zA-Z0-9()]{1,6}\b([-a-zA-Z0-9()@:%_\+.~#?&//=]*)$",
                &url[0],
            ),
            (r"https?://.*", &url[0]),
            (r"^https?://example\.org/.*$", &url[1]),
            (r"https://example\.org/.*", &url[1]),
            (r"https://.+", &url[1]),
            (r"^@\w+$", &None),
            (r"^[^@]+$", &None),
            (r"^(.+@.+\..+|none)$", &None),
            (r"^(?!test).+@.+\..+$", &None),
            (r"^(?!.*http).*$", &None),
            (r".*@?.*", &None),
            (r"^[0-9]{5}$", &None),
        ] {
            assert_eq!(limit(pattern), *expected, "{pattern}");
        }
    }
}
