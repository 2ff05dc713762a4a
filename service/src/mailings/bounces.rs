//! Bounces that come later: a mail server takes a mail, finds out that its address is none, and writes back (RFC 3464).

use domain::id::MemberId;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use mailparse::{MailHeaderMap, ParsedMail, parse_headers, parse_mail};

use store::Bounce;

use crate::post::is_of_address;
use crate::roster::is_email;
use crate::{Actor, Error, Result, Service};

/// The longest reason that is kept, in characters.
const LONGEST: usize = 300;
/// The longest mail that is read as a report, in bytes.
const LARGEST_REPORT: usize = 4 << 20;
/// The most parts of one, each with a type of its own. They are read by recursion, so that many within each other would use up the stack.
const PARTS: usize = 100;
/// How many members are shown whose address takes no mail.
const SHOWN: u32 = 200;

/// What a file said of addresses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounced {
    /// How many members get no mail any more, who got some until then.
    pub noted: u64,
    /// How many addresses were told that are no member's, or were noted before.
    pub known: u64,
    /// How many refusals were told of which the address is not the reason.
    pub passing: u64,
}

/// Notes which addresses take no mail, from a mail that a mail server wrote back, or from a list of addresses with one on each line. Only
/// those of members are kept.
///
/// # Errors
/// [`Error::Refused`] for a file that is neither.
pub async fn note_bounces(cx: &Service, actor: &Actor, file: &[u8]) -> Result<Bounced> {
    actor.require(Permission::ManageRoster)?;
    let told = listed(file).map(Ok).unwrap_or_else(|| reported(file))?;
    let (bad, passing): (Vec<Told>, Vec<Told>) = told.into_iter().partition(|told| told.is_of_address);
    let bad: Vec<(String, Notice)> = bad.into_iter().map(|told| (told.email, told.reason)).collect();
    let noted = cx.store.note_bounces(&bad, cx.clock.now()).await?;
    Ok(Bounced { noted, known: (bad.len() as u64).saturating_sub(noted), passing: passing.len() as u64 })
}

/// The members whose address takes no mail, those of whom it was told last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounces {
    /// So many of them as a page holds.
    pub members: Vec<Bounce>,
    /// How many there are.
    pub count: u32,
}

/// The members whose address takes no mail.
pub async fn bounces(cx: &Service, actor: &Actor) -> Result<Bounces> {
    actor.require(Permission::ManageRoster)?;
    Ok(Bounces { members: cx.store.bounces(SHOWN).await?, count: cx.store.bounce_count().await? })
}

/// Lets a member get mail again whose address took none.
pub async fn try_again(cx: &Service, actor: &Actor, member: MemberId) -> Result<()> {
    actor.require(Permission::ManageRoster)?;
    Ok(cx.store.forget_bounce(member).await?)
}

/// What is told of one address.
struct Told {
    email: String,
    is_of_address: bool,
    reason: Notice,
}

/// The addresses of a list; none if a line is no address.
fn listed(file: &[u8]) -> Option<Vec<Told>> {
    let text = std::str::from_utf8(file).ok()?;
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    let told = |line: &str| {
        let reason = notice!("told by a list of addresses that take no mail");
        let email = line.to_lowercase();
        is_email(&email).then_some(Told { email, is_of_address: true, reason })
    };
    let told: Vec<Told> = lines.map(told).collect::<Option<_>>()?;
    (!told.is_empty()).then_some(told)
}

/// What a mail server wrote back: the part of the mail that is made for programs says of each recipient what became of the mail.
fn reported(file: &[u8]) -> Result<Vec<Told>> {
    let none = || {
        Error::Refused(notice!(
            "this is neither a list of addresses with one on each line, nor a mail by which a mail server tells what it could not deliver: save such a mail as a file with all its parts, and try that"
        ))
    };
    if file.len() > LARGEST_REPORT || parts(file) > PARTS {
        return Err(none());
    }
    let mail = parse_mail(file).map_err(|_| none())?;
    let status =
        mail.parts().find(|part| part.ctype.mimetype == "message/delivery-status").ok_or_else(none)?;
    recipients(status).ok_or_else(none)
}

/// How many parts a mail can have at the most: each names its type.
fn parts(file: &[u8]) -> usize {
    const NAMED: &[u8] = b"content-type";
    file.windows(NAMED.len()).filter(|own| own.eq_ignore_ascii_case(NAMED)).count()
}

