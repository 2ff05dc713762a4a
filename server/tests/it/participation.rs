use axum::http::StatusCode;
use domain::answer::Fields;
use domain::questionnaire::Sheet;
use domain::role::Role;
use service::responses::{self, Way};
use service::{Actor, campaigns, participation};

use crate::client::{Answer, Installation};

const PAGE: &str = "/campaigns/every-kind/participation";
/// Two days and an hour.
const LATER: i64 = 49 * 3600;

/// Sixty members of each division and two of both LITA and ALCTS, invited to an open campaign; the tokens of their links, those of
/// LITA first.
async fn invited() -> (Installation, Vec<String>) {
    let installation = Installation::with_mail().await;
    let emails = |letter: &'static str| (0..60).map(move |n| format!("{letter}{n:02}@example.org"));
    let divisions = [("a", "lita"), ("b", "alcts"), ("c", "llama")];
    let each = divisions.into_iter().flat_map(|(letter, id)| emails(letter).map(move |email| (email, id)));
    let both = (0..2).map(|n| (format!("d{n}@example.org"), "alcts;lita"));
    let all: Vec<(String, &str)> = each.chain(both).collect();
    let rows: Vec<(&str, &str)> = all.iter().map(|(email, held)| (email.as_str(), *held)).collect();
    installation.roster(&rows).await;
    installation.bring_open().await;
    let links = campaigns::make_links(&installation.service, &Actor::Operator, "every-kind", false).await;
    let tokens = links.unwrap().into_iter().map(|link| link.token.reveal().to_owned()).collect();
    (installation, tokens)
}

async fn begin(installation: &Installation, token: &str) {
    let service = &installation.service;
    let door = responses::enter(service, Way::Personal(token)).await.unwrap();
    responses::start(service, &door, &[]).await.unwrap();
}

async fn save(installation: &Installation, token: &str, answers: &[(&str, &str)]) {
    let shown = ["why", "use", "likely", "core", "order", "word", "what"];
    let shown = shown.map(|question| ("shown[]".to_owned(), question.to_owned()));
    let given = answers.iter().map(|(name, value)| (format!("answers[{name}]"), (*value).to_owned()));
    let fields = Fields(given.chain(shown).collect());
    let door = responses::enter(&installation.service, Way::Personal(token)).await.unwrap();
    responses::save_page(&installation.service, &door, Sheet::Page(0), &fields).await.unwrap();
}

async fn send(installation: &Installation, token: &str) {
    let door = responses::enter(&installation.service, Way::Personal(token)).await.unwrap();
    responses::send(&installation.service, &door).await.unwrap();
}

