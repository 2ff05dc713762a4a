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
    page.says(&["What would have to be true?", "Somebody's words, 22", "<p>w20</p>"]);
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

#[tokio::test]
async fn leadership_reads_what_staff_passed_on_and_nothing_else() {
    const READ: &str = "/results/every-kind/words";
    let run = Begun::new().await.go_on().await;
    let mut staff = run.installation.sign_in(Role::Staff).await;
    let mut leadership = run.installation.sign_in(Role::Leadership).await;
    leadership.get("/results/every-kind").await.says(&[&format!("href=\"{READ}\"")]);
    let page = leadership.get(READ).await;
    page.says(&["One word", "Nothing to read yet", "0 passed on, 0 withheld, 40 not read by staff yet."]);
    page.is_silent_on(&["w20", "Somebody"]);
    assert!(run.installation.client().get(READ).await.to().starts_with("/sign-in"));

    let name = |text: &str| hex::encode(service::secrets::digest(&format!("word {text}")));
    let decide = |button: &'static str, text: &str| [("question", "word".to_owned()), (button, name(text))];
    for (button, text) in [("pass", "w20"), ("withhold", "w21"), ("pass", "w22"), ("withhold", "w22")] {
        let fields = decide(button, text);
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        leadership.post(WORDS, &fields).await.page(StatusCode::FORBIDDEN);
        assert_eq!(staff.post(WORDS, &fields).await.to(), format!("{WORDS}#words-word"));
    }
    let page = leadership.get(READ).await;
    page.says(&["<p>w20</p>"]);
    page.is_silent_on(&["w21", "w22", "w23"]);

    // Nobody passes on what is not published, or not there: w40 waits for its block.
    for text in ["w40", "nothing of the kind"] {
        let fields = decide("pass", text);
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        staff.post(WORDS, &fields).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    }
    leadership.get(READ).await.is_silent_on(&["w40"]);
    staff.post(WORDS, &[("question", "why"), ("pass", "")]).await.page(StatusCode::NOT_FOUND);

    // All that stood on the page, and not what came since.
    let (seen, other) = (name("w23"), name("w24"));
    let shown = [("question", "word"), ("shown", &seen), ("shown", &other), ("do", "pass-shown")];
    staff.post(WORDS, &shown).await.to();
    let page = leadership.get(READ).await;
    page.says(&["<p>w20</p>", "<p>w23</p>", "<p>w24</p>"]);
    page.is_silent_on(&["w21", "w22", "w25"]);
}
