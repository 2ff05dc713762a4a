//! Texts without markup: with us they are plain, whatever they were.

use domain::notice;

use super::loss::{Losses, short};
use super::place::Place;
use super::translations::TRANSLATED;

/// The most characters of one text; nobody reads more, and a cell can hold a book.
pub(super) const LONGEST: usize = 20_000;

/// How a source marks up its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// HTML.
    Html,
    /// The Markdown of XLSForm, with HTML in it.
    Markdown,
}

/// The words of `text`. What its markup said beside them is a loss at `place`.
pub(super) fn words(
    text: &str,
    markup: Markup,
    place: impl Into<Place> + Clone,
    losses: &mut Losses,
) -> String {
    // The words of a text are at most as long as it is with its markup, so what is far too long needs no look.
    let (text, is_cut) = match text.char_indices().nth(4 * LONGEST) {
        Some((end, _)) => (&text[..end], true),
        None => (text, false),
    };
    let plain = plain(text, markup);
    let same = |text: &str| text.split_whitespace().collect::<String>();
    if same(&plain) != same(text) && same(&plain) != same(&without_escapes(text, markup)) {
        losses.add(
            place.clone(),
            notice!("the markup of '{text}'", text = short(text)),
            notice!("texts are plain words here"),
            notice!("its words are kept, addresses of links in brackets"),
        );
    }
    if text.to_ascii_lowercase().contains("<img") {
        losses.add(
            place.clone(),
            notice!("the picture in '{text}'", text = short(text)),
            notice!("texts are plain words here"),
            notice!("it is left out: what the file says of it in words stands in its place"),
        );
    }
    let end = plain.char_indices().nth(LONGEST).map(|(end, _)| end);
    if end.is_some() || is_cut {
        let what = notice!("a text of more than {most} characters", most = LONGEST);
        losses.add(place, what, notice!("nobody reads one that long"), notice!("its beginning is kept"));
    }
    plain[..end.unwrap_or(plain.len())].to_owned()
}

/// Tags that say where lines and paragraphs begin, which plain words have too.
const LINES: [&str; 7] = ["<p>", "</p>", "<br>", "<br/>", "<br />", "<div>", "</div>"];

fn without_escapes(text: &str, markup: Markup) -> String {
    let text = LINES.iter().fold(text.to_owned(), |text, tag| text.replace(tag, ""));
    let text = text.as_str();
    let decoded = html_escape::decode_html_entities(text).into_owned();
    if markup == Markup::Markdown { decoded.replace('\\', "") } else { decoded }
}

/// `text` without markup and control characters; lines stay lines.
pub(super) fn plain(text: &str, markup: Markup) -> String {
    let text = match markup {
        Markup::Html => text.to_owned(),
        Markup::Markdown => without_markdown(text),
    };
    tidy(&without_html(&text))
}

/// A text in which Markdown marks nothing, whatever it holds: what [`plain`] takes back.
pub(super) fn escaped_markdown(text: &str) -> String {
    if plain(text, Markup::Markdown) == text {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '\\' | '*' | '_' | '[' | ']' | '#' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// At most one empty line in a row, none around, no blanks at the ends of lines.
fn tidy(text: &str) -> String {
    let kept = |c: &char| *c == '\n' || *c == '\t' || !(c.is_control() || *c == TRANSLATED);
    let text: String = text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(kept).collect();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// The words of HTML: tags fall away, scripts and styles with what they hold; entities become what they stand for.
fn without_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut links: Vec<String> = Vec::new();
    let mut rest = text;
    // Where the next tag could end, so that no text is looked through twice.
    let mut close = text.find('>');
    while let Some(start) = rest.find('<') {
        out.push_str(&html_escape::decode_html_entities(&rest[..start]));
        let after = &rest[start + 1..];
        let begins_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let at = text.len() - after.len();
        if close.is_some_and(|close| close < at) {
            close = after.find('>').map(|end| at + end);
        }
        let Some(end) = close.map(|close| close - at).filter(|_| begins_tag) else {
            out.push('<');
            rest = after;
            continue;
        };
        let tag = &after[..end];
        rest = &after[end + 1..];
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            "script" | "style" if !tag.starts_with('/') => rest = after_closing(rest, &name),
            "a" if tag.starts_with('/') => {
                if let Some(link) = links.pop().filter(|link| !link.is_empty() && !out.ends_with(link)) {
                    out.push_str(&format!(" ({link})"));
                }
            }
            "a" => links.push(address(tag).unwrap_or_default()),
            "img" => out.push_str(&attribute(tag, "alt").unwrap_or_default()),
            "br" | "p" | "div" | "li" | "ul" | "ol" | "tr" | "table" | "h1" | "h2" | "h3" | "h4" | "h5"
            | "h6"
                if !out.ends_with('\n') =>
            {
                out.push('\n');
            }
            _ => {}
        }
    }
    out.push_str(&html_escape::decode_html_entities(rest));
    out
}

/// What follows the closing tag of `name`; nothing, if it is never closed.
fn after_closing<'a>(text: &'a str, name: &str) -> &'a str {
    let closing = format!("</{name}");
    let found = text.char_indices().find(|(at, _)| {
        text.get(*at..*at + closing.len()).is_some_and(|found| found.eq_ignore_ascii_case(&closing))
    });
    let after = found.map_or("", |(at, _)| &text[at..]);
    after.split_once('>').map_or("", |(_, after)| after)
}

