//! Responses that are exported and imported again.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use service::responses::export::{Format, export};
use service::responses::import::{Imported, Map, Reading, import};
use service::{Actor, Clock, Service, campaigns};
use store::Store;

const CAMPAIGN: &str = r#"{
  "format": "canvass-campaign/1", "slug": "small", "title": "T", "asks": "A", "intro": "I", "next": "N", "privacy": "identified",
  "questionnaire": { "pages": [ { "id": "p", "title": "P", "questions": [
    { "id": "heard", "text": "?", "answer": { "kind": "single", "other": "else", "options": [
      { "id": "mail", "label": "Mail" }, { "id": "else", "label": "Something else" } ] } },
    { "id": "uses", "text": "?", "answer": { "kind": "several", "other": "else", "options": [
      { "id": "web", "label": "Web" }, { "id": "else", "label": "Something else" } ] } },
    { "id": "join", "text": "?", "answer": { "kind": "single", "comment": "Why?", "options": [
      { "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" } ] } }
  ] } ] } }"#;

const MAP: &str = r#"{ "questions": {
    "heard": { "column": 1, "words": 2 },
    "uses": { "columns": { "web": 3, "else": 4 }, "words": 5 },
    "join": { "column": "Join?", "words": "Why?" } } }"#;

const ANSWERS: &str = "\
Heard of it,of what,the web,something else,of what,Join?,Why?
Something else,A poster,,x,=SUM(1),Yes,\"Because, on the whole,
it is better\"
Mail,,x,x,-- none,No,
Something else,,x,,,Yes,@work they do
";

/// What was answered, in an order of its own.
async fn answers(service: &Service, slug: &str) -> Vec<String> {
    let lines = export(service, &Actor::Operator, slug, Format::JsonLines).await.unwrap();
    let of = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["answers"].to_string();
    let mut answers: Vec<String> = lines.lines().map(of).collect();
    answers.sort_unstable();
    answers
}

#[tokio::test]
async fn words_beside_an_option_outlive_an_export_and_its_import() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("canvass.db").display());
    let service = Service::start(Store::open(&url).await.unwrap(), Clock::system());
    for slug in ["small", "again"] {
        let campaign = CAMPAIGN.replace("\"small\"", &format!("\"{slug}\""));
        campaigns::import(&service, &Actor::Operator, &campaign).await.unwrap();
        campaigns::open(&service, &Actor::Operator, slug).await.unwrap();
    }
    let taken = async |slug: &str, csv: &str, map| {
        import(&service, &Actor::Operator, slug, csv.as_bytes(), Reading { map, ..Reading::default() })
            .await
            .unwrap()
    };
    let all = Imported { new: 3, known: 0, empty: 0 };
    assert_eq!(taken("small", ANSWERS, Some(Map::read(MAP).unwrap())).await, all);
    let given = answers(&service, "small").await;
    let said = r#""heard":{"own_words":{"options":["else"],"text":"A poster"}}"#;
    assert!(given.iter().any(|own| own.contains(said)), "{given:?}");
    assert_eq!(given.iter().map(|own| own.matches("own_words").count()).sum::<usize>(), 5, "{given:?}");

    let csv = export(&service, &Actor::Operator, "small", Format::Csv).await.unwrap();
    assert_eq!(taken("again", &csv, None).await, all);
    assert_eq!(answers(&service, "again").await, given);
}
