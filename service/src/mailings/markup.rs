//! The HTML of a letter as staff write it: what it may hold, and how what it recalls is filled in.
//!
//! It is read as browsers read it and written anew from what was read, so that nothing that is filled in can become markup.

use domain::mailing::{Fault, Flaw, Kind, Place, Recalled};
use html_escape::{encode_double_quoted_attribute, encode_text};
use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};

/// The most characters.
const AT_MOST: usize = 100_000;
/// What the personal link stands for, and the way to opt out.
const LINK: &str = "link";
const OPT_OUT: &str = "opt_out";

/// The elements that a letter may hold: none loads, runs or asks anything.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "b", "blockquote", "body", "br", "caption", "center", "code", "col", "colgroup", "dd", "del", "div", "dl", "dt", "em",
    "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "ins", "li", "main", "meta", "ol", "p",
    "pre", "s", "section", "small", "span", "strong", "style", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "title",
    "tr", "u", "ul",
];

/// The elements by which a mail program would fetch something from elsewhere.
const PICTURES: &[&str] = &["img", "picture", "source", "image", "svg", "video", "audio"];

/// The attributes that say how an element looks or what it is.
#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "align", "bgcolor", "border", "cellpadding", "cellspacing", "charset", "class", "color", "colspan", "content", "dir", "face",
    "height", "id", "lang", "name", "rel", "role", "rowspan", "scope", "size", "span", "start", "target", "title", "type",
    "valign", "value", "width", "xmlns",
];

/// What in a style fetches something, or may hide that it does.
const FETCHING: &[&str] = &["url(", "src(", "image-set(", "@import", "@font-face", "expression(", "\\"];

/// All that keeps HTML from being sent as this kind of mailing; nothing, if there is no HTML.
pub(super) fn flaws(html: &str, kind: Kind) -> Vec<Flaw> {
    let flaw = |fault| Flaw { place: Place::Html, fault };
    if html.trim().is_empty() {
        return Vec::new();
    }
    if html.chars().count() > AT_MOST {
        return vec![flaw(Fault::Long(AT_MOST))];
    }
    let mut found = Found::default();
    let tokens = tokens(html);
    for token in &tokens {
        found.look_at(token);
    }
    if found.is_open {
        found.find(Fault::Cut);
    }
    if kind.asks() && !found.links {
        found.find(Fault::NoLink);
    } else if !kind.asks() && recalls(&tokens, LINK) {
        found.find(Fault::Link);
    }
    found.faults.into_iter().map(flaw).collect()
}

/// The HTML to one reader, as a whole document. `goodbye` stands at its end unless it says itself how to opt out.
pub(super) fn filled(html: &str, recalled: &Recalled, goodbye: &str, opt_out: &str) -> String {
    let tokens = tokens(html);
    let mut goodbye = (!recalls(&tokens, OPT_OUT)).then(|| goodbye_in_html(goodbye, opt_out));
    let mut written = String::with_capacity(html.len() + 1_000);
    let mut in_style = false;
    for token in tokens {
        match token {
            Token::StartTag(tag) => {
                in_style = is(&tag.name, "style");
                start(&tag, recalled, &mut written);
            }
            Token::EndTag(tag) => {
                in_style = false;
                if is(&tag.name, "body") || is(&tag.name, "html") {
                    written.push_str(&goodbye.take().unwrap_or_default());
                }
                written.push_str(&format!("</{}>", text(&tag.name)));
            }
            // What stands in a style is no text, and can hold no tag.
            Token::String(own) if in_style => written.push_str(&text(&own)),
            Token::String(own) => written.push_str(&encode_text(&recalled.fill(&text(&own)))),
            Token::Doctype(_) | Token::Comment(_) | Token::Error(_) => {}
        }
    }
    written.push_str(&goodbye.unwrap_or_default());
    written
}

fn goodbye_in_html(goodbye: &str, opt_out: &str) -> String {
    let address = encode_double_quoted_attribute(opt_out);
    let words =
        encode_text(goodbye).replace(&*encode_text(opt_out), &format!("<a href=\"{address}\">{address}</a>"));
    format!("<p style=\"font-size:14px;color:#555c66\">{words}</p>\n")
}

fn start(tag: &StartTag<()>, recalled: &Recalled, written: &mut String) {
    written.push_str(&format!("<{}", text(&tag.name)));
    for (name, value) in &tag.attributes {
        let value = recalled.fill(&text(value));
        written.push_str(&format!(" {}=\"{}\"", text(name), encode_double_quoted_attribute(&value)));
    }
    written.push('>');
}