/// What is told of each recipient. The first group of fields is about the mail.
fn recipients(status: &ParsedMail<'_>) -> Option<Vec<Told>> {
    let body = status.get_body_raw().ok()?;
    let text = String::from_utf8_lossy(&body).replace("\r\n", "\n");
    let groups = text.split("\n\n").map(str::trim).filter(|group| !group.is_empty()).skip(1);
    Some(groups.filter_map(told).collect())
}

/// What a group of fields tells of its recipient; none if the mail has arrived, or may yet.
fn told(group: &str) -> Option<Told> {
    let group = format!("{group}\n\n");
    let (fields, _) = parse_headers(group.as_bytes()).ok()?;
    let of = |name: &str| fields.get_first_value(name).unwrap_or_default();
    if !of("Action").trim().eq_ignore_ascii_case("failed") {
        return None;
    }
    // Whom it was sent to; who has the mail passed on knows of another one.
    let typed = |name: &str| of(name).split_once(';').map(|(_, address)| address.trim().to_lowercase());
    let email = typed("Original-Recipient").or_else(|| typed("Final-Recipient"))?;
    let email = email.trim_matches(['<', '>']).to_owned();
    let (status, said) = (of("Status"), of("Diagnostic-Code"));
    let said = said.split_once(';').map_or(said.as_str(), |(_, said)| said.trim());
    let code: String = said.chars().take(3).collect();
    // 5.0.0 says no more than that it is for good.
    let told = if status.trim() == "5.0.0" { said.to_owned() } else { format!("{status} {said}") };
    let is_for_good = status.trim().starts_with('5');
    let reason: String = told.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    is_email(&email).then(|| Told {
        is_of_address: is_for_good && is_of_address(&code, &told),
        email,
        reason: Notice::as_it_is(reason),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "From: MAILER-DAEMON@mx.example.net\r\nTo: office@example.org\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\n\r\nIt could not be delivered.\r\n\
        --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n\
        Final-Recipient: rfc822; Gone@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\
        Diagnostic-Code: smtp; 550 5.1.1 no such\r\n  user here\r\n\r\n\
        Final-Recipient: rfc822; full@example.org\r\nAction: delayed\r\nStatus: 4.2.2\r\n\r\n\
        Original-Recipient: rfc822;moved@example.org\r\nFinal-Recipient: rfc822; elsewhere@example.com\r\nAction: failed\r\n\
        Status: 5.0.0\r\nDiagnostic-Code: smtp; 550 unknown\r\n\r\n\
        Final-Recipient: rfc822; spam@example.org\r\nAction: failed\r\nStatus: 5.7.1\r\nDiagnostic-Code: smtp; 550 5.7.1 policy\r\n\r\n\
        --b--\r\n";

    fn read(told: Vec<Told>) -> Vec<(String, bool)> {
        told.into_iter().map(|told| (told.email, told.is_of_address)).collect()
    }

    #[test]
    fn a_report_tells_which_addresses_are_none() {
        let told = reported(REPORT.as_bytes()).unwrap();
        assert_eq!(told[0].reason.to_string(), "5.1.1 550 5.1.1 no such user here");
        let expected = [("gone@example.org", true), ("moved@example.org", true), ("spam@example.org", false)];
        assert_eq!(read(told), expected.map(|(email, bad)| (email.to_owned(), bad)));
    }

    #[test]
    fn a_list_has_an_address_on_each_line() {
        let told = listed("\u{feff}A@example.org\r\n\r\nb@example.org\n".as_bytes()).unwrap();
        assert_eq!(read(told), ["a@example.org", "b@example.org"].map(|email| (email.to_owned(), true)));
        for other in [&b""[..], b"\xff", b"a@example.org\nnobody\n", REPORT.as_bytes()] {
            assert!(listed(other).is_none());
        }
    }

    #[test]
    fn parts_within_parts_do_not_use_up_the_stack() {
        let part = |n: usize| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n");
        let nested: String = (0..50_000).map(part).collect();
        assert!(nested.len() < LARGEST_REPORT);
        assert!(reported(nested.as_bytes()).is_err());
    }

    #[test]
    fn what_is_neither_is_refused() {
        for other in [
            "",
            "nobody",
            "Subject: Hello\n\nOut of office",
            &REPORT.replace("delivery-status\r\n\r\nRep", "rfc822\r\n\r\nRep"),
        ] {
            assert!(reported(other.as_bytes()).is_err(), "{other}");
        }
    }
}