/// What an attribute of a tag says.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let small = tag.to_ascii_lowercase();
    let values = small.match_indices(name).filter_map(|(at, _)| {
        let before = tag[..at].chars().next_back()?;
        let value = tag[at + name.len()..].trim_start().strip_prefix('=')?;
        (before.is_whitespace() || matches!(before, '"' | '\'')).then(|| value.trim_start())
    });
    let value = values.into_iter().next()?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(html_escape::decode_html_entities(value.trim()).into_owned())
}

/// Where a link leads, if that is a page or a mailbox.
fn address(tag: &str) -> Option<String> {
    let address = attribute(tag, "href")?;
    let address = address.strip_prefix("mailto:").unwrap_or(&address);
    let leads = address.starts_with("https://") || address.starts_with("http://") || address.contains('@');
    (leads && !address.to_ascii_lowercase().starts_with("javascript")).then(|| address.to_owned())
}

/// Takes away what Markdown marks: stars and underscores around words, `#` in front of a line, links, backslashes.
/// A star inside of a word, as in 'Kolleg*innen', marks nothing.
fn without_markdown(text: &str) -> String {
    let heading = |line: &str| {
        let bare = line.trim_start_matches('#');
        let marks = line.len() - bare.len();
        ((1..=6).contains(&marks) && bare.starts_with(' ')).then(|| bare.trim_start().to_owned())
    };
    let lines: Vec<String> = text
        .lines()
        .map(|line| unmarked(&heading(line.trim_start()).unwrap_or_else(|| line.to_owned())))
        .collect();
    lines.join("\n")
}

fn unmarked(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        match c {
            '\\' if chars.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                out.push_str(&html_escape::encode_text(&chars[at + 1].to_string()));
                at += 2;
            }
            '*' | '_' => {
                let run = chars[at..].iter().take_while(|next| **next == c).count();
                let word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
                let space = |c: Option<&char>| c.is_none_or(|c| c.is_whitespace());
                let (before, after) = (at.checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + run));
                // It opens or closes around words; between letters a pair of two still does.
                let marks = (space(before) != space(after)) && !(word(before) && word(after));
                if run > 3 || !(marks || (run == 2 && c == '*' && !(space(before) && space(after)))) {
                    out.extend(&chars[at..at + run]);
                }
                at += run;
            }
            '[' => match link(&chars[at..]) {
                Some((label, address, length)) => {
                    let label = unmarked(&label);
                    out.push_str(&label);
                    if label != address {
                        out.push_str(&format!(" ({address})"));
                    }
                    at += length;
                }
                None => {
                    out.push('[');
                    at += 1;
                }
            },
            _ => {
                out.push(c);
                at += 1;
            }
        }
    }
    out
}

/// `[label](address)` at the start: both, and how long it is. Neither holds brackets of its kind.
fn link(chars: &[char]) -> Option<(String, String, usize)> {
    let close = chars.iter().take(2000).position(|c| *c == ']')?;
    if chars.get(close + 1) != Some(&'(') || chars[1..close].contains(&'[') {
        return None;
    }
    let end = close + 2 + chars[close + 2..].iter().take(2000).position(|c| *c == ')')?;
    let text = |range: &[char]| range.iter().collect::<String>();
    let address = text(&chars[close + 2..end]);
    let leads = address.split(':').next().is_some_and(|scheme| ["http", "https", "mailto"].contains(&scheme));
    let address = if leads { address.trim_start_matches("mailto:").to_owned() } else { return None };
    Some((text(&chars[1..close]), address, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markup: Markup, text: &str, expected: &str) {
        assert_eq!(plain(text, markup), expected, "{text}");
    }

    #[test]
    fn html_becomes_its_words() {
        check(Markup::Html, "<p>One &amp; two</p><p>three</p>", "One & two\nthree");
        check(Markup::Html, "a < b and c > d", "a < b and c > d");
        check(Markup::Html, "<script>alert(1)</script>Hi<style>p{}</style>", "Hi");
        check(Markup::Html, "before<SCRIPT src=x>never closed", "before");
        check(
            Markup::Html,
            r#"<a href="https://example.org/?a=1&amp;b=2">here</a>"#,
            "here (https://example.org/?a=1&b=2)",
        );
        check(Markup::Html, "<a href='javascript:alert(1)'>here</a>", "here");
        check(Markup::Html, "&lt;b&gt;", "<b>");
        check(Markup::Html, "a\0b\u{7}<b", "ab<b");
    }

    #[test]
    fn markdown_becomes_its_words() {
        check(Markup::Markdown, "aktiv **ehrenamtlich** mit", "aktiv ehrenamtlich mit");
        check(
            Markup::Markdown,
            "**[Verein](https://example.org/)** aus",
            "Verein (https://example.org/) aus",
        );
        check(Markup::Markdown, "Kolleg*innen und Freund*innen", "Kolleg*innen und Freund*innen");
        check(Markup::Markdown, "*quite* _so_", "quite so");
        check(Markup::Markdown, "# Title\nsnake_case_name 2 * 3", "Title\nsnake_case_name 2 * 3");
        check(Markup::Markdown, r"a \*star\* \<b>", "a *star* <b>");
    }

    #[test]
    fn what_is_escaped_comes_back() {
        for text in ["*a* & <b> [x](https://y.org)", "# no title", r"a\b", "plain", "&lt;", "_x_ **y**"] {
            check(Markup::Markdown, &escaped_markdown(text), text);
        }
    }
}
