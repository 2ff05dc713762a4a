use axum::http::StatusCode;
use domain::id::InvitationId;
use domain::role::Role;
use service::secrets;
use store::{Claim, Keys};

use crate::client::{ADDRESS, Answer, Client, Installation};

pub const MAIL: &str = "/campaigns/every-kind/mail";
pub const LETTER: [(&str, &str); 3] =
    [("subject", "Your answers"), ("text", "Dear {{name}},\r\n\r\n{{link}}"), ("rest_days", "0")];

/// Three members, and a campaign that is open.
async fn installation() -> Installation {
    let installation = Installation::with_mail().await;
    installation.bring_open().await;
    installation
        .roster(&[("a@example.org", "alcts"), ("b@example.org", "alcts;lita"), ("c@example.org", "")])
        .await;
    installation
}

/// Plans a mailing of a kind; its address.
async fn plan(staff: &mut Client, kind: &str) -> String {
    let fields = [&LETTER[..], &[("kind", kind)]].concat();
    let to = staff.post(&format!("{MAIL}/new"), &fields).await.to().to_owned();
    to.strip_suffix("?done=planned").unwrap().to_owned()
}

pub fn row(answer: &Answer, name: &str) -> String {
    let start = answer.body.find(&format!("<th scope=\"row\">{name}</th>")).unwrap();
    let row = &answer.body[start..];
    let row = &row[..row.find("</tr>").unwrap()];
    let cells = row.split('>').map(|part| part.split('<').next().unwrap().trim());
    cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_mailing_is_planned_shown_started_stopped_and_goes_on() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/every-kind").await.says(&[&format!("href=\"{MAIL}\"")]);
    staff.get(MAIL).await.says(&[
        "Nobody has got mail yet",
        "Mail comes from",
        "30 mails a minute at the most",
    ]);
    staff.get(&format!("{MAIL}/new?kind=reminder")).await.says(&["New reminder", "{{link}}", "value=\"3\""]);

    let one = plan(&mut staff, "invitation").await;
    let page = staff.get(&one).await;
    page.says(&[
        "It goes to 3 members",
        "Dear Mo Member,",
        "Start: send 3 mails",
        "If you want no more mail like it",
    ]);
    assert_eq!(row(&page, "All"), "All 3 3");
    assert_eq!(row(&page, "ALCTS"), "ALCTS 2 2");
    assert_eq!(row(&page, "No division"), "No division 1 1");
    let read = staff.post(&format!("{one}/reader"), &[("reader", " C@example.org ")]).await.to().to_owned();
    let read = read.strip_suffix("#letter").unwrap();
    assert!(read.starts_with(&format!("{one}?member=")) && !read.contains('@'), "{read}");
    staff.get(read).await.says(&["c@example.org"]);
    let nobody = staff.post(&format!("{one}/reader"), &[("reader", "x@example.org")]).await;
    nobody.page(StatusCode::UNPROCESSABLE_ENTITY);
    nobody.says(&["There is no member with the address", "value=\"x@example.org\"", "href=\"#reader\""]);

    let changed = [&LETTER[..], &[("audience", "lita"), ("audience", "-")]].concat();
    let earlier = staff.get(&one).await.hidden("version");
    staff.post_as_read(&format!("{one}/edit"), "version", &format!("{one}/edit"), &changed).await.to();
    // Who has read what it was before neither starts nor replaces what it is now.
    let read = [("version", earlier.as_str())];
    let refused = staff.post(&format!("{one}/start"), &read).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Somebody has changed this mailing since you opened it", "It goes to 2 members"]);
    let mine = [&LETTER[..], &[("text", "Mine, {{link}}")], &read].concat();
    let refused = staff.post(&format!("{one}/edit"), &mine).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["save again to put yours in the place of theirs"]);
    assert_ne!(refused.hidden("version"), earlier);
    let page = staff.get(&one).await;
    page.says(&["To members of LITA, of no division.", "It goes to 2 members"]);
    let form = staff.get(&format!("{one}/edit")).await;
    form.says(&["Change the invitation"]);
    assert_eq!(form.body.matches("checked").count(), 2, "{}", form.body);

    assert_eq!(
        staff.post_as_read(&one, "version", &format!("{one}/start"), &[]).await.to(),
        format!("{one}?done=mail-started")
    );
    let page = staff.get(&one).await;
    page.says(&["The mails are going out", "0 of 2 mails are done with"]);
    assert_eq!(row(&page, "LITA"), "LITA 1 1 0 0 0 0 0");
    staff.post(&format!("{one}/start"), &[]).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(staff.get(&format!("{one}/edit")).await.to(), one);
    let late = staff.post(&format!("{one}/edit"), &[&LETTER[..], &read].concat()).await;
    late.page(StatusCode::UNPROCESSABLE_ENTITY);
    late.says(&["save again to plan yours as another", &format!("action=\"{MAIL}/new\"")]);
    assert_eq!(staff.post(&format!("{one}/pause"), &[]).await.to(), format!("{one}?done=mail-paused"));
    staff.get(MAIL).await.says(&["Stopped", "0 of 2 mails sent, 2 waiting"]);
    assert_eq!(staff.post(&format!("{one}/resume"), &[]).await.to(), format!("{one}?done=mail-resumed"));

    let other = plan(&mut staff, "invitation").await;
    assert_eq!(row(&staff.get(&other).await, "All"), "All 3 1 2");
    assert_eq!(staff.post(&format!("{other}/discard"), &[]).await.to(), format!("{MAIL}?done=mail-dropped"));
    staff.get(&other).await.page(StatusCode::NOT_FOUND);
    staff.post(&format!("{one}/burn"), &[]).await.page(StatusCode::NOT_FOUND);
    staff.get(&format!("{MAIL}/not-an-id")).await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_letter_is_shown_in_both_forms_and_its_html_may_do_nothing() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let one = plan(&mut staff, "invitation").await;
    let nobody = "00000000-0000-7000-8000-000000000000";
    let page = staff.get(&format!("{one}?member={nobody}")).await;
    page.page(StatusCode::UNPROCESSABLE_ENTITY);
    page.says(&["This member is not on the roster any more"]);
    page.is_silent_on(&["<iframe"]);
    // As a member of an exact combination, or with a value; what is no part of the roster is read as anyone.
    for (reader, email) in
        [("%3Dalcts%2Blita", "b@example.org"), ("-", "c@example.org"), ("%3D", "a@example.org")]
    {
        let page = staff.get(&format!("{one}?reader={reader}")).await;
        page.says(&[email, "ALCTS only", "No division"]);
    }
    let page = staff.get(&format!("{one}?reader=lita")).await;
    let frame = format!("{one}/letter?reader=lita");
    page.says(&[
        "Your answers",
        "sandbox=\"\"",
        &format!("src=\"{frame}\""),
        "aria-current=\"true\">A member of LITA",
    ]);
    let policy = |answer: &Answer| answer.headers["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy(&page).ends_with("frame-src 'self'; frame-ancestors 'none'"));
    let letter = staff.get(&frame).await;
    letter.says(&["<title>Your answers</title>", "Dear Mo Member,", "/s/…", "style=\""]);
    letter.is_silent_on(&["<script", "<form"]);
    assert_eq!(
        policy(&letter),
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"
    );
    assert_eq!(letter.headers["cache-control"], "no-store");
    staff.get(&format!("{one}/letter?member={nobody}")).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    staff.get(&format!("{MAIL}/not-an-id/letter")).await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_with_a_letter_stands_at_its_field() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let wrong = [("kind", "invitation"), ("subject", " "), ("text", "Dear {{nmae}}"), ("rest_days", "many")];
    let page = staff.post(&format!("{MAIL}/new"), &wrong).await;
    page.page(StatusCode::UNPROCESSABLE_ENTITY);
    page.says(&[
        "There is a problem",
        "href=\"#subject\"",
        "The subject is empty",
        "href=\"#text\"",
        "href=\"#rest_days\"",
        "is no number of days",
        "Dear {{nmae}}",
        "aria-invalid=\"true\"",
    ]);
    // What stands in a field of several lines cannot end it and go on as markup.
    let marked = [("subject", ""), ("text", "</textarea><b>&amp;{{link}}"), ("rest_days", "0")];
    staff.post(&format!("{MAIL}/new"), &marked).await.says(&["&lt;/textarea&gt;&lt;b&gt;&amp;amp;{{link}}"]);
    // A line break in the subject makes no second header.
    let broken = [("subject", "Hello\r\nBcc: all@example.org"), ("text", "{{link}}"), ("rest_days", "0")];
    staff.post(&format!("{MAIL}/new"), &broken).await.says(&["The subject has to be one line"]);
}

