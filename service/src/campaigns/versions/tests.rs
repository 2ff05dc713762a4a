use std::collections::BTreeMap;

use domain::answer::{Answer, Answers, Fields};
use domain::campaign::version::{Class, Meaning};
use domain::id::MemberId;
use domain::questionnaire::Sheet;
use proptest::prelude::*;
use serde_json::{Value, json};
use store::{Member, Venue};

use super::*;
use crate::responses::{self, Door, Way};
use crate::results::figure;
use crate::results::tests::{CAMPAIGN, Case};
use crate::{campaigns, results};

const OPERATOR: Actor = Actor::Operator;

/// The campaign as it is asked, changed.
async fn changed(case: &Case, change: impl FnOnce(&mut Value)) -> String {
    let campaign = campaigns::show(&case.service, &OPERATOR, "small").await.unwrap();
    let mut json = serde_json::to_value(&campaign.document).unwrap();
    change(&mut json);
    json.to_string()
}

fn questions(json: &mut Value) -> &mut Vec<Value> {
    json["questionnaire"]["pages"][0]["questions"].as_array_mut().unwrap()
}

/// Publishes a change, with everything agreed to that is suggested.
async fn publish_change(case: &Case, change: impl FnOnce(&mut Value)) -> Campaign {
    let json = changed(case, change).await;
    let begun = propose(&case.service, &OPERATOR, "small", &json).await.unwrap();
    let proposed = proposed(&case.service, &OPERATOR, "small", &Meanings::new()).await.unwrap();
    let differences = &proposed.revision.differences;
    let meaning = |class| if class == Class::Breaking { Meaning::Other } else { Meaning::Same };
    let said =
        differences.iter().filter(|own| own.is_wording).map(|own| (own.place.clone(), meaning(own.class)));
    let said: Meanings = said.collect();
    let anew = differences.iter().flat_map(|own| &own.questions).map(ToString::to_string).collect();
    publish(&case.service, &OPERATOR, "small", begun.revision, &said, &anew, " because ").await.unwrap()
}

/// A new member of A with a personal link.
async fn invited(case: &Case, number: usize) -> String {
    let member = Member {
        id: MemberId(crate::secrets::id()),
        email: format!("late{number}@example.org"),
        name: String::new(),
        combination: "a".parse().unwrap(),
        attributes: BTreeMap::new(),
    };
    case.service.store.put_members(&[member], domain::time::Timestamp(1)).await.unwrap();
    let links = campaigns::make_links(&case.service, &OPERATOR, "small", false).await.unwrap();
    links.last().unwrap().token.reveal().to_owned()
}

async fn door(case: &Case, token: &str) -> Door {
    responses::enter(&case.service, Way::Personal(token)).await.unwrap()
}

async fn save(case: &Case, token: &str, fields: &[(&str, &str)]) -> Vec<domain::answer::AnswerProblem> {
    let door = door(case, token).await;
    let shown = door.document.questionnaire.questions().map(|own| ("shown[]".into(), own.id.to_string()));
    let given = fields.iter().map(|(name, value)| ((*name).into(), (*value).into()));
    let fields = Fields(shown.chain(given).collect());
    responses::save_page(&case.service, &door, Sheet::All, &fields).await.unwrap().problems
}

#[tokio::test]
async fn a_draft_that_began_before_is_finished_on_its_version() {
    let case = Case::of(CAMPAIGN).await;
    let (early, late) = (invited(&case, 1).await, invited(&case, 2).await);
    responses::start(&case.service, &door(&case, &early).await, &[]).await.unwrap();
    let published = publish_change(&case, |json| {
        questions(json)[1]["answer"]["options"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "id": "mail", "label": "Mail" }));
        questions(json)[0]["text"] = json!("How weak is technology?");
    })
    .await;
    assert_eq!(published.version, 2);

    let old = door(&case, &early).await;
    assert_eq!((old.version(), old.document.questionnaire.closed.len()), (1, 0));
    assert_eq!(old.document.questionnaire.questions().next().unwrap().text, "How strong is technology?");
    assert!(
        !save(&case, &early, &[("answers[use][]", "mail")]).await.is_empty(),
        "its version does not offer it"
    );
    assert!(save(&case, &early, &[("answers[tech]", "4"), ("answers[use][]", "mentor")]).await.is_empty());
    responses::send(&case.service, &door(&case, &early).await).await.unwrap();

    responses::start(&case.service, &door(&case, &late).await, &[]).await.unwrap();
    let new = door(&case, &late).await;
    let ids: Vec<String> = new.document.questionnaire.questions().map(|own| own.id.to_string()).collect();
    assert_eq!((new.version(), ids.join(" ").as_str()), (2, "tech_2 use order"));
    assert!(save(&case, &late, &[("answers[tech_2]", "4"), ("answers[use][]", "mail")]).await.is_empty());
    responses::send(&case.service, &door(&case, &late).await).await.unwrap();

    let log = case.service.store.responses_after(published.id, 0, 9).await.unwrap();
    let kept: Vec<(i32, Option<&str>)> =
        log.iter().map(|response| (response.version, response.queue.as_deref())).collect();
    assert_eq!(kept, [(1, Some("a")), (2, Some("a@2"))]);
    for response in &log {
        let version = document_at(&case.service, &OPERATOR, "small", response.version).await.unwrap();
        assert!(version.questionnaire.check(&response.answers, &Default::default()).is_ok());
    }
}

