use crate::decimal::Decimal;

/// A number as it is written in every language, its digits from ten thousand on in groups of three (ISO 80000-1, 7.3).
pub(super) fn grouped(number: Decimal) -> String {
    let text = number.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("\u{2212}", digits));
    let (whole, decimals) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut said = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        let left = whole.len() - at;
        if at > 0 && left % 3 == 0 && whole.len() > 4 {
            said.push('\u{202f}');
        }
        said.push(digit);
    }
    said + decimals
}

/// From the first to the last, as it is written in every language, with room around the dash where there are other ones.
pub(super) fn range(first: &str, last: &str) -> String {
    let dashes = |text: &str| text.contains(['-', '\u{2212}']);
    if dashes(first) || dashes(last) { format!("{first} – {last}") } else { format!("{first}–{last}") }
}
