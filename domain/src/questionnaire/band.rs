/// From the first to the last, as it is written in every language, with room around the dash where there are other ones.
pub(super) fn range(first: &str, last: &str) -> String {
    let dashes = |text: &str| text.contains(['-', '\u{2212}']);
    if dashes(first) || dashes(last) { format!("{first} – {last}") } else { format!("{first}–{last}") }
}