/// The cells of a row as they are read, joined by spaces.
fn row(answer: &Answer, name: &str) -> String {
    let start = answer.body.find(&format!("<th scope=\"row\">{name}")).unwrap();
    let row = &answer.body[start..];
    let row = &row[..row.find("</tr>").unwrap()];
    let cells = row.split('>').map(|part| part.split('<').next().unwrap().trim());
    cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn it_says_who_has_come_how_far_and_what_is_next() {
    let (installation, tokens) = invited().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/every-kind").await.says(&["Who has not been heard", PAGE]);
    let page = staff.get(PAGE).await;
    page.says(&["0 of 182 invited members have answered.", "Say how many should answer"]);
    assert_eq!(row(&page, "All members"), "All members 0 % 182 0 0 0");

    let mut member = installation.client();
    member.get(&format!("/s/{}", tokens[0])).await.page(StatusCode::OK);
    member.get(&format!("/s/{}", tokens[0])).await.page(StatusCode::OK);
    begin(&installation, &tokens[1]).await;
    begin(&installation, &tokens[2]).await;
    save(&installation, &tokens[2], &[("why", "a")]).await;
    send(&installation, &tokens[2]).await;
    participation::keep_opened(&installation.service).await.unwrap();
    let page = staff.get(PAGE).await;
    assert_eq!(row(&page, "All members"), "All members &lt; 1 % 182 3 2 1");
    assert_eq!(row(&page, "LITA"), "LITA 2 % 62 3 2 1");
    assert_eq!(row(&page, "ALCTS"), "ALCTS 0 % 62 0 0 0");

    let saved = staff.post(PAGE, &[("target", "50")]).await;
    assert_eq!(saved.to(), format!("{PAGE}?done=targeted"));
    let page = staff.get(PAGE).await;
    assert_eq!(row(&page, "LITA"), "LITA 2 % 62 3 2 1 30");
    page.says(&["Remind ALCTS", "31 answers short of the target of 50 %", "62 members who were invited"]);
    page.says(&["mail/new?kind=reminder&amp;audience=alcts"]);
    let form = staff.get("/campaigns/every-kind/mail/new?kind=reminder&audience=alcts").await;
    let chosen = form.body.split("value=\"alcts\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(chosen.contains("checked"), "{chosen}");

    installation.roster(&[("new@example.org", "llama")]).await;
    staff.get(PAGE).await.says(&["Invite 1 member", "They have no link of their own yet."]);
    campaigns::close(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    staff.get(PAGE).await.says(&["Say what you heard"]);
}

#[tokio::test]
async fn a_target_is_a_whole_number_of_per_cent() {
    let (installation, _) = invited().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    for wrong in ["0", "101", "half", "12.5", "-3", "99999999999999999999"] {
        let refused = staff.post(PAGE, &[("target", wrong)]).await;
        refused.page(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(&["is no target: write a whole number from 1 to 100", &format!("value=\"{wrong}\"")]);
    }
    staff.post(PAGE, &[("target", " 40 % ")]).await.to();
    staff.get(PAGE).await.says(&["value=\"40\""]);
    staff.post(PAGE, &[("target", "")]).await.to();
    staff.get(PAGE).await.says(&["Say how many should answer"]);
}

#[tokio::test]
async fn who_only_reads_results_does_not_see_who_answers() {
    let (installation, _) = invited().await;
    let mut reader = installation.signed_in(Role::Leadership).await;
    reader.get("/campaigns/every-kind").await.is_silent_on(&[PAGE]);
    reader.get(PAGE).await.page(StatusCode::FORBIDDEN);
    reader.post(PAGE, &[("target", "50")]).await.page(StatusCode::FORBIDDEN);
    installation.client().get(PAGE).await.is_silent_on(&["invited members"]);
}

#[tokio::test]
async fn drafts_that_stop_are_told_ten_at_a_time() {
    let (installation, tokens) = invited().await;
    installation.signed_in(Role::Staff).await;
    let service = &installation.service;
    for token in &tokens[..9] {
        begin(&installation, token).await;
    }
    installation.clock.advance(LATER);
    participation::count_stops(service).await.unwrap();
    let mut staff = installation.sign_in(Role::Staff).await;
    staff.get(PAGE).await.says(&["fewer than 10 drafts have stopped"]);

    begin(&installation, &tokens[9]).await;
    begin(&installation, &tokens[10]).await;
    participation::count_stops(service).await.unwrap();
    staff.get(PAGE).await.says(&["fewer than 10 drafts have stopped"]);
    installation.clock.advance(LATER);
    participation::count_stops(service).await.unwrap();
    participation::count_stops(service).await.unwrap();
    let mut staff = installation.sign_in(Role::Staff).await;
    let page = staff.get(PAGE).await;
    page.says(&["10 of 10 drafts that stopped"]);
    assert!(row(&page, "1.").ends_with("10 100 % 10"), "{}", row(&page, "1."));
    assert_eq!(row(&page, "Sent"), "Sent 0 0 %");
}

#[tokio::test]
async fn times_are_told_once_their_answers_are_published() {
    let (installation, tokens) = invited().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    for token in &tokens[..10] {
        staff.get(PAGE).await.says(&["no answers are published of which it is known"]);
        begin(&installation, token).await;
        installation.clock.advance(12);
        save(&installation, token, &[("why", "a")]).await;
        installation.clock.advance(5);
        save(&installation, token, &[("why", "a"), ("likely", "7")]).await;
        // Two at once: nobody knows how long each took.
        installation.clock.advance(60);
        save(
            &installation,
            token,
            &[("why", "a"), ("likely", "7"), ("use][", "c1"), ("use][", "c2"), ("word", "w")],
        )
        .await;
        send(&installation, token).await;
    }
    let page = staff.get(PAGE).await;
    page.says(&["No question takes more than twice as long as is usual."]);
    let times: Vec<&str> = page.body.split("class=\"taken\"").skip(1).collect();
    let times: Vec<&str> = times.iter().map(|cell| &cell[cell.find('>').unwrap() + 1..][..4]).collect();
    assert_eq!(times, ["12 s", "6 s<"], "between 8 and 16, and between 4 and 8 seconds");
}
