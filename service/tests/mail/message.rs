use domain::mailing::{Kind, State};
use service::mailings::{self, Recipient};
use service::post::Post;
use service::roster;

use crate::case::{Case, SLUG, STAFF, new_mailing, settings};
use crate::server::{Delivered, MailServer, Mood};

/// The mail that one member gets of a mailing with this subject and text.
async fn sent(name: &str, subject: &str, text: &str) -> Delivered {
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(0, server.port).await;
    let quoted = name.replace('"', "\"\"");
    let csv = format!("email,name,divisions\nmo@example.org,\"{quoted}\",lita\n");
    roster::import(&case.service, &STAFF, csv, &roster::Wishes::default(), &roster::quietly).await.unwrap();
    let letter =
        domain::mailing::Letter { subject: subject.to_owned(), text: text.to_owned(), html: String::new() };
    let new = new_mailing(Kind::Invitation, letter);
    let id = mailings::plan(&case.service, &STAFF, SLUG, None, new).await.unwrap();
    mailings::start(&case.service, &STAFF, SLUG, id).await.unwrap();
    case.deliver(id, 1, |shown| shown.mailing.state == State::Done).await;
    server.delivered().remove(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_says_who_why_and_how_to_stop() {
    let mail = sent("Mo Member", "{{campaign}}", "Dear {{name}},\n\n{{link}}\n\nYours").await;
    assert_eq!(mail.header("From"), "\"Test Association\" <office@example.org>");
    assert_eq!(mail.header("Reply-To"), "Help <help@example.org>");
    assert_eq!(mail.header("To"), "\"Mo Member\" <mo@example.org>");
    assert_eq!(mail.header("Subject"), "Should we work as one?");
    assert!(mail.header("Date").starts_with("Tue, 03 Nov 2026 09:00:"), "{}", mail.text);
    assert!(mail.header("Message-ID").ends_with("@example.org>"));
    let opt_out = mail.header("List-Unsubscribe");
    assert!(opt_out.starts_with("<https://canvass.test/unsubscribe/") && opt_out.ends_with('>'), "{opt_out}");
    assert_eq!(mail.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    assert!(mail.header("Content-Type").starts_with("multipart/alternative"), "{}", mail.text);
    assert!(mail.text.contains("Content-Type: text/plain") && mail.text.contains("Content-Type: text/html"));
    assert!(mail.text.contains("Dear Mo Member,") && mail.text.contains("If you want no more mail like it"));
    assert!(!mail.text.contains("<img"), "no picture that tells who reads");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_shows_what_a_mail_program_would() {
    let case = Case::new(1, 25).await;
    let text = "Dear <b>{{name}}</b>,\n\n{{link}}\n\nor here: {{link}}\n\n{{opt_out}}";
    let letter = domain::mailing::Letter {
        subject: "{{campaign}} & more".to_owned(),
        text: text.to_owned(),
        html: String::new(),
    };
    let id = mailings::plan(&case.service, &STAFF, SLUG, None, new_mailing(Kind::Invitation, letter));
    let id = id.await.unwrap();
    let recipient =
        Recipient::Member(mailings::recipient(&case.service, &STAFF, "l0001@example.org").await.unwrap());
    let shown = mailings::preview(&case.service, &STAFF, SLUG, id, &recipient).await.unwrap();
    assert_eq!(shown.subject, "Should we work as one? & more");
    assert!(shown.html.contains("<title>Should we work as one? &amp; more</title>"), "{}", shown.html);
    assert!(shown.html.contains("Dear &lt;b&gt;Li 1&lt;/b&gt;,"), "{}", shown.html);
    assert!(shown.html.contains(">Should we work as one?</a>"), "the link that stands alone is a button");
    for way in ["https://canvass.test/s/…", "https://canvass.test/unsubscribe/…"] {
        let link = format!("<a href=\"{way}\" target=\"_blank\" style=\"color:#0b5a60\">{way}</a>");
        assert!(shown.html.contains(&link), "{}", shown.html);
        assert!(shown.text.contains(way), "{}", shown.text);
    }
    assert_eq!(shown.html.matches("<a ").count(), 3);
}

/// Whatever stands in a name, a subject or a text, the mail has the headers that we give it and no other.
#[tokio::test(flavor = "multi_thread")]
async fn no_field_makes_a_header() {
    let bad = "Mo\r\nBcc: all@example.org\r\n\r\n<script>\u{2028}\u{0}";
    let names = [
        "Mo\nBcc: all@example.org",
        "\"; \\ <x@example.org>, Mo",
        "Ünal 🐎\u{85}Bcc: x",
        "=?utf-8?q?=0ABcc:_x?=",
    ];
    for name in names {
        let mail = sent(name, "{{name}} and {{campaign}}", "{{name}}\n.\nBcc: x\n\n{{link}}").await;
        let head = mail.text.split("\r\n\r\n").next().unwrap();
        let fields: Vec<&str> = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split(':').next().unwrap())
            .collect();
        let ours = [
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted",
            "Reply-To",
            "MIME-Version",
            "Content-Type",
        ];
        let mut sorted = fields.clone();
        sorted.sort_unstable();
        let mut expected = ours.to_vec();
        expected.sort_unstable();
        assert_eq!(sorted, expected, "{head}");
        assert_eq!(mail.to, "mo@example.org");
        // A line with a dot alone has not ended the text.
        assert!(mail.text.contains("</html>") || mail.text.contains("</html=3D"), "{}", mail.text);
    }
    let server = MailServer::start(|_, _| Mood::Takes);
    let case = Case::new(1, server.port).await;
    let letter =
        domain::mailing::Letter { subject: bad.to_owned(), text: "{{link}}".to_owned(), html: String::new() };
    let new = new_mailing(Kind::Invitation, letter);
    let refused = mailings::plan(&case.service, &STAFF, SLUG, None, new).await.unwrap_err();
    assert!(refused.to_string().contains("one line"), "{refused}");
}

#[test]
fn settings_that_cannot_be_used_are_named() {
    let check = |change: fn(&mut service::post::PostSettings), word: &str| {
        let mut own = settings(25);
        change(&mut own);
        let refused = Post::new(own).err().unwrap();
        assert!(refused.starts_with(word), "{refused}");
    };
    check(|own| own.from = "office".to_owned(), "mail.from");
    check(|own| own.from = "office@example.org\r\nBcc: x@example.org".to_owned(), "mail.from");
    check(|own| own.reply_to = "help".to_owned(), "mail.reply_to");
    check(|own| own.per_minute = 0, "mail.per_minute");
    check(|own| own.authorities = "no certificate".to_owned(), "mail.ca_file");
    check(|own| own.public_url = "https://x\r\nBcc: y".to_owned(), "public_url");
    check(|own| own.dkim = Some(("s".to_owned(), "no key".to_owned())), "mail.dkim_key");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_write_the_html_themselves() {
    let html =
        "<body style=\"background:#eee\"><p>Dear {{name}}</p><a href=\"{{link}}\">Have your say</a></body>";
    let letter = domain::mailing::Letter {
        subject: "{{campaign}}".to_owned(),
        text: "Dear {{name}}: {{link}}".to_owned(),
        html: html.to_owned(),
    };
    let case = Case::new(1, 25).await;
    let id = mailings::plan(&case.service, &STAFF, SLUG, None, new_mailing(Kind::Invitation, letter.clone()));
    let shown =
        mailings::preview(&case.service, &STAFF, SLUG, id.await.unwrap(), &Recipient::Anyone).await.unwrap();
    assert!(shown.text.starts_with("Dear Bo 1: https://canvass.test/s/…"), "{}", shown.text);
    for part in [
        "<!DOCTYPE html>\n<body style=\"background:#eee\"><p>Dear Bo 1</p><a href=\"https://canvass.test/s/…\">Have your say</a>",
        "If you want no more mail like it: <a href=\"https://canvass.test/unsubscribe/…\">",
    ] {
        assert!(shown.html.contains(part), "{}", shown.html);
    }
    let pixel =
        domain::mailing::Letter { html: format!("{html}<img src=\"https://example.org/1.gif\">"), ..letter };
    let refused =
        mailings::plan(&case.service, &STAFF, SLUG, None, new_mailing(Kind::Invitation, pixel)).await;
    assert!(refused.unwrap_err().to_string().contains("holds <img>"));
}