#[tokio::test]
async fn labels_that_were_out_in_between_do_not_come_back_changed_round() {
    let case = Case::of(CAMPAIGN).await;
    let options = ["questions.use.options.courses.label", "questions.use.options.mentor.label"];
    let spanish = |json: &mut Value, labels: [&str; 2]| {
        let texts = options.iter().zip(labels).map(|(place, text)| (*place, json!({ "text": text })));
        json["translations"] = json!({ "es": texts.collect::<BTreeMap<_, _>>() });
    };
    publish_change(&case, |json| spanish(json, ["Cursos", "Una mentora"])).await;
    publish_change(&case, |json| json["translations"] = json!({})).await;
    let again = |labels| changed(&case, move |json| spanish(json, labels));
    propose(&case.service, &OPERATOR, "small", &again(["Una mentora", "Cursos"]).await).await.unwrap();
    let reversed = proposed(&case.service, &OPERATOR, "small", &Meanings::new()).await.unwrap().revision;
    assert!(options.iter().all(|place| {
        let place = format!("translations.es.{place}");
        reversed.differences.iter().any(|own| own.place == place && own.class == Class::Breaking)
    }));
    propose(&case.service, &OPERATOR, "small", &again(["Cursos", "Una mentora"]).await).await.unwrap();
    let same = proposed(&case.service, &OPERATOR, "small", &Meanings::new()).await.unwrap().revision;
    assert_eq!(same.obstacles(&BTreeSet::new()), []);
}

#[tokio::test]
async fn what_was_registered_stays_as_it_is() {
    let case = Case::answered().await;
    let before = case.results().await;
    let json = changed(&case, |json| json["assumptions"][0]["threshold_bp"] = json!(4000)).await;
    let begun = propose(&case.service, &OPERATOR, "small", &json).await.unwrap();
    let refused =
        publish(&case.service, &OPERATOR, "small", begun.revision, &Meanings::new(), &BTreeSet::new(), "")
            .await;
    let refused = refused.unwrap_err().to_string();
    assert!(refused.starts_with("assumptions: They were registered"), "{refused}");
    drop_proposal(&case.service, &OPERATOR, "small", begun.revision).await.unwrap();

    // The question of both assumptions gets another meaning: they stay with the old one and what was answered to it.
    publish_change(&case, |json| questions(json)[0]["answer"]["to"] = json!(7)).await;
    let after = case.results().await;
    assert_eq!(after.registered.digest, before.registered.digest);
    assert_eq!(after.release, before.release + 1, "all who look hear of it");
    let told = |results: &results::Results| {
        let judged = results.assumptions.iter().map(|own| (own.sentence.clone(), own.verdict));
        judged.collect::<Vec<_>>()
    };
    assert_eq!(told(&after), told(&before));
    case.answer_as(2, Venue::Personal, "a", 9, &uses("mentor", 10)).await;
    let later = case.results().await;
    assert_eq!(later.responses, 30);
    let heard =
        |results: &results::Results| results.assumptions[0].rules[0].segments[0].judgement.reading.answered;
    assert_eq!((heard(&before), heard(&later)), (20, 20), "who is not asked any more has not been heard");
}

fn chosen(option: &str) -> Answer {
    Answer::Choices([option.parse().unwrap()].into())
}

fn uses(option: &str, times: usize) -> Vec<Answers> {
    vec![Answers::from([("use".parse().unwrap(), chosen(option))]); times]
}

