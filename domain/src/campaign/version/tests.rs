mod sides;
mod spoken;

use proptest::prelude::*;

use super::*;
use crate::answer::{Amount, Answer, Answers, Ends, Entry, Fault, GivenFile, Rating, Tick};
use crate::campaign::change::tests::{command, obey};
use crate::campaign::{edit, problems, read, read_after};
use crate::profile::Profile;
use crate::questionnaire::{Cells, Kind, Question};

const EVERY_KIND: &str = include_str!("../../../tests/every_kind.json");

fn current() -> Document {
    read(EVERY_KIND).unwrap()
}

/// What the classes of a change are, each with its place: `compatible use.options.new`.
fn classes(change: impl FnOnce(&mut serde_json::Value)) -> Vec<String> {
    let mut json: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    change(&mut json);
    let proposed: Document = serde_json::from_value(json).unwrap();
    said(&revise(&current(), &proposed, &Meanings::new()))
}

fn said(revision: &Revision) -> Vec<String> {
    let said = |own: &Difference| format!("{} {}", own.class.as_str(), own.place);
    revision.differences.iter().map(said).collect()
}

/// The question with this id in a campaign as JSON.
fn question<'a>(json: &'a mut serde_json::Value, id: &str) -> &'a mut serde_json::Value {
    let pages = json["questionnaire"]["pages"].as_array_mut().unwrap();
    let mut all = pages.iter_mut().flat_map(|page| page["questions"].as_array_mut().unwrap());
    all.find(|question| question["id"] == id).unwrap()
}

#[test]
fn what_a_change_does_to_answers_is_said_by_its_place() {
    use serde_json::json;
    type Change = fn(&mut serde_json::Value);
    let table: [(Change, &[&str]); 25] = [
        (|_| {}, &[]),
        (|d| question(d, "why")["text"] = json!("Why ?"), &["cosmetic why.text"]),
        (
            |d| question(d, "why")["text"] = json!("Why not?"),
            &["breaking why.text", "breaking what.condition"],
        ),
        (|d| question(d, "why")["required"] = json!(false), &["compatible why.required"]),
        (|d| question(d, "use")["required"] = json!(true), &["breaking use.required"]),
        (|d| question(d, "use")["required_if"] = json!("why = a"), &["breaking use.required"]),
        (|d| question(d, "why")["answer"]["drop_down"] = json!(true), &["cosmetic why.look"]),
        (
            |d| question(d, "why")["answer"]["options"].as_array_mut().unwrap().swap(0, 1),
            &["compatible why.options.order"],
        ),
        (
            |d| {
                question(d, "why")["answer"]["options"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!({ "id": "c", "label": "C" }))
            },
            &["compatible why.options.c"],
        ),
        (
            |d| {
                question(d, "use")["answer"]["options"].as_array_mut().unwrap().remove(0);
            },
            &["breaking use.options.c1"],
        ),
        (
            |d| {
                question(d, "why")["answer"]["options"][0]["label"] = json!("B");
                question(d, "why")["answer"]["options"][1]["label"] = json!("A");
            },
            &["breaking why.options.a", "breaking why.options.b", "breaking what.condition"],
        ),
        (|d| question(d, "use")["answer"]["at_most"] = json!(4), &["compatible use.at_most"]),
        (|d| question(d, "use")["answer"]["at_least"] = json!(3), &["breaking use.at_least"]),
        (
            |d| question(d, "likely")["answer"]["from"] = json!(1),
            &["breaking likely.scale", "breaking points.condition"],
        ),
        (
            |d| question(d, "likely")["answer"]["labels"] = json!(["very", "not at all"]),
            &["breaking likely.labels", "breaking points.condition"],
        ),
        (|d| question(d, "likely")["answer"]["dont_know"] = json!(true), &["compatible likely.dont_know"]),
        (
            |d| question(d, "core")["answer"]["scale"]["dont_know"] = json!(false),
            &["breaking core.dont_know"],
        ),
        (
            |d| {
                question(d, "order")["answer"]["options"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!({ "id": "w", "label": "W" }))
            },
            &["breaking order.options"],
        ),
        (|d| question(d, "what")["show_if"] = json!("why  =  b"), &[]),
        (|d| question(d, "what")["show_if"] = json!("why = a"), &["breaking what.condition"]),
        (|d| question(d, "years")["answer"]["step"] = json!(1), &["compatible years.range"]),
        (
            |d| question(d, "years")["answer"]["to"] = json!(60),
            &["breaking years.range", "breaking points.condition"],
        ),
        (|d| question(d, "word")["answer"] = json!({ "kind": "number", "to": 3 }), &["breaking word.kind"]),
        (|d| d["intro"] = json!("Another."), &["compatible intro"]),
        (|d| d["assumptions"][0]["threshold_bp"] = json!(5000), &["fixed assumptions"]),
    ];
    for (index, (change, expected)) in table.into_iter().enumerate() {
        assert_eq!(classes(change), expected, "row {index}");
    }
}

