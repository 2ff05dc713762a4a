//! Choosing whom a mailing goes to, and what that would be in numbers.

use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns, participation, roster};

use crate::client::{Answer, EVERY_KIND, Installation};
use crate::mail::{LETTER, MAIL, row};

/// Four members, a campaign that is open and broken down by the type of library.
async fn installation() -> Installation {
    let installation = Installation::with_mail().await;
    let (service, actor) = (&installation.service, &Actor::Operator);
    let document = EVERY_KIND.replacen('{', r#"{ "breakdowns": ["library_type"],"#, 1);
    campaigns::import(service, actor, &document).await.unwrap();
    // Four members decide nothing: so they come after the opening.
    campaigns::open(service, actor, "every-kind").await.unwrap();
    installation
        .roster(&[
            ("a@example.org", "alcts"),
            ("b@example.org", "alcts;lita"),
            ("c@example.org", ""),
            ("d@example.org", "alcts"),
        ])
        .await;
    let more = "email,library type,joined\na@example.org,Academic,1999\nb@example.org,Public,2004\nd@example.org,Academic,2020\n";
    let wishes = roster::Wishes::default();
    roster::import(service, actor, more, &wishes, &roster::quietly).await.unwrap();
    installation
}

/// What is posted, with a letter that says what was typed.
fn fields<'a>(own: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&LETTER[..], &[("kind", "invitation")], own].concat()
}

/// Whether a box of the audience is ticked.
fn is_ticked(page: &Answer, key: &str) -> bool {
    let boxes = page.body.split("<input type=\"checkbox\" name=\"audience\"").skip(1);
    let own = boxes.map(|rest| rest.split('>').next().unwrap());
    own.filter(|own| own.contains(&format!("value=\"{key}\""))).any(|own| own.contains("checked"))
}

#[tokio::test]
async fn the_numbers_stand_beside_what_is_chosen_and_nothing_is_lost() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let new = format!("{MAIL}/new");
    let page = staff.get(&new).await;
    page.says(&[
        "It would go to 4 members.",
        "Exact combinations",
        "ALCTS + LITA",
        "ALCTS only",
        "Library type",
        "Academic",
        "Not known",
        "such as answered(roster.joined) and not (roster.divisions has alcts).",
        "value=\"library_type=Academic\"",
    ]);
    assert_eq!(row(&page, "ALCTS"), "ALCTS 3 3");
    page.is_silent_on(&["value=\"joined=1999\""]);

    let chosen = [
        ("audience", "alcts"),
        ("audience", "library_type=Academic"),
        ("only", "roster.joined < 2010"),
        ("starts_on", "2031-01-01T09:00"),
        ("count", "yes"),
    ];
    let page = staff.post(&new, &fields(&chosen)).await;
    page.page(StatusCode::OK);
    page.says(&[
        "It would go to 1 member.",
        "roster.joined &lt; 2010",
        "value=\"2031-01-01T09:00\"",
        "value=\"Your answers\"",
    ]);
    assert_eq!(row(&page, "All"), "All 1 1");
    assert!(
        is_ticked(&page, "alcts") && is_ticked(&page, "library_type=Academic") && !is_ticked(&page, "lita")
    );
    staff.get(MAIL).await.says(&["Nobody has got mail yet"]);

    let to = staff.post(&new, &fields(&chosen[..3])).await.to().to_owned();
    let one = to.strip_suffix("?done=planned").unwrap();
    staff.get(one).await.says(&[
        "To members of ALCTS. Library type: Academic.",
        "Only those of whom this holds: <code>roster.joined &lt; 2010</code>",
        "It goes to 1 member",
        "Dear Mo Member,",
    ]);
    let form = staff.get(&format!("{one}/edit")).await;
    assert!(is_ticked(&form, "alcts") && is_ticked(&form, "library_type=Academic"));
    form.says(&["value=\"roster.joined &lt; 2010\""]);
    // Only those who are meant wait, and the next invitation says why they are left out.
    assert_eq!(
        staff.post_as_read(one, "version", &format!("{one}/start"), &[]).await.to(),
        format!("{one}?done=mail-started")
    );
    let page = staff.post(&new, &fields(&[("count", "yes"), ("audience", "=alcts")])).await;
    page.says(&["It would go to 1 member.", "A mail waits"]);
    assert_eq!(row(&page, "ALCTS"), "ALCTS 2 1 1");
}

