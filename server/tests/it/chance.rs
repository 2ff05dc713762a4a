//! What chance decides for each respondent, and keeps.

use service::{Actor, campaigns};

use crate::client::{EVERY_KIND, Installation};

#[tokio::test]
async fn each_respondent_reads_one_of_two_wordings_and_the_same_again() {
    let installation = Installation::new().await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    document["questionnaire"]["pages"] = serde_json::json!([{ "id": "one", "title": "One", "questions": [
        { "id": "fees", "text": "Are the fees fair?", "show_if": "random.wording <= 6", "answer": { "kind": "text" } },
        { "id": "worth", "text": "Is it worth its price?", "show_if": "random.wording > 6", "answer": { "kind": "text" } },
    ]}]);
    document["assumptions"] = serde_json::json!([]);
    document["crossings"] = serde_json::json!([]);
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();

    let mut times = [0, 0];
    for number in 0..24 {
        let base = installation.invite(&format!("m{number}@example.org"), "lita").await;
        let mut member = installation.client();
        member.post(&format!("{base}/start"), &[]).await.to();
        let page = format!("{base}/1");
        let shown =
            |body: &str| [body.contains("name=\"answers[fees]\""), body.contains("name=\"answers[worth]\"")];
        let first = shown(&member.get(&page).await.body);
        assert_eq!(first.iter().filter(|shown| **shown).count(), 1, "{first:?}");
        assert_eq!(shown(&member.get(&page).await.body), first, "it stays");
        times[usize::from(first[1])] += 1;
        // An answer to the other one is not taken.
        let both = [("answers[fees]", "x"), ("answers[worth]", "y"), ("go", "next")];
        let shown_both = [("shown[]", "fees"), ("shown[]", "worth")];
        member.post(&page, &[&shown_both[..], &both].concat()).await.to();
        let check = member.get(&format!("{base}/check")).await;
        let (asked, other) = if first[0] { ("fees fair", "worth its") } else { ("worth its", "fees fair") };
        check.says(&[asked]);
        check.is_silent_on(&[other]);
        assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    }
    assert!(times.iter().all(|times| *times > 2), "{times:?}");
}

#[tokio::test]
async fn pages_change_places_and_every_way_through_them_keeps_to_that() {
    let installation = Installation::new().await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    let page = |id: &str, moves: bool| {
        let question = serde_json::json!({ "id": format!("{id}_word"), "text": format!("Word {id}?"), "answer": { "kind": "text" } });
        serde_json::json!({ "id": id, "title": format!("Page of {id}"), "random_place": moves, "questions": [question] })
    };
    document["questionnaire"]["pages"] =
        serde_json::json!([page("first", false), page("red", true), page("blue", true), page("last", false)]);
    document["assumptions"] = serde_json::json!([]);
    document["crossings"] = serde_json::json!([]);
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();

    let mut red_first = 0;
    for number in 0..16 {
        let base = installation.invite(&format!("m{number}@example.org"), "lita").await;
        let mut member = installation.client();
        let mut at = member.post(&format!("{base}/start"), &[]).await.to().to_owned();
        let mut order = Vec::new();
        for number in 1..=4 {
            assert_eq!(at, format!("{base}/{number}"));
            let shown = member.get(&at).await.body;
            let id = ["first", "red", "blue", "last"]
                .into_iter()
                .find(|id| shown.contains(&format!("Page of {id}</h1>")));
            let id = id.unwrap();
            order.push(id);
            let (question, name) = (format!("{id}_word"), format!("answers[{id}_word]"));
            // Whoever comes back goes on where something is left to answer.
            assert_eq!(member.post(&format!("{base}/start"), &[]).await.to(), at);
            at = member
                .post(&at, &[("shown[]", &question), (&name, id), ("go", "next")])
                .await
                .to()
                .to_owned();
        }
        assert_eq!((order[0], order[3]), ("first", "last"));
        red_first += usize::from(order[1] == "red");
        assert_eq!(at, format!("{base}/check"));
        let check = member.get(&at).await;
        let second = format!("{base}/2?from=check#q-{}_word", order[1]);
        check.says(&[&second]);
        assert_eq!(member.post(&format!("{base}/3"), &[("go", "back")]).await.to(), format!("{base}/2"));
        assert_eq!(member.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
    }
    assert!((3..=13).contains(&red_first), "{red_first} of 16 began with red");
}
