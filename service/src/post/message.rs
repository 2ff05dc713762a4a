use std::time::{Duration, SystemTime};

use domain::mailing::Letter;
use domain::notice;
use domain::notice::Notice;
use domain::time::Timestamp;
use lettre::message::header::{HeaderName, HeaderValue, MessageId};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

use super::Post;

/// A letter ready to go out, apart from what it says.
#[derive(Debug, Clone)]
pub(crate) struct Envelope<'a> {
    /// The reader's name.
    pub name: &'a str,
    /// Their address.
    pub email: &'a str,
    /// What every copy of the same mail has in common, so that a mailbox can tell that it has it: 32 hexadecimal digits.
    pub id: String,
    /// When it goes out.
    pub at: Timestamp,
    /// Where its links lead.
    pub ways: Ways<'a>,
}

/// Where the links of a letter lead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ways<'a> {
    /// Where the personal link leads, if there is one: where it stands alone, it is a button in HTML.
    pub link: Option<&'a str>,
    /// What the button says.
    pub title: &'a str,
    /// Where its reader can opt out, of what they have not asked for themselves.
    pub opt_out: Option<&'a str>,
}

/// What a mail program shows of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Content {
    /// The subject, one line.
    pub subject: String,
    /// The part for mail programs that show text alone.
    pub text: String,
    /// The part for all others, a whole document.
    pub html: String,
}

impl Content {
    /// A letter in both forms.
    pub(crate) fn of(letter: &Letter, ways: &Ways<'_>) -> Self {
        let subject = one_line(&letter.subject);
        let html = match letter.html.is_empty() {
            true => document(&subject, &paragraphs(&letter.text, ways)),
            false if is_whole(&letter.html) => format!("<!DOCTYPE html>\n{}", letter.html),
            false => document(&subject, &letter.html),
        };
        Self { subject, text: letter.text.clone(), html }
    }
}

impl Post {
    /// Whom mail comes from, as the mail server is told.
    pub(crate) fn sender(&self) -> &Address {
        &self.from.email
    }

    /// The message as it goes over the wire.
    ///
    /// # Errors
    /// Why there is none to this reader.
    pub(crate) fn message(
        &self,
        envelope: &Envelope<'_>,
        letter: &Letter,
    ) -> Result<(Address, Vec<u8>), Notice> {
        let to: Address = envelope.email.parse().map_err(|error| {
            notice!("'{email}' cannot be written to: {error}", email = envelope.email, error)
        })?;
        let name = one_line(envelope.name);
        let name = (!name.is_empty() && name != envelope.email).then_some(name);
        let content = Content::of(letter, &envelope.ways);
        let since = u64::try_from(envelope.at.0).unwrap_or_default();
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(name, to.clone()))
            .subject(content.subject)
            .date(SystemTime::UNIX_EPOCH + Duration::from_micros(since))
            .header(MessageId::from(format!("<{}@{}>", envelope.id, self.from.email.domain())))
            // Holiday notes do not answer it (RFC 3834).
            .raw_header(plain("Auto-Submitted", "auto-generated".to_owned()));
        if let Some(opt_out) = envelope.ways.opt_out {
            builder = builder
                .raw_header(plain("List-Unsubscribe", format!("<{opt_out}>")))
                .raw_header(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        let body = MultiPart::alternative_plain_html(content.text, content.html);
        let mut message = builder.multipart(body).map_err(|error| Notice::as_it_is(error.to_string()))?;
        if let Some(dkim) = &self.dkim {
            message.sign(dkim);
        }
        Ok((to, message.formatted()))
    }
}

/// A header that is written as it is: what is given for it is made here, of letters that need no encoding.
fn plain(name: &'static str, value: String) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(name);
    HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value)
}

fn one_line(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.trim().to_owned()
}

/// Whether HTML is a whole document, or a part that stands in one.
fn is_whole(html: &str) -> bool {
    html.contains("<html") || html.contains("<body")
}

/// The text as HTML: paragraphs, links, and the personal link as a button where it stands alone. No picture, nothing from elsewhere.
fn paragraphs(text: &str, ways: &Ways<'_>) -> String {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n")
        .map(|paragraph| paragraph.trim_matches('\n'))
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| format!("<p style=\"margin:0 0 16px\">{}</p>\n", lines(paragraph, ways)))
        .collect()
}

/// A document around what a letter says.
fn document(subject: &str, content: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{}</title></head>\n<body style=\"margin:0;padding:24px;color:#1d2126;background:#ffffff\">\n\
         <div style=\"max-width:36rem;margin:0 auto;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif\">\n{content}</div>\n</body>\n</html>\n",
        escaped(subject)
    )
}

fn lines(paragraph: &str, ways: &Ways<'_>) -> String {
    if let Some(link) = ways.link.filter(|link| paragraph.trim() == *link) {
        let button = escaped(link);
        return format!(
            "<a href=\"{button}\" target=\"_blank\" style=\"display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5a60;\
             color:#ffffff;text-decoration:none;font-weight:600\">{}</a><br><span style=\"font-size:14px;color:#555c66\">{button}</span>",
            escaped(ways.title)
        );
    }
    let mut html = escaped(paragraph).replace('\n', "<br>\n");
    for address in ways.link.into_iter().chain(ways.opt_out) {
        let address = escaped(address);
        html = html.replace(
            &address,
            &format!("<a href=\"{address}\" target=\"_blank\" style=\"color:#0b5a60\">{address}</a>"),
        );
    }
    html
}

fn escaped(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}