#[tokio::test]
async fn what_is_wrong_with_a_condition_stands_at_its_field() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let new = format!("{MAIL}/new");
    for (only, says) in [
        (
            "roster.libary = x",
            "Column 1: the roster knows no 'libary' of its members; it knows divisions, joined, library_type",
        ),
        ("evenings = no", "Column 1: 'evenings' would be a question"),
        ("roster.joined =", "Column 16: the condition ends here"),
    ] {
        for count in [&[("count", "yes")][..], &[]] {
            let page = staff.post(&new, &[&fields(&[("only", only)])[..], count].concat()).await;
            page.page(StatusCode::UNPROCESSABLE_ENTITY);
            page.says(&[
                "href=\"#only\"",
                says,
                &format!("Not counted. {says}"),
                &format!("value=\"{only}\""),
                "Dear {{name}},",
            ]);
        }
    }
    // What the roster has no more stays ticked, and can be taken away.
    let page = staff.post(&new, &fields(&[("audience", "library_type=Law"), ("count", "yes")])).await;
    page.says(&["Chosen before", "It would go to 0 members."]);
    assert!(is_ticked(&page, "library_type=Law"));
    let page = staff.post(&new, &fields(&[("audience", "llama2"), ("count", "yes")])).await;
    page.page(StatusCode::UNPROCESSABLE_ENTITY);
    page.says(&["The roster knows no 'llama2'"]);
    // What cannot be read is not left out: a mailing for nobody else would be one for everybody.
    for own in [&[("count", "yes")][..], &[]] {
        let page = staff.post(&new, &[&fields(&[("audience", "not an id")])[..], own].concat()).await;
        page.page(StatusCode::UNPROCESSABLE_ENTITY);
        page.says(&[
            "href=\"#audience\"",
            "‘not an id’ is no part of the roster",
            "Not counted. ‘not an id’",
            "Dear {{name}},",
        ]);
        page.is_silent_on(&["It would go to"]);
        assert!(is_ticked(&page, "not an id"));
    }
    let page = staff.post(&new, &fields(&[("rest_days", "x"), ("sample", "none"), ("count", "yes")])).await;
    page.says(&["Not counted. ‘none’ is no number of members"]);
    staff.get(MAIL).await.says(&["Nobody has got mail yet"]);
}

#[tokio::test]
async fn a_reminder_can_follow_the_target_of_its_campaign() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let new = format!("{MAIL}/new");
    let form = format!("{new}?kind=reminder");
    staff.get(&form).await.says(&["The campaign has no target yet."]);
    let reminder =
        |own: &[(&'static str, &'static str)]| [&LETTER[..], &[("kind", "reminder")], own].concat();
    let refused = staff.post(&new, &reminder(&[("to_target", "yes")])).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["href=\"#below\"", "The campaign has no target"]);

    participation::set_target(&installation.service, &Actor::Operator, "every-kind", "40").await.unwrap();
    staff.get(&form).await.says(&["below the campaign's target of 40 %"]);
    staff
        .post(&new, &reminder(&[("to_target", "yes"), ("below", "30")]))
        .await
        .says(&["It is the campaign's target or a number of its own"]);
    let to = staff.post(&new, &reminder(&[("to_target", "yes")])).await.to().to_owned();
    let one = to.strip_suffix("?done=planned").unwrap();
    staff
        .get(one)
        .await
        .says(&["Only where fewer than the campaign's target of 40 % of those invited have answered"]);
    participation::set_target(&installation.service, &Actor::Operator, "every-kind", "55").await.unwrap();
    staff.get(one).await.says(&["target of 55 %"]);
    let edit = staff.get(&format!("{one}/edit")).await;
    let ticked = edit.body.split("name=\"to_target\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(ticked.contains("checked"), "{ticked}");

    participation::set_target(&installation.service, &Actor::Operator, "every-kind", "").await.unwrap();
    let page = staff.get(one).await;
    page.says(&["It cannot start as it is", "the campaign has no target", "Change it", "Throw it away"]);
    page.is_silent_on(&["It goes to", "Start: send"]);
}

#[tokio::test]
async fn how_far_a_mailing_has_come_is_told_by_the_attributes_that_matter() {
    let installation = installation().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let only = fields(&[("rest_days", "0"), ("only", "answered(roster.joined)")]);
    let to = staff.post(&format!("{MAIL}/new"), &only).await.to().to_owned();
    let one = to.strip_suffix("?done=planned").unwrap();
    staff.post_as_read(one, "version", &format!("{one}/start"), &[]).await.to();
    let page = staff.get(one).await;
    page.says(&["How far it has come, by Library type", "How far it has come, by Joined"]);
    assert_eq!(row(&page, "All"), "All 3 3 0 0 0 0 0");
    assert_eq!(row(&page, "Academic"), "Academic 2 2 0 0 0 0 0");
    assert_eq!(row(&page, "2004"), "2004 1 1 0 0 0 0 0");
}
