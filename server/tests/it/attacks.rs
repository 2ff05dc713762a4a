//! The attacks that sealing has to withstand: whoever reads all that can be read learns only what whole blocks say.

use axum::http::StatusCode;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::run::{Answered, Begun, members};

/// The same members in the same order, each with the answers of another.
fn exchanged(answered: &[Answered]) -> Vec<Answered> {
    let others = answered.iter().map(|one| one.answers).rev();
    answered.iter().zip(others).map(|(one, answers)| Answered { answers, ..*one }).collect()
}

#[tokio::test]
async fn answers_exchanged_inside_blocks_leave_every_byte_as_it_is() {
    let begun = Begun::new().await;
    let (one, other) = (begun.go_on().await, begun.go_on().await);
    let block = members("lita", 0..10);
    one.answer(&block).await;
    other.answer(&exchanged(&block)).await;
    // The rest of this block waits already, so that these ten are of two blocks.
    let (second, third) = (members("lita;llama", 0..3), members("lita;llama", 3..10));
    one.answer(&[second.clone(), third.clone()].concat()).await;
    other.answer(&[exchanged(&second), exchanged(&third)].concat()).await;
    one.all_that_can_be_read().await.is_the_same_as(&other.all_that_can_be_read().await);
    // At the close seven answers of lita;llama, three of alcts and those of the rare are held back.
    for run in [&one, &other] {
        campaigns::close(&run.installation.service, &Actor::Operator, "every-kind").await.unwrap();
    }
    let (one, other) = (one.all_that_can_be_read().await, other.all_that_can_be_read().await);
    one.is_the_same_as(&other);
    assert!(one.addresses("leadership").contains(&"/results/every-kind/report"));
}

#[tokio::test]
async fn one_more_answer_changes_nothing_unless_it_seals() {
    let begun = Begun::new().await;
    let before = begun.go_on().await.all_that_can_be_read().await.without_use_of_invitations();
    let run = begun.go_on().await;
    run.answer(&members("lita", 0..9)).await;
    run.answer(&members("alcts;llama", 3..4)).await;
    before.is_the_same_as(&run.all_that_can_be_read().await.without_use_of_invitations());
    run.answer(&members("lita", 9..10)).await;
    let after = run.all_that_can_be_read().await.without_use_of_invitations();
    assert!(before.differs_from(&after), "the tenth seals");
}

#[tokio::test]
async fn the_attacks_reach_all_that_is_published() {
    let begun = Begun::new().await;
    let (one, other) = (begun.go_on().await, begun.go_on().await);
    let block = members("lita", 0..10);
    let alike: Vec<Answered> = block.iter().map(|one| Answered { answers: 0, ..*one }).collect();
    one.answer(&block).await;
    other.answer(&alike).await;
    let (one, other) = (one.all_that_can_be_read().await, other.all_that_can_be_read().await);
    for reader in ["leadership", "staff", "administrator"] {
        let addresses = one.addresses(reader);
        for address in
            ["/results/every-kind", "/results/every-kind/questions", "/results/every-kind/questions/why.csv"]
        {
            assert!(addresses.contains(&address), "{reader} finds {address} in {addresses:?}");
            assert_ne!(one.of(reader, address), other.of(reader, address), "{reader} at {address}");
        }
        assert!(one.of(reader, "/results/every-kind/events").contains("data:"), "{reader}");
    }
    for address in
        ["/campaigns/every-kind", "/campaigns/every-kind/words", "/campaigns/every-kind/words/what.csv"]
    {
        assert!(one.addresses("staff").contains(&address), "{address}");
        assert!(
            !one.addresses("leadership").contains(&address) || address == "/campaigns/every-kind",
            "{address}"
        );
    }
    assert_ne!(
        one.of("staff", "/campaigns/every-kind/words"),
        other.of("staff", "/campaigns/every-kind/words")
    );
    assert!(!one.addresses("visitor").iter().any(|address| address.starts_with("/results")));
    assert_ne!(one.of("operator", "results --json"), other.of("operator", "results --json"));
    assert_eq!(one.of("operator", "responses export"), other.of("operator", "responses export"));
}

#[tokio::test]
async fn no_filter_reaches_below_a_segment() {
    let run = Begun::new().await.go_on().await;
    let mut reader = run.installation.sign_in(Role::Leadership).await;
    for filter in ["years=5", "combination=lita", "answer=why:a", "since=2026-01-01", "member=lita-1", "k=1"]
    {
        for page in ["", "/questions", "/who", "/questions/why.csv"] {
            let answer = reader.get(&format!("/results/every-kind{page}?topic=core&{filter}")).await;
            answer.page(StatusCode::UNPROCESSABLE_ENTITY);
            let name = filter.split('=').next().unwrap();
            answer.says(&[&format!("cannot be chosen by '{name}'")]);
            answer.is_silent_on(&["<table", "Answered,"]);
        }
    }
}