#[tokio::test]
async fn staff_write_the_html_and_what_it_may_not_hold_is_named() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let with = |html: &'static str| [&LETTER[..], &[("kind", "invitation"), ("html", html)]].concat();
    let page =
        staff.post(&format!("{MAIL}/new"), &with("<p onclick=x>{{link}}<img src=\"https://x/1.gif\">")).await;
    page.page(StatusCode::UNPROCESSABLE_ENTITY);
    page.says(&[
        "href=\"#html\"",
        "The HTML holds &lt;p onclick&gt;, which belongs into no mail",
        "The HTML holds &lt;img&gt;, which fetches something from elsewhere",
        "The HTML does not lead to the survey",
        "<details open",
        "&lt;p onclick=x&gt;{{link}}",
    ]);
    let to = staff.post(&format!("{MAIL}/new"), &with("<h1>Dear {{name}}</h1><a href={{link}}>Go</a>")).await;
    let one = to.to().strip_suffix("?done=planned").unwrap().to_owned();
    let letter = staff.get(&format!("{one}/letter")).await;
    letter.says(&[
        "<h1>Dear Mo Member</h1><a href=\"https://canvass.test/s/…\">Go</a>",
        "no more mail like it",
    ]);
    staff.get(&format!("{one}/edit")).await.says(&["&lt;h1&gt;Dear {{name}}&lt;/h1&gt;"]);
}

