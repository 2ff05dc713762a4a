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