/// What the HTML is read as; texts that stand beside each other as one, since a recall may hold a character that is written by name.
fn tokens(html: &str) -> Vec<Token> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut tokens: Vec<Token> = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match (tokens.last_mut(), token) {
            (Some(Token::String(text)), Token::String(more)) => text.extend_from_slice(&more),
            (_, token) => tokens.push(token),
        }
    }
    tokens
}

/// Whether readers meet what a recall stands for: in a text that they see, or as where a link leads.
fn recalls(tokens: &[Token], wanted: &str) -> bool {
    let recalls = |text: &str| Recalled::names(text).any(|name| name == wanted);
    let mut is_seen = true;
    tokens.iter().any(|token| match token {
        Token::StartTag(tag) => {
            is_seen = !holds_no_tag(&text(&tag.name));
            is(&tag.name, "a")
                && tag.attributes.iter().any(|(name, value)| is(name, "href") && recalls(&text(value)))
        }
        Token::EndTag(_) => {
            is_seen = true;
            false
        }
        Token::String(own) => is_seen && recalls(&text(own)),
        Token::Doctype(_) | Token::Comment(_) | Token::Error(_) => false,
    })
}

/// Whether an element holds text alone, none of which readers see, up to its own end.
fn holds_no_tag(name: &str) -> bool {
    matches!(name, "style" | "title")
}

fn is(name: &[u8], expected: &str) -> bool {
    name == expected.as_bytes()
}

/// All of it was read from a text.
fn text(read: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(read)
}

/// What was found so far.
#[derive(Default)]
struct Found {
    /// What is wrong, each once.
    faults: Vec<Fault>,
    /// Whether a link leads to the survey.
    links: bool,
    in_style: bool,
    /// Whether an element has not ended that holds no tag: all that follows would be in it.
    is_open: bool,
}

impl Found {
    fn find(&mut self, fault: Fault) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    fn look_at(&mut self, token: &Token) {
        match token {
            Token::StartTag(tag) => self.look_at_start(tag),
            Token::EndTag(EndTag { name, .. }) => {
                self.in_style = false;
                self.is_open = false;
                self.look_at_name(&text(name));
            }
            Token::String(own) if self.in_style => self.look_at_style(&text(own), "<style>"),
            Token::Error(error) if error.as_str().starts_with("eof-in") => self.find(Fault::Cut),
            Token::String(_) | Token::Doctype(_) | Token::Comment(_) | Token::Error(_) => {}
        }
    }

    fn look_at_name(&mut self, name: &str) {
        if PICTURES.contains(&name) {
            self.find(Fault::Fetches(format!("<{name}>")));
        } else if !ELEMENTS.contains(&name) {
            self.find(Fault::Foreign(format!("<{name}>")));
        }
    }

    fn look_at_start(&mut self, tag: &StartTag<()>) {
        let name = text(&tag.name);
        self.in_style = name == "style";
        self.is_open = holds_no_tag(&name);
        self.look_at_name(&name);
        for (attribute, value) in &tag.attributes {
            let (attribute, value) = (text(attribute), text(value));
            let place = format!("<{name} {attribute}>");
            match &*attribute {
                "href" if name == "a" => self.look_at_address(&value),
                "http-equiv" if name == "meta" && value.eq_ignore_ascii_case("content-type") => {}
                "style" => self.look_at_style(&value, &place),
                known if ATTRIBUTES.contains(&known) || known.starts_with("aria-") => {
                    if Recalled::names(&value).next().is_some() {
                        self.find(Fault::Misplaced(place));
                    }
                }
                _ => self.find(Fault::Foreign(place)),
            }
        }
    }

    fn look_at_style(&mut self, style: &str, place: &str) {
        let lower = style.to_ascii_lowercase();
        if let Some(fetching) = FETCHING.iter().find(|fetching| lower.contains(**fetching)) {
            self.find(Fault::Fetches(format!("{fetching} ({place})")));
        }
        if Recalled::names(style).next().is_some() {
            self.find(Fault::Misplaced(place.to_owned()));
        }
    }

    fn look_at_address(&mut self, address: &str) {
        let address = address.trim();
        let recall = address.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}")).map(str::trim);
        if recall == Some(LINK) {
            self.links = true;
        }
        let leads_somewhere = ["https://", "http://", "mailto:", "tel:", "#"]
            .iter()
            .any(|start| address.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)));
        let is_whole = matches!(recall, Some(LINK | OPT_OUT));
        if !is_whole && (!leads_somewhere || Recalled::names(address).next().is_some()) {
            self.find(Fault::Address(address.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests;