#[tokio::test]
async fn without_a_mail_server_the_page_says_how_to_set_one() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    installation.roster(&[("a@example.org", "lita")]).await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(MAIL).await.says(&["No mail server is set", "CANVASS_MAIL_PASSWORD"]);
    let one = plan(&mut staff, "invitation").await;
    let page = staff.post_as_read(&one, "version", &format!("{one}/start"), &[]).await;
    page.page(StatusCode::UNPROCESSABLE_ENTITY);
    page.says(&["No mail server is set: an administrator sets"]);
}

#[tokio::test]
async fn mail_is_staffs_alone() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let one = plan(&mut staff, "invitation").await;
    let mut leader = installation.signed_in(Role::Leadership).await;
    for path in [MAIL, &format!("{MAIL}/new"), &one, &format!("{one}/edit"), &format!("{one}/letter")] {
        leader.get(path).await.page(StatusCode::FORBIDDEN);
        assert!(installation.client().get(path).await.to().starts_with("/sign-in"), "{path}");
    }
    for act in ["start", "pause", "resume", "test", "discard", "edit", "reader"] {
        leader.post(&format!("{one}/{act}"), &LETTER).await.page(StatusCode::FORBIDDEN);
    }
    leader.post(&format!("{MAIL}/new"), &[("count", "yes")]).await.page(StatusCode::FORBIDDEN);
    leader.get("/campaigns/every-kind").await.is_silent_on(&[MAIL]);
}

/// The secret by which the first member of a mailing that has been started opts out.
async fn opt_out_token(installation: &Installation) -> String {
    let token = secrets::Token::new();
    let keys = Keys {
        invitation: InvitationId(secrets::id()),
        link: secrets::digest("a link"),
        opt_out: secrets::digest(token.reveal()),
    };
    let at = installation.service.now();
    let (until, links_until) = (at.plus_seconds(30), at.plus_seconds(90));
    let claim = Claim {
        lease: secrets::id(),
        at,
        until,
        per_minute: 9,
        keys: std::slice::from_ref(&keys),
        links_until,
    };
    let store = installation.store().await;
    assert_eq!(store.claim_mails(&claim).await.unwrap().len(), 1);
    store.close().await;
    token.reveal().to_owned()
}

#[tokio::test]
async fn members_opt_out_by_a_button_or_by_one_click() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let one = plan(&mut staff, "invitation").await;
    staff.post_as_read(&one, "version", &format!("{one}/start"), &[]).await.to();
    let here = format!("/unsubscribe/{}", opt_out_token(&installation).await);

    // Looking is not opting out: programs that look through mail open every link.
    let mut member = installation.client();
    for _ in 0..2 {
        member.get(&here).await.says(&["Do you want no more mail like this?", "a@example.org"]);
    }
    member.reads("es");
    member.get(&here).await.says(&["lang=\"es\"", "No enviarme más correos"]);
    member.reads("en");

    // A mail program, which names whatever origin it likes, and does not sign in.
    assert_eq!(member.post_from("https://mail.test", &here).await.to(), here);
    member.get(&here).await.says(&["You get no more mail"]);
    let next = plan(&mut staff, "invitation").await;
    staff.get(&next).await.says(&["Want no mail", "It goes to 0 members"]);

    // Nothing else is let through with it.
    for path in [format!("{here}/undo"), format!("{one}/pause"), "/unsubscribe/".to_owned()] {
        member.post_from("https://mail.test", &path).await.page(StatusCode::FORBIDDEN);
    }
    assert_eq!(member.post_from(ADDRESS, &format!("{here}/undo")).await.to(), here);
    member.get(&here).await.says(&["Do you want no more mail like this?"]);
    let form = [("List-Unsubscribe", "One-Click")];
    assert_eq!(member.post(&here, &form).await.to(), here);
    member.get("/unsubscribe/unknown").await.page(StatusCode::NOT_FOUND);
    member.post("/unsubscribe/unknown", &form).await.page(StatusCode::NOT_FOUND);
}