#[tokio::test]
async fn charts_say_what_was_changed_and_of_whom_it_could_be_chosen() {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 1, &uses("mentor", 10)).await;
    publish_change(&case, |json| {
        questions(json)[1]["answer"]["options"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "id": "mail", "label": "Mail" }));
        questions(json)[1]["text"] = json!("What would you use ?");
        questions(json)[2]["text"] = json!("What never?");
        questions(json).push(json!({ "id": "why", "text": "Why?", "answer": { "kind": "text" } }));
    })
    .await;
    // Four of those who could choose it are too few to be told from.
    case.answer_as(2, Venue::Personal, "a", 2, &uses("mail", 4)).await;
    let shown = |results: &results::Results, id: &str| {
        let sections = figure::questions(results, &results::words::tests::English);
        let figures = sections.into_iter().flat_map(|section| section.figures);
        figures.into_iter().find(|figure| figure.id == id).unwrap()
    };
    let results = case.results().await;
    assert_eq!((results.responses, results.question("use").unwrap().items[0].values[2].counts[0]), (10, 0));
    case.answer_as(2, Venue::Personal, "a", 3, &uses("mail", 1)).await;
    let results = case.results().await;
    let item = &results.question("use").unwrap().items[0];
    assert_eq!(
        (item.answered[0], item.share(0, &["mentor"]), item.share(0, &["mail"])),
        (15, evidence::Share { yes: 10, n: 15 }, evidence::Share { yes: 5, n: 5 })
    );
    assert_eq!(
        shown(&results, "q-use").changes,
        [
            "“Mail” added in version 2 (1 January 1970): 5 of the 15 who answered could choose it.",
            "Wording corrected on 1 January 1970, version 2: was “What would you use?”.",
        ]
    );
    let sheet =
        results::sheet::sheet(&results, results.question("use").unwrap(), &results::words::tests::English);
    for row in [
        "Question,What would you use ?,",
        "Changed,“Mail” added in version 2 (1 January 1970): 5 of the 15 who answered could choose it.,",
        "Changed,\"Wording corrected on 1 January 1970, version 2: was “What would you use?”.\",",
    ] {
        assert!(sheet.contains(row), "{sheet}");
    }
    assert_eq!(
        shown(&results, "q-order").changes,
        ["Not asked any more since version 2 (1 January 1970); “What never?” is asked in its place."]
    );
    assert_eq!(
        shown(&results, "q-order_2").changes,
        [
            "Asked since version 2 (1 January 1970) in place of “What first?”: 5 of the 15 who have answered were asked it."
        ]
    );
    assert_eq!(
        shown(&results, "q-why").changes,
        ["Added in version 2 (1 January 1970): 5 of the 15 who have answered were asked it."]
    );
}

#[tokio::test]
async fn a_correction_alone_parts_nobody() {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 1, &uses("mentor", 4)).await;
    publish_change(&case, |json| questions(json)[1]["text"] = json!("What would  you use?")).await;
    case.answer_as(2, Venue::Personal, "a", 2, &uses("mentor", 1)).await;
    assert_eq!(case.results().await.responses, 5, "one block holds both");
}

#[tokio::test]
async fn a_proposal_is_edited_like_a_draft_and_by_staff_alone() {
    let case = Case::of(CAMPAIGN).await;
    let leadership = Actor::Person {
        id: domain::id::PersonId(crate::secrets::id()),
        name: "Lea".to_owned(),
        role: domain::role::Role::Leadership,
    };
    let service = &case.service;
    assert!(matches!(begin_version(service, &leadership, "small").await, Err(Error::Forbidden(_))));
    assert!(matches!(
        proposed(service, &leadership, "small", &Meanings::new()).await,
        Err(Error::Forbidden(_))
    ));
    assert!(matches!(campaigns::draft(service, &OPERATOR, "small").await, Err(Error::Refused(_))));

    let begun = begin_version(service, &OPERATOR, "small").await.unwrap();
    let mut document = begun.document.clone();
    let removed = document.questionnaire.pages[0].questions.remove(0);
    let saved = campaigns::edit(service, &OPERATOR, "small", &begun.document, &document).await.unwrap();
    let closed = |campaign: &Campaign| campaign.document.questionnaire.closed.len();
    assert_eq!(closed(&saved), 1, "{} is kept, with the assumptions that rest on it", removed.id);
    assert_eq!(campaigns::show(service, &OPERATOR, "small").await.unwrap().document, begun.document);
    let editing = campaigns::editing(service, &OPERATOR, "small").await.unwrap();
    assert_eq!(editing.asked, Some(begun.document.clone()));
    assert!(editing.undo.is_some_and(|undo| undo.to_string().starts_with("Removed")));
    let back = campaigns::undo(service, &OPERATOR, "small").await.unwrap();
    assert_eq!((closed(&back), &back.document), (0, &begun.document));
    let nothing =
        publish(service, &OPERATOR, "small", back.revision, &Meanings::new(), &BTreeSet::new(), "").await;
    assert!(nothing.unwrap_err().to_string().starts_with("nothing differs"));
}

