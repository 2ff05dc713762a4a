use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, VARY};
use domain::role::Role;
use service::Actor;

use crate::client::{EVERY_KIND, Installation};

#[tokio::test]
async fn only_whoever_may_see_results_does() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let mut visitor = installation.client();
    for path in ["", "/questions", "/who"] {
        let to = visitor.get(&format!("/results/every-kind{path}")).await.to().to_owned();
        assert!(to.starts_with("/sign-in?next=%2Fresults"), "{path}: {to}");
    }
    for path in ["/events", "/questions/why.csv"] {
        let answer = visitor.get(&format!("/results/every-kind{path}")).await;
        assert_ne!(answer.status, StatusCode::OK, "{path}");
        answer.is_silent_on(&["data:"]);
    }
    let mut reader = installation.signed_in(Role::Leadership).await;
    for path in ["", "/questions", "/who"] {
        reader.get(&format!("/results/every-kind{path}")).await.page(StatusCode::OK);
        reader.get(&format!("/results/other{path}")).await.page(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_final_report_comes_after_the_close() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let mut reader = installation.signed_in(Role::Leadership).await;
    let early = reader.get("/results/every-kind/report").await;
    early.page(StatusCode::UNPROCESSABLE_ENTITY);
    early.says(&["no final report yet", "when the campaign is closed"]);
    reader.get("/results/every-kind").await.is_silent_on(&["/results/every-kind/report"]);
    service::campaigns::close(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    reader.get("/results/every-kind").await.says(&["href=\"/results/every-kind/report\""]);
    reader.get("/results/every-kind/report").await.says(&["Final report", "What was held back", "SHA-256"]);
    let visitor = installation.client().get("/results/every-kind/report").await;
    assert!(visitor.to().starts_with("/sign-in?next="));
}

#[tokio::test]
async fn the_board_says_when_its_rules_are_fixed_and_why_it_is_empty() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut reader = installation.signed_in(Role::Leadership).await;
    let draft = reader.get("/results/every-kind").await;
    draft.says(&["The rule, which is fixed when the campaign opens: "]);
    draft.is_silent_on(&["as it was registered", "Rules registered", "No assumption fits"]);
    service::campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let open = reader.get("/results/every-kind").await;
    open.says(&["The rule, as it was registered: ", "Rules registered"]);
    open.is_silent_on(&["which is fixed when the campaign opens"]);
    reader
        .get("/results/every-kind?verdict=denied")
        .await
        .says(&["No assumption fits this choice", "Show all"]);
}

/// Puts them on the roster, opens the campaign, and lets those answer of whom it says so: address, divisions, answer.
async fn heard(installation: &Installation, invited: &[(String, &str, &str, bool)]) {
    let members: Vec<(&str, &str)> =
        invited.iter().map(|(email, held, ..)| (email.as_str(), *held)).collect();
    installation.roster(&members).await;
    service::campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let links = service::campaigns::make_links(&installation.service, &Actor::Operator, "every-kind", false)
        .await
        .unwrap();
    for (email, _, why, _) in invited.iter().filter(|(.., answers)| *answers) {
        let link = links.iter().find(|link| link.email == *email).unwrap();
        let base = format!("/s/{}", link.token.reveal());
        let mut member = installation.client();
        member.post(&format!("{base}/start"), &[]).await.to();
        let fields = [("shown[]", "why"), ("answers[why]", why), ("go", "later")];
        assert_eq!(member.post(&format!("{base}/1"), &fields).await.to(), format!("{base}/later"));
        assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    }
}

#[tokio::test]
async fn a_member_of_two_divisions_counts_in_each_and_once_in_the_whole() {
    let installation = Installation::new().await;
    installation.bring().await;
    // Blocks of ten: fifty members of each combination, ten or twenty of whom answer.
    let mut invited = Vec::new();
    for (divisions, why, answer) in [("lita;llama", "a", 20), ("lita", "b", 10), ("alcts", "a", 10)] {
        for number in 0..50 {
            let email = format!("{}{number}@example.org", divisions.replace(';', ""));
            invited.push((email, divisions, why, number < answer));
        }
    }
    heard(&installation, &invited).await;
    let mut reader = installation.signed_in(Role::Leadership).await;
    let sheet = reader.get("/results/every-kind/questions/why.csv").await;
    assert!(sheet.headers[CONTENT_TYPE].to_str().unwrap().starts_with("text/csv"));
    assert_eq!(sheet.headers[CACHE_CONTROL], "no-store");
    let rows: Vec<&str> = sheet.page(StatusCode::OK).lines().collect();
    let expected = [
        "Item,Answer,All members,ALCTS,LITA,LLAMA",
        ",A,30,10,20,20",
        ",B,10,0,10,0",
        ",Answered,40,10,30,20",
        ",Members,150,50,100,50",
        "Question,Why?,,,,",
    ];
    assert_eq!(rows, expected);
    reader.get("/results/every-kind").await.says(&["40 of 150 members have answered"]);
    reader.get("/results/every-kind/who").await.says(&[
        "40\u{a0}% of LLAMA have answered, 20\u{a0}% of ALCTS",
        "LITA + LLAMA are 33\u{a0}% of the members and 50\u{a0}% of those who have answered",
        "Heard most: LITA + LLAMA, 40\u{a0}% of its members",
        "Effective answers: how many equally weighted ones they are worth.",
    ]);
}

#[tokio::test]
async fn results_are_said_in_the_readers_language_and_kept_for_each() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let mut reader = installation.signed_in(Role::Leadership).await;
    reader.reads("es");
    reader.get("/results/every-kind").await.says(&[
        "Qué respaldan las respuestas hasta ahora",
        "La regla, tal como se registró: Respaldado si",
        "Aún no se sabe",
    ]);
    reader.get("/results/every-kind/questions").await.says(&["Aún no hay respuestas", "Respondieron"]);
    let release = reader.get("/results/every-kind/releases/0/questions.json").await;
    release.says(&["Aún no hay respuestas"]);
    assert_eq!(release.headers[VARY], "cookie, accept-language");
    reader.reads("fr");
    let release = reader.get("/results/every-kind/releases/0/questions.json").await;
    release.says(&["Pas encore de réponses"]);
    release.is_silent_on(&["Aún no hay respuestas"]);
    service::campaigns::close(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    reader.get("/results/every-kind/report").await.says(&["Rapport final", "Ce qui a été retenu"]);
}

/// Fifty of each division, of ALCTS and LITA so many have answered; one of LITA has moved to ALCTS since.
async fn moved(privacy: &str, answered: usize) -> Installation {
    let installation = Installation::new().await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    document["privacy"] = privacy.into();
    let (cx, operator) = (&installation.service, &Actor::Operator);
    service::campaigns::import(cx, operator, &document.to_string()).await.unwrap();
    let held = |(held, why, answer): (&'static str, &'static str, usize)| {
        (0..50).map(move |number| (format!("{held}{number}@example.org"), held, why, number < answer))
    };
    let invited: Vec<_> = [("lita", "b", answered), ("alcts", "a", answered), ("llama", "", 0)]
        .into_iter()
        .flat_map(held)
        .collect();
    heard(&installation, &invited).await;
    installation.roster(&[("lita0@example.org", "alcts")]).await;
    installation
}

#[tokio::test]
async fn results_are_read_by_the_divisions_of_today_where_single_answers_may_be_read() {
    let installation = moved("identified", 10).await;
    let mut administrator = installation.signed_in(Role::Administrator).await;
    let (here, sheet) = ("/results/every-kind/questions", "/results/every-kind/questions/why.csv");
    let published = administrator.get(here).await;
    published.says(&[
        "You read the published results",
        "href=\"/results/every-kind/questions?divisions=now\"",
        &format!("href=\"{sheet}\""),
        "/results/every-kind/events",
    ]);
    published.is_silent_on(&["holds other divisions today", "division of today.", "data-reading"]);
    let today = administrator.get(&format!("{here}?divisions=now")).await;
    today.says(&[
        "1 of 20 answers came from a member who holds other divisions today.",
        "Counted when you opened this page",
        "Share of those who answered, by division of today.",
        &format!("href=\"{sheet}?divisions=now\""),
        "data-reading=\"divisions-now\"",
    ]);
    // What goes out to everybody would take its place.
    today.is_silent_on(&["/results/every-kind/events", "on the roster:", "open link or from a file"]);
    administrator.reads("es");
    administrator
        .get(&format!("{here}?divisions=now"))
        .await
        .says(&["1 de 20 respuestas es de un socio que hoy tiene otras divisiones."]);
    let rows = |csv: &str| csv.lines().map(str::to_owned).collect::<Vec<_>>();
    let by_now = administrator.get(&format!("{sheet}?divisions=now")).await;
    let expected = [
        "Item,Answer,All members,ALCTS,LITA,LLAMA",
        ",A,10,10,0,0",
        ",B,10,1,9,0",
        ",Answered,20,11,9,0",
        ",Members,150,51,49,50",
        "Question,Why?,,,,",
    ];
    assert_eq!(rows(by_now.page(StatusCode::OK)), expected);
    let file = by_now.headers[CONTENT_DISPOSITION].to_str().unwrap();
    assert!(file.ends_with("-divisions-now.csv\""), "{file}");
    for same in [sheet.to_owned(), format!("{sheet}?divisions=answering")] {
        let answered = administrator.get(&same).await;
        assert_eq!(
            rows(answered.page(StatusCode::OK))[3..],
            [",Answered,20,10,10,0", ",Members,150,50,50,50", "Question,Why?,,,,"]
        );
    }
    for refused in [format!("{here}?divisions=then"), "/results/every-kind?divisions=now".to_owned()] {
        administrator.get(&refused).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    }

    // With both readings the difference would tell what the one who moved has answered.
    for role in [Role::Leadership, Role::Staff] {
        let mut reader = installation.signed_in(role).await;
        let page = reader.get(here).await;
        page.says(&["20 of 150 members have answered"]);
        page.is_silent_on(&["divisions=now", "divisions of today"]);
        for path in [here, sheet] {
            let refused = reader.get(&format!("{path}?divisions=now")).await;
            refused.page(StatusCode::FORBIDDEN);
            refused.is_silent_on(&["ALCTS"]);
        }
    }
}

#[tokio::test]
async fn the_reading_of_today_is_neither_live_nor_final() {
    let installation = moved("identified", 0).await;
    let mut administrator = installation.signed_in(Role::Administrator).await;
    let here = "/results/every-kind/questions";
    administrator.get(here).await.is_silent_on(&["divisions=now"]);
    // No link leads there before the first release, but somebody may keep the address.
    let today = administrator.get(&format!("{here}?divisions=now")).await;
    today.says(&["Counted when you opened this page", "Do not pass it on"]);
    today.is_silent_on(&["/results/every-kind/events", "You read the published results"]);

    service::campaigns::close(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let today = administrator.get(&format!("{here}?divisions=now")).await;
    today.says(&["Counted when you opened this page"]);
    today.is_silent_on(&["No more answers are taken"]);
    administrator.get(here).await.says(&["No more answers are taken"]);
}

#[tokio::test]
async fn a_confidential_campaign_says_why_it_is_not_read_by_the_divisions_of_today() {
    let installation = moved("confidential", 10).await;
    let mut administrator = installation.signed_in(Role::Administrator).await;
    let page = administrator.get("/results/every-kind/questions").await;
    page.says(&["20 of 150 members have answered"]);
    page.is_silent_on(&["divisions=now", "You read the published results"]);
    for path in ["questions", "questions/why.csv"] {
        let refused = administrator.get(&format!("/results/every-kind/{path}?divisions=now")).await;
        refused.page(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(&["is confidential", "the answers of the few who have moved since"]);
        refused.is_silent_on(&["canvass results"]);
    }
}