#[test]
fn a_question_that_is_of_another_kind_breaks_with_what_was_answered() {
    let (before, mut proposed) = (current(), current());
    edit::change_kind(&mut proposed, "order", edit::NewKind::Several).unwrap();
    let revision = revise(&before, &proposed, &Meanings::new());
    assert_eq!(said(&revision), ["breaking order.kind"]);
    let obstacles = revision.obstacles(&Default::default());
    let told: Vec<String> = obstacles.iter().map(ToString::to_string).collect();
    let usual = "Another kind of answer cannot be counted with those before. Ask it as a new question beside the old, or take the change back.";
    assert_eq!(told, [format!("order.kind: {usual}")]);
}

#[test]
fn a_question_with_another_meaning_is_asked_beside_the_old() {
    let mut proposed = current();
    let page = &mut proposed.questionnaire.pages[0];
    page.questions[0].text = "Why not?".to_owned();
    let revision = revise(&current(), &proposed, &Meanings::new());
    let ids: Vec<&str> = revision.document.questionnaire.questions().map(|own| own.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "why_2", "use", "likely", "core", "order", "word", "what_2", "years", "two", "read", "terms",
            "hours", "since", "budget", "ends", "when", "spend", "about", "paper", "points", "source"
        ]
    );
    let what = revision.document.questionnaire.question("what_2").unwrap();
    assert_eq!(what.show_if.as_ref().unwrap().text(), "why_2 = b", "conditions follow the new question");
    let closed: Vec<(&str, &str)> = revision
        .document
        .questionnaire
        .closed
        .iter()
        .map(|own| (own.question.id.as_str(), own.replaced_by.as_ref().unwrap().as_str()))
        .collect();
    assert_eq!(closed, [("why", "why_2"), ("what", "what_2")]);
    assert_eq!(problems(&revision.document), []);
    assert!(!revision.asks_the_same());

    let refused = |said: &Meanings, anew: &[&str]| -> Vec<String> {
        let revision = revise(&current(), &proposed, said);
        let anew = anew.iter().map(|id| (*id).to_owned()).collect();
        revision.obstacles(&anew).into_iter().map(|problem| problem.place).collect()
    };
    let said = |meaning| Meanings::from([("why.text".to_owned(), meaning)]);
    assert_eq!(refused(&Meanings::new(), &["why", "what"]), ["why.text"]);
    assert_eq!(refused(&said(Meaning::Other), &[]), ["what.condition"]);
    assert_eq!(refused(&said(Meaning::Other), &["what"]), [""; 0]);
    assert_eq!(refused(&said(Meaning::Same), &[]), [""; 0], "staff have the last word on words");
    assert!(revise(&current(), &proposed, &said(Meaning::Same)).asks_the_same());
}

#[test]
fn what_is_left_out_is_closed_and_what_rests_on_it_stays() {
    let json = EVERY_KIND.replace(
        r#""id": "core",
            "text""#,
        r#""id": "other",
            "text""#,
    );
    assert_ne!(json, EVERY_KIND);
    let proposed = read_after(&json, &current()).unwrap();
    let revision = revise(&current(), &proposed, &Meanings::new());
    assert_eq!(said(&revision), ["compatible other", "compatible core"]);
    assert_eq!(revision.closed, ["core".parse().unwrap()]);
    assert_eq!(problems(&revision.document), [], "the assumption finds the closed question");
    let again = revise(&revision.document, &current(), &Meanings::new());
    assert!(
        again.obstacles(&BTreeSet::new()).iter().any(|problem| problem.place == "core"),
        "no id is used again"
    );
}

