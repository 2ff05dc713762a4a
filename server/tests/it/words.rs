use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::run::{Begun, members};

const WORDS: &str = "/campaigns/every-kind/words";

#[tokio::test]
async fn staff_read_published_words_and_nobody_else_does() {
    let run = Begun::new().await.go_on().await;
    let mut staff = run.installation.sign_in(Role::Staff).await;
    staff.get("/campaigns/every-kind").await.says(&[&format!("href=\"{WORDS}\"")]);
    let page = staff.get(WORDS).await;
    page.says(&["What would have to be true?", "Somebody's words, 22", "<li>w20</li>"]);
    // Answers 40 to 42 of alcts wait.
    page.is_silent_on(&["w40", "w41", "example.org", "alcts"]);
    let sheet = staff.get(&format!("{WORDS}/word.csv")).await;
    let rows: Vec<&str> = sheet.page(StatusCode::OK).lines().collect();
    assert_eq!((rows[0], rows.len()), ("One word", 41));
    staff.get(&format!("{WORDS}/why.csv")).await.page(StatusCode::NOT_FOUND);
    let mut leadership = run.installation.sign_in(Role::Leadership).await;
    for address in [WORDS.to_owned(), format!("{WORDS}/word.csv")] {
        leadership.get(&address).await.page(StatusCode::FORBIDDEN);
        assert!(run.installation.client().get(&address).await.to().starts_with("/sign-in"));
    }
}

#[tokio::test]
async fn the_order_of_words_says_nothing_of_the_order_of_people() {
    let run = Begun::new().await.go_on().await;
    let mut staff = run.installation.sign_in(Role::Staff).await;
    run.answer(&members("lita", 0..10)).await;
    let sheet = staff.get(&format!("{WORDS}/word.csv")).await;
    let mut numbers: Vec<u32> =
        sheet.body.lines().filter_map(|word| word.strip_prefix('w')?.parse().ok()).collect();
    // Several people wrote the same.
    numbers.dedup();
    let ascending = numbers.windows(2).filter(|pair| pair[0] < pair[1]).count();
    let steps = numbers.len() - 1;
    assert!(
        (steps / 4..steps * 3 / 4).contains(&ascending),
        "{ascending} of {steps} steps go up: {numbers:?}"
    );
    campaigns::close(&run.installation.service, &Actor::Operator, "every-kind").await.unwrap();
    assert_eq!(staff.get(&format!("{WORDS}/word.csv")).await.body, sheet.body);
}
