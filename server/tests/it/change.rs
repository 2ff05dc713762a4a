//! What was sent, taken up again or taken back.

use axum::http::StatusCode;
use service::{Actor, campaigns};

use crate::client::{ANSWERS, Client, Installation};

/// Browsers of members of one combination at their personal links: so many that ten who answered are counted together.
async fn members(installation: &Installation) -> Vec<(Client, String)> {
    let emails: Vec<String> = (1..=50).map(|n| format!("mo{n}@example.org")).collect();
    let roster: Vec<(&str, &str)> = emails.iter().map(|email| (email.as_str(), "alcts+lita+llama")).collect();
    installation.roster(&roster).await;
    installation.bring_open().await;
    let links = campaigns::make_links(&installation.service, &Actor::Operator, "every-kind", false).await;
    let base = |link: &campaigns::Link| format!("/s/{}", link.token.reveal());
    links.unwrap().iter().map(|link| (installation.client(), base(link))).collect()
}

/// The page's answers with this last word, so that it is seen whose they are.
fn with_word(word: &str) -> Vec<(&str, &str)> {
    let others = ANSWERS.into_iter().filter(|(name, _)| *name != "answers[word]");
    others.chain([("answers[word]", word), ("go", "next")]).collect()
}

async fn send((member, base): &mut (Client, String), word: &str) {
    member.post(&format!("{base}/start"), &[]).await.to();
    assert_eq!(member.post(&format!("{base}/1"), &with_word(word)).await.to(), format!("{base}/check"));
    assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
}

#[tokio::test]
async fn what_was_sent_can_be_changed_until_it_is_counted() {
    let installation = Installation::new().await;
    let mut members = members(&installation).await;
    send(&mut members[0], "Oak").await;
    let (member, base) = &mut members[0];
    let thanks = member.get(&format!("{base}/thanks")).await;
    thanks.says(&["Change my answers", &format!("action=\"{base}/reopen\"")]);

    // Pressed twice, it opens once.
    for _ in 0..2 {
        assert_eq!(member.post(&format!("{base}/reopen"), &[]).await.to(), format!("{base}/check"));
    }
    member.get(&format!("{base}/check")).await.says(&["Oak", "Technology"]);
    assert_eq!(member.get(&format!("{base}/thanks")).await.to(), base.as_str());
    assert_eq!(member.post(&format!("{base}/1"), &with_word("Elm")).await.to(), format!("{base}/check"));
    for _ in 0..2 {
        assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    }
    member.post(&format!("{base}/reopen"), &[]).await.to();
    let check = member.get(&format!("{base}/check")).await;
    check.says(&["Elm"]);
    check.is_silent_on(&["Oak"]);
    assert_eq!(installation.responses("every-kind").await, 1);
}

#[tokio::test]
async fn what_was_sent_can_be_taken_back_until_it_is_counted() {
    let installation = Installation::new().await;
    let mut members = members(&installation).await;
    let (member, base) = &mut members[0];
    let nothing_yet = member.post(&format!("{base}/reopen"), &[]).await;
    nothing_yet.page(StatusCode::UNPROCESSABLE_ENTITY);
    nothing_yet.says(&["Nothing has been sent by this link."]);

    send(&mut members[0], "Oak").await;
    let (member, base) = &mut members[0];
    member.get(&format!("{base}/thanks")).await.says(&[
        "Take my answers back",
        "Everything you answered is removed",
        &format!("action=\"{base}/withdraw\""),
    ]);
    // Pressed twice, it is taken back once.
    for _ in 0..2 {
        let to = format!("{base}?withdrawn=yes");
        assert_eq!(member.post(&format!("{base}/withdraw"), &[]).await.to(), to);
        member.get(&to).await.says(&["taken back", "Start"]);
    }
    assert_eq!(installation.responses("every-kind").await, 0);

    // Who begins anew begins with nothing, and has nothing to take back before it is sent.
    member.post(&format!("{base}/start"), &[]).await.to();
    member.get(&format!("{base}/1")).await.is_silent_on(&["Oak"]);
    member.post(&format!("{base}/withdraw"), &[]).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    send(&mut members[0], "Elm").await;
    assert_eq!(installation.responses("every-kind").await, 1);
}

#[tokio::test]
async fn what_is_counted_stays_and_says_why() {
    let installation = Installation::new().await;
    let mut members = members(&installation).await;
    for member in &mut members[..9] {
        send(member, "sent").await;
    }
    // One has begun to change what was sent when the tenth comes.
    let (changing, base) = &mut members[0];
    changing.post(&format!("{base}/reopen"), &[]).await.to();
    changing.post(&format!("{base}/1"), &with_word("Elm")).await.to();
    send(&mut members[9], "sent").await;

    let (changing, base) = &mut members[0];
    for path in ["1", "check"] {
        assert_eq!(changing.get(&format!("{base}/{path}")).await.to(), format!("{base}/thanks"));
    }
    assert_eq!(changing.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    for press in ["reopen", "withdraw"] {
        let refused = changing.post(&format!("{base}/{press}"), &[]).await;
        refused.page(StatusCode::CONFLICT);
        refused.says(&[
            "Your answers are counted already",
            "nobody can tell them apart",
            "Nothing is lost",
            &format!("href=\"{base}/thanks\""),
        ]);
        refused.is_silent_on(&["try again"]);
        changing.get(&format!("{base}/thanks")).await.says(&["Your answers are in", "<code>"]);
    }
    assert_eq!(installation.responses("every-kind").await, 10);
}

#[tokio::test]
async fn after_the_close_what_was_sent_stands_and_can_only_be_taken_back() {
    let installation = Installation::new().await;
    let mut members = members(&installation).await;
    send(&mut members[0], "sent").await;
    let (member, base) = &mut members[0];
    member.post(&format!("{base}/reopen"), &[]).await.to();
    campaigns::close(&installation.service, &Actor::Operator, "every-kind").await.unwrap();

    let thanks = member.get(&format!("{base}/thanks")).await;
    thanks.page(StatusCode::OK);
    thanks.says(&["Take my answers back"]);
    thanks.is_silent_on(&["Change my answers"]);
    member.post(&format!("{base}/reopen"), &[]).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(member.post(&format!("{base}/withdraw"), &[]).await.to(), format!("{base}?withdrawn=yes"));
    assert_eq!(installation.responses("every-kind").await, 0);
    member.get(base).await.says(&["This survey is closed"]);
}