/// Kinds over a few options, statements, points and numbers.
fn kind() -> impl Strategy<Value = Kind> {
    use serde_json::json;
    let some = |of: &'static [&'static str], least: usize| {
        prop::sample::subsequence(of, least..=of.len()).prop_shuffle()
    };
    let items =
        |ids: Vec<&'static str>| ids.iter().map(|id| json!({ "id": id, "label": id })).collect::<Vec<_>>();
    let options = move || some(&["a", "b", "c", "d"], 2).prop_map(items);
    let maybe = |of: &'static [&'static str]| prop::option::of(prop::sample::select(of));
    let scale = || {
        (0_u8..2, 2_u8..5, any::<bool>())
            .prop_map(|(from, to, dont_know)| json!({ "from": from, "to": to, "labels": ["low", "high"], "dont_know": dont_know }))
    };
    let single = (options(), any::<bool>(), maybe(&["a", "b"]), any::<bool>()).prop_map(
        |(options, drop_down, other, comment)| {
            let comment = if comment && other.is_none() { "Why?" } else { "" };
            json!({ "kind": "single", "options": options, "drop_down": drop_down, "other": other, "comment": comment })
        },
    );
    let limit = |range| prop::option::of(range);
    let several = (options(), limit(2_u8..4), limit(2_u8..4), maybe(&["a", "b", "d"]), maybe(&["b", "c"])).prop_map(
        |(options, at_least, at_most, exclusive, other)| {
            json!({ "kind": "several", "options": options, "at_least": at_least, "at_most": at_most, "exclusive": exclusive, "other": other })
        },
    );
    let number = (-2_i32..2, 4_i32..8, 1_u16..4)
        .prop_map(|(from, to, step)| json!({ "kind": "number", "from": from, "to": to, "step": step }));
    let text = (any::<bool>(), limit(1_u8..4), maybe(&["email", "url"]))
        .prop_map(|(long, at_most, format)| json!({ "kind": "text", "long": long, "at_most": at_most, "format": format }));
    let rated = scale().prop_map(|mut scale| {
        scale["kind"] = "scale".into();
        scale
    });
    let battery = (options(), scale()).prop_map(
        |(statements, scale)| json!({ "kind": "battery", "statements": statements, "scale": scale }),
    );
    let ranking = some(&["a", "b", "c"], 2)
        .prop_map(items)
        .prop_map(|options| json!({ "kind": "ranking", "options": options }));
    prop_oneof![single, several, rated, battery, ranking, number, text]
        .prop_map(|kind| serde_json::from_value(kind).unwrap())
}

/// Every answer that any of those kinds can take.
fn all_answers() -> Vec<Answer> {
    use serde_json::{Value, json};
    let ids = ["a", "b", "c", "d"];
    let ratings: Vec<Value> = (0..6).map(|point| json!(point)).chain([json!("dont_know")]).collect();
    let mut all: Vec<Value> = Vec::new();
    for set in 1_u8..16 {
        let chosen: Vec<&str> =
            ids.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0).map(|(_, id)| *id).collect();
        all.push(json!({ "choices": chosen }));
        all.push(json!({ "own_words": { "options": chosen, "text": "words" } }));
    }
    all.extend(ids.iter().map(|id| json!({ "choice": id })));
    for rating in &ratings {
        all.push(json!({ "rating": rating }));
        all.extend(ids.iter().map(|id| json!({ "ratings": { *id: rating } })));
    }
    for order in [["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"]] {
        all.push(json!({ "ranks": { order[0]: 1, order[1]: 2 } }));
        all.push(json!({ "ranks": { order[0]: 1, order[1]: 2, order[2]: 3 } }));
    }
    all.extend((-3..9).map(|number| json!({ "number": number })));
    all.extend(["x", "xx", "xxxx", "a@b.c", "a.b"].map(|text| json!({ "text": text })));
    all.into_iter().map(|answer| serde_json::from_value(answer).unwrap()).collect()
}