/// One change that a version makes, by a number.
fn make_change(json: &mut Value, change: u8) {
    // A question that was removed keeps its id, so one that comes later needs another.
    let before = json.to_string();
    let new_id = (0..).map(|n| format!("new_{change}_{n}")).find(|id| !before.contains(&format!("\"{id}\"")));
    let questions = questions(json);
    let number = questions.len();
    let at = usize::from(change) % number;
    match change % 6 {
        0 => questions[at]["text"] = json!(format!("Something else {change}?")),
        1 => questions.push(json!({ "id": new_id, "text": "New?", "answer": { "kind": "number", "to": 9 } })),
        2 if number > 1 => drop(questions.remove(at)),
        3 => questions[at]["required"] = json!(true),
        4 => {
            if let Some(options) = questions[at]["answer"].get_mut("options").and_then(Value::as_array_mut) {
                let id = format!("o{change}_{}", options.len());
                options.push(json!({ "id": id, "label": id }));
            }
        }
        _ => questions.rotate_left(1),
    }
}

/// Answers that this questionnaire takes: those of its first options, points and numbers.
fn fitting(document: &Document) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for question in document.questionnaire.questions() {
        let (name, items) = (format!("answers[{}]", question.id), question.answer.items());
        match &question.answer {
            domain::questionnaire::Kind::Several(_) => {
                fields.push((format!("{name}[]"), items[0].id.to_owned()))
            }
            domain::questionnaire::Kind::Ranking(_) => {
                let places = items.iter().enumerate();
                fields
                    .extend(places.map(|(at, item)| (format!("{name}[{}]", item.id), (at + 1).to_string())));
            }
            _ => fields.push((name, "1".to_owned())),
        }
    }
    fields
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn a_stored_response_always_fits_the_version_it_saw(versions in prop::collection::vec(prop::collection::vec(0..60_u8, 1..4), 1..5)) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let case = Case::of(CAMPAIGN).await;
            let mut begun: Vec<String> = Vec::new();
            for (number, changes) in versions.iter().enumerate() {
                let before = campaigns::show(&case.service, &OPERATOR, "small").await.unwrap().document;
                let token = invited(&case, number).await;
                responses::start(&case.service, &door(&case, &token).await, &[]).await.unwrap();
                begun.push(token);
                let json = changed(&case, |json| changes.iter().for_each(|change| make_change(json, *change))).await;
                if serde_json::from_str::<Document>(&json).unwrap() != before {
                    publish_change(&case, |own| *own = serde_json::from_str(&json).unwrap()).await;
                }
            }
            for token in &begun {
                let fields = fitting(&door(&case, token).await.document);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                assert_eq!(save(&case, token, &fields).await, []);
                responses::send(&case.service, &door(&case, token).await).await.unwrap();
            }
            let (campaign, _) = results::follow(&case.service, &OPERATOR, "small").await.unwrap();
            let log = case.service.store.responses_after(campaign, 0, 99).await.unwrap();
            assert_eq!(log.len(), begun.len());
            let latest = campaigns::show(&case.service, &OPERATOR, "small").await.unwrap().document;
            for response in log {
                let version = document_at(&case.service, &OPERATOR, "small", response.version).await.unwrap();
                let checked = version.questionnaire.check(&response.answers, &Default::default());
                assert_eq!(checked.unwrap().into_answers(), response.answers);
                for id in response.answers.keys() {
                    assert!(latest.questionnaire.ever(id.as_str()).is_some(), "{id} is on no chart any more");
                }
            }
            results::recount(&case.service, &OPERATOR, "small").await.unwrap();
        });
    }
}

#[tokio::test]
async fn a_file_of_an_earlier_version_is_taken_as_answers_to_that() {
    use crate::responses::import::{Reading, import};
    let case = Case::of(CAMPAIGN).await;
    publish_change(&case, |json| {
        questions(json).remove(2);
    })
    .await;
    let csv = b"divisions,tech,order.x,order.y\na,5,1,2\n";
    let of = |version| Reading { version, ..Reading::default() };
    let latest = import(&case.service, &OPERATOR, "small", csv, of(None)).await.unwrap_err();
    assert!(latest.to_string().contains("'order.x', 'order.y'"), "{latest}");
    let none = import(&case.service, &OPERATOR, "small", csv, of(Some(3))).await.unwrap_err();
    assert!(matches!(none, Error::NotFound(_)), "{none}");
    assert_eq!(import(&case.service, &OPERATOR, "small", csv, of(Some(1))).await.unwrap().new, 1);
    let campaign = campaigns::show(&case.service, &OPERATOR, "small").await.unwrap();
    let taken = case.service.store.responses_after(campaign.id, 0, 10).await.unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].version, taken[0].answers.contains_key("order")), (1, true));
}