proptest! {
    #[test]
    fn an_answer_is_taken_by_every_later_version_of_its_question(before in kind(), after in kind()) {
        let asked = |kind: &Kind| Question::new("q".parse().unwrap(), "Why?".to_owned(), kind.clone());
        let with = |kind: &Kind| {
            let mut document = edit::tests::draft();
            document.questionnaire.pages[0].questions[0] = asked(kind);
            document
        };
        let (current, proposed) = (with(&before), with(&after));
        prop_assume!(problems(&current).is_empty() && problems(&proposed).is_empty());
        let revision = revise(&current, &proposed, &Meanings::new());
        prop_assert_eq!(revision.differences.is_empty(), before == after, "every difference is found");
        if revision.renewed.is_empty() {
            for answer in all_answers() {
                if asked(&before).problems(Some(&answer)).is_empty() {
                    let wrong = asked(&after).problems(Some(&answer));
                    prop_assert_eq!(wrong, vec![], "{:?}", answer);
                }
            }
        }
    }

    #[test]
    fn whatever_is_published_every_response_fits_the_version_it_saw(
        versions in prop::collection::vec((prop::collection::vec(command(), 0..6), any::<bool>()), 1..6),
        chosen in prop::collection::vec((any::<bool>(), 1_u8..6), 30),
    ) {
        let mut current = edit::tests::draft();
        let mut kept: Vec<(Document, Answers)> = Vec::new();
        for (commands, same) in &versions {
            let response = respond(&current, &chosen);
            // What is calculated is kept with what was answered.
            let sent = current.questionnaire.check(&response, &Profile::default()).unwrap().into_answers();
            kept.push((current.clone(), sent));
            let mut proposed = current.clone();
            commands.iter().for_each(|command| obey(&mut proposed, command));
            let suggested = revise(&current, &proposed, &Meanings::new());
            let meaning = if *same { Meaning::Same } else { Meaning::Other };
            let wordings = suggested.differences.iter().filter(|own| own.is_wording);
            let said: Meanings = wordings.map(|own| (own.place.clone(), meaning)).collect();
            let revision = revise(&current, &proposed, &said);
            let anew = revision.differences.iter().flat_map(|own| &own.questions).map(ToString::to_string).collect();
            let fixed = revision.obstacles(&anew);
            prop_assert_eq!(fixed.is_empty(), !revision.differences.is_empty(), "{:?}", fixed);
            prop_assert_eq!(proposed == current, revision.differences.is_empty());
            if !problems(&revision.document).is_empty() {
                continue;
            }
            // What is only read has no answers that would need it.
            for asked in current.questionnaire.ever_asked().filter(|own| own.answer.takes_answer()) {
                let still = revision.document.questionnaire.ever(asked.id.as_str());
                prop_assert!(still.is_some_and(|still| std::mem::discriminant(&still.answer) == std::mem::discriminant(&asked.answer)));
            }
            current = revision.document;
        }
        for (version, response) in &kept {
            let checked = version.questionnaire.check(response, &Profile::default());
            prop_assert_eq!(checked.unwrap().into_answers(), response.clone());
            for (id, answer) in response {
                // Charts read all answers by the latest version: under its ids every one of them still has its words.
                let latest = current.questionnaire.ever(id.as_str()).unwrap();
                // A statement that came later was not there to be rated.
                let wrong = latest.problems(Some(answer)).into_iter().map(|problem| problem.fault);
                let wrong: Vec<Fault> = wrong.filter(|fault| !matches!(fault, Fault::Incomplete(_))).collect();
                prop_assert_eq!(wrong, vec![]);
            }
        }
    }
}

/// Answers to some of the questions that are asked.
fn respond(document: &Document, chosen: &[(bool, u8)]) -> Answers {
    let mut answers = Answers::new();
    for (question, (answered, number)) in document.questionnaire.questions().zip(chosen.iter().cycle()) {
        if *answered || question.required {
            let place = usize::from(*number) - 1;
            let items: Vec<&str> = question.answer.items().iter().map(|item| item.id).collect();
            let item = items.get(place % items.len().max(1)).copied().unwrap_or_default();
            let rating = Rating::Point((*number).clamp(1, 5));
            let answer = match &question.answer {
                Kind::Single(_) => Answer::Choice(item.parse().unwrap()),
                Kind::Several(_) => Answer::Choices([item.parse().unwrap()].into()),
                Kind::Scale(_) => Answer::Rating(rating),
                Kind::Battery(_) => {
                    Answer::Ratings(items.iter().map(|id| (id.parse().unwrap(), rating)).collect())
                }
                Kind::Ranking(_) => {
                    Answer::Ranks((1..).zip(&items).map(|(place, id)| (id.parse().unwrap(), place)).collect())
                }
                Kind::BestWorst(_) => {
                    let other = items.iter().find(|id| **id != item).unwrap();
                    Answer::Ends(Ends { best: item.parse().ok(), worst: other.parse().ok() })
                }
                Kind::ConstantSum(sum) => {
                    Answer::Amounts([(item.parse().unwrap(), Amount::Whole(sum.total))].into())
                }
                Kind::Table(table) => {
                    let column = table.columns[place % table.columns.len()].id.clone();
                    let rows = items.iter().map(|id| id.parse().unwrap());
                    let entry = match table.cells {
                        Cells::Tick => Entry::Ticked(Tick),
                        Cells::Number(_) => Entry::Number((*number).into()),
                        Cells::Text(_) => Entry::Text("words".to_owned()),
                    };
                    let filled = |row| (row, [(column.clone(), entry.clone())].into_iter().collect());
                    Answer::Table(rows.map(filled).collect())
                }
                Kind::Number(_) => Answer::Number((*number).into()),
                Kind::Date(_) => Answer::Date(format!("2010-05-{number:02}").parse().unwrap()),
                Kind::Text(_) => Answer::Text("words".to_owned()),
                Kind::Consent(_) => Answer::Consent(question.terms().unwrap()),
                Kind::File(_) => Answer::Files(vec![GivenFile::called("-")]),
                Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => continue,
            };
            answers.insert(question.id.clone(), answer);
        }
    }
    answers
}
