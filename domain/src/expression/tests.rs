use proptest::prelude::*;

use super::*;
use crate::answer::Answer;
use crate::campaign;
use crate::questionnaire::Questionnaire;

/// One question of each kind that conditions tell apart.
pub(crate) fn questionnaire(more: &str) -> Result<Questionnaire, Vec<String>> {
    let json = DOCUMENT.replace("\"MORE\"", more);
    let read = campaign::read(&json);
    read.map(|document| document.questionnaire)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

const DOCUMENT: &str = include_str!("tests/logic.json");

fn answers(json: &str) -> Answers {
    serde_json::from_str(json).unwrap()
}

const GIVEN: &str = r#"{
    "evenings": { "choice": "no" },
    "worries": { "choices": ["dues", "voice"] },
    "likely": { "rating": 7 },
    "core": { "ratings": { "tech": 4, "lead": "dont_know" } },
    "order": { "ranks": { "x": 2, "y": 1, "z": 3 } },
    "years": { "number": 12 },
    "hours": { "number": 0.3 },
    "since": { "date": "2009-12-31" },
    "at": { "date": "14:30" },
    "why": { "text": "The price, Über alles" }
}"#;

fn profile() -> Profile {
    Profile {
        roster: [
            ("library_type".to_owned(), "academic".to_owned()),
            ("joined".to_owned(), "2004".to_owned()),
        ]
        .into(),
        divisions: "alcts+lita".parse().unwrap(),
        link: [("source".to_owned(), "mail".to_owned())].into(),
        random: [("wording".to_owned(), 4)].into(),
    }
}

/// Conditions that hold and that do not, with [`GIVEN`] and with nothing given.
const TABLE: &[(&str, bool, bool)] = &[
    ("evenings = no", true, false),
    ("evenings != no", false, false),
    ("evenings != yes", true, false),
    ("not (evenings = no)", false, true),
    ("not evenings = no", false, true),
    ("evenings in (yes, no)", true, false),
    ("evenings = 'no' and worries has dues", true, false),
    ("evenings = yes or worries has dues", true, false),
    ("evenings = yes or evenings = no and worries has home", false, false),
    ("(evenings = yes or evenings = no) and worries has voice", true, false),
    ("worries has any (home, voice)", true, false),
    ("worries has all (home, voice)", false, false),
    ("worries has all (dues, voice)", true, false),
    ("count(worries) = 2", true, false),
    ("count(worries) < 1", false, true),
    ("likely >= 7 and likely <= 7", true, false),
    ("likely = 7", true, false),
    ("7 < likely", false, false),
    ("core.tech > 3", true, false),
    ("core.lead > 0", false, false),
    ("core.lead = dont_know", true, false),
    ("core.lead != 3", true, false),
    ("core has 4", true, false),
    ("count(core) = 2", true, false),
    ("sum(core) = 4", true, false),
    ("count(core.tech >= 4, core.lead >= 4, evenings = no) = 2", true, false),
    ("order.y = 1", true, false),
    ("years > likely", true, false),
    ("years - likely = 5", true, false),
    ("years + likely + 1 = 20", true, false),
    ("sum(years, likely) = 19", true, false),
    ("answer(years) > -3", true, false),
    ("years = answer(years)", true, false),
    ("hours = 0.3", true, false),
    ("hours in (0.1, 0.30)", true, false),
    ("hours + 0.1 = 0.4", true, false),
    ("hours = 0.1 + 0.2", true, false),
    ("years - hours > 11.69 and years - hours < 11.71", true, false),
    ("hours > -0.5", true, false),
    ("since < '2010-01-01'", true, false),
    ("since >= '2010-01-01'", false, false),
    ("since = '2009-12-31' and since in ('2009-12-31', '2010-01-01')", true, false),
    ("at > '09:00' and at <= '14:30'", true, false),
    ("since != '2010-01-01'", true, false),
    ("since > answer(at) or since < answer(at)", false, false),
    ("answered(why)", true, false),
    ("empty(why)", false, true),
    ("why contains 'Über ALLES'", true, false),
    ("why contains price", true, false),
    ("why = “The price, Über alles”", true, false),
    ("roster.library_type = academic", true, true),
    ("roster.'library_type' != public", true, true),
    ("roster.joined < 2010", true, true),
    ("roster.nothing = x", false, false),
    ("empty(roster.nothing)", true, true),
    ("roster.divisions has lita", true, true),
    ("link.source in (mail, poster)", true, true),
    ("random.wording <= 6", true, true),
    ("random.wording > 6", false, false),
    ("random.'something else' >= 1", false, false),
];

#[test]
fn conditions_mean_what_the_table_says() {
    let (given, nothing, profile) = (answers(GIVEN), Answers::new(), profile());
    for (text, with, without) in TABLE {
        let expression: Expression = text.parse().unwrap_or_else(|mistake| panic!("{text}: {mistake}"));
        let prepared = Expression::from_prepared(&expression.condition().unwrap().prepared()).unwrap();
        for expression in [&expression, &prepared] {
            let holds = |answers| expression.holds(Facts { answers, profile: &profile });
            assert_eq!((holds(&given), holds(&nothing)), (*with, *without), "{text}");
        }
    }
}

/// What is said of a condition that stands on the last question of the document.
fn check(text: &str, expected: &[&str]) {
    let more = format!(
        r#", {{ "id": "last", "text": "Last", "show_if": {}, "answer": {{ "kind": "text" }} }}"#,
        serde_json::to_string(text).unwrap()
    );
    let found = questionnaire(&more).err().unwrap_or_default();
    let place = "questionnaire.pages[1].questions[1].show_if: ";
    let found: Vec<&str> =
        found.iter().map(|problem| problem.strip_prefix(place).unwrap_or(problem)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn every_condition_of_the_table_makes_sense() {
    for (text, ..) in TABLE {
        let more = format!(
            r#", {{ "id": "last", "text": "Last", "show_if": {}, "answer": {{ "kind": "text" }} }}"#,
            serde_json::to_string(text).unwrap()
        );
        let found = questionnaire(&more).err().unwrap_or_default();
        let wrong: Vec<&String> = found.iter().filter(|problem| problem.contains("column")).collect();
        assert!(wrong.is_empty(), "{text}: {wrong:?}");
    }
}

#[test]
fn mistakes_are_named_by_column() {
    check("", &["column 1: is empty: write a condition such as evenings = no, or leave the field out"]);
    check("evenings == no", &["column 11: the id of a question or a number should stand here"]);
    check("evenings = ", &["column 12: the condition ends here, and something is missing"]);
    check("evenings & worries has dues", &["column 10: write 'and'"]);
    check("(evenings = no", &["column 15: a ) is missing here: the bracket before is still open"]);
    check("evenings = no)", &["column 14: this bracket closes none: remove it, or open one before"]);
    check(
        "evenings = no worries has dues",
        &["column 15: 'and' or 'or' has to stand between two conditions"],
    );
    check(
        "evenings = No",
        &["column 12: 'No': ids are small letters a to z; put other words in quotes, as 'No'"],
    );
    check("since < 2010", &["column 9: '2010' is no answer to 'since': write one such as '2010-05-17'"]);
    check("since < '14:30'", &["column 9: '14:30' is no answer to 'since': write one such as '2010-05-17'"]);
    check(
        "since = '2010-02-30'",
        &["column 9: '2010-02-30' is no answer to 'since': write one such as '2010-05-17'"],
    );
    check("sum(since) > 1", &["column 5: dates and times are no numbers"]);
    check("why = 'no", &["column 7: the text has no closing ': add it"]);
    check("evenings = nein", &["column 12: 'nein' is no answer to 'evenings'; there are yes, no"]);
    check(
        "worries has (dues)",
        &["column 13: an option's id, a number or words in quotes should stand here"],
    );
    check(
        "worries = dues",
        &["column 1: several options of 'worries' can be chosen: write worries has …, or count(worries)"],
    );
    check("evenings > no", &["column 1: the options of 'evenings' are no numbers: use =, != or in (…)"]);
    check(
        "likely = 11",
        &["column 10: '11' is no answer to 'likely'; there are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"],
    );
    check("core = 4", &["column 1: 'core' has statements: name one, as in core.statement"]);
    check("core.art = 4", &["column 1: 'art' is no part of 'core'; there are tech, lead"]);
    check("likely.tech = 4", &["column 1: 'likely' is one answer and has no 'tech': write likely"]);
    check(
        "years = likely",
        &["column 9: 'likely' is no number; the answer of another question is written answer(likely)"],
    );
    check(
        "evenings = no and nothing = 3",
        &["column 19: 'nothing' is no question; conditions name questions by their ids"],
    );
    check(
        "last = 3",
        &["column 1: 'last' is not asked before this: a condition looks back, at what comes earlier"],
    );
    check("why > 3", &["column 1: words are no numbers: use =, != or contains '…'"]);
    check(
        "link.campaign = x",
        &["column 1: 'campaign' is not among link_values of the questionnaire: add it there"],
    );
    check("not", &["column 4: the condition ends here, and something is missing"]);
    check(
        "and evenings = no",
        &[
            "column 1: 'and' is a word of the language; a condition begins with a question, as in evenings = no",
        ],
    );
    let deep = format!("{}evenings = no{}", "(".repeat(60), ")".repeat(60));
    check(&deep, &["column 41: is nested too deeply: use fewer brackets"]);
    for word in ["sum", "count"] {
        let deep = format!("{}evenings", format!("{word}(").repeat(300));
        let mistake = deep.parse::<Expression>().unwrap_err();
        assert_eq!(mistake.what.to_string(), "is nested too deeply: use fewer sums and counts inside others");
    }
    let joined = |times: usize| format!("likely{} > 3", "+likely".repeat(times)).parse::<Expression>();
    assert!(joined(200).is_ok());
    let mistake = joined(201).unwrap_err();
    assert_eq!(mistake.what.to_string(), "joins more numbers than can be: add them up with sum(…)");
}

#[test]
fn what_can_never_fail_or_hold_is_named() {
    let never = "can never hold, whatever is answered: this would never be shown: change it, or remove what it stands on";
    let always = "always holds, whatever is answered: this is always shown: change it, or leave it out";
    check("evenings = yes and evenings = no", &[never]);
    check("evenings in (yes, no)", &[]);
    check("evenings = yes or not (evenings = yes)", &[always]);
    check("years > 90", &[never]);
    check("years > 10 and years < 11", &[never]);
    check("years > 10 and years < 12", &[]);
    check("years >= 0 or empty(years)", &[always]);
    check("likely > 5 and likely < 6", &[never]);
    check("worries has all (dues, voice, home)", &[never]);
    check("count(worries) > 2", &[never]);
    check("count(worries has dues, empty(worries)) < 1", &[]);
    check("worries has nothing and worries has dues", &[never]);
    check("order.x = 1 and order.y = 1", &[never]);
    check("order.x > 3", &[never]);
    check("core.tech = 5 and count(core) = 0", &[never]);
    check("since < '1950-01-01' and since > '1960-01-01'", &[never]);
    check("since > '1950-01-01' and since < '1950-01-03'", &[]);
    check("since > '1950-01-01' and since < '1950-01-02'", &[never]);
    check("since >= '2100-01-01'", &[never]);
    check("since in ('1899-12-31', '2100-01-01')", &[never]);
    check("since <= '2099-12-31' or empty(since)", &[always]);
    check("at > '09:00' and at < '09:01'", &[never]);
    check("at > '09:00' and at < '09:02'", &[]);
    check("random.wording = 13", &[never]);
    check("random.wording <= 0 or random.wording > 12", &[never]);
    check("random.wording <= 6 and random.wording > 6", &[never]);
    check("random.wording <= 12", &[always]);
    check("random.wording <= 6 and random.other > 6", &[]);
    // Words can be anything, and many numbers are added up; the roster and the link say one thing at a time.
    check("why contains a and not (why contains a)", &[never]);
    check("why contains a and why contains b", &[]);
    check("roster.x = a and roster.x = b", &[never]);
    check("roster.x = a and roster.x != b", &[]);
    check("roster.x > 5 and roster.x < 6", &[]);
    check("roster.divisions has a and not (roster.divisions has b)", &[]);
    check("roster.divisions has a and not (roster.divisions has any (a, b))", &[never]);
    check("years + likely > 1000", &[never]);
    check("years + likely > 80", &[]);
    check("why = a or roster.x = b", &[]);
    // What is asked after 'no' alone cannot be answered after 'yes'.
    check("evenings = yes and answered(late)", &[never]);
    check("evenings = no and answered(late)", &[]);
    // Too much to try at once; one question shows it all the same.
    check(
        "core.tech = 1 and core.lead = 2 and likely > 3 and order.x = 1 and worries has dues and years > 90",
        &[never],
    );
    check(
        "core.tech = 1 and core.lead = 2 and likely > 3 and order.x = 1 and worries has dues and years > 70",
        &[],
    );
}

fn any_condition() -> impl Strategy<Value = String> {
    let leaf = (0..TABLE.len()).prop_map(|index| TABLE[index].0.to_owned());
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) and ({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) or ({b})")),
            inner.clone().prop_map(|a| format!("not ({a})")),
            prop::collection::vec(inner, 1..3).prop_map(|all| format!("count({}) >= 1", all.join(", "))),
        ]
    })
}

proptest! {
    /// No text brings the parser down, and what it takes can be evaluated.
    #[test]
    fn any_text_is_read_or_refused(text in "[a-z0-9 ()=<>!.,'+-]{0,40}|\\PC{0,30}") {
        let expression = Expression::from(text.clone());
        if let Err(mistake) = expression.condition() {
            prop_assert!(mistake.column >= 1 && usize::from(mistake.column) <= text.chars().count() + 1);
        }
        expression.holds(Facts { answers: &answers(GIVEN), profile: &profile() });
    }

    /// What the browser gets means what was written: settled for what is known, prepared, and read again.
    #[test]
    fn prepared_conditions_mean_the_same(text in any_condition(), open in prop::collection::vec(any::<bool>(), 10)) {
        let given = answers(GIVEN);
        let profile = profile();
        let all: Vec<String> = given.keys().map(ToString::to_string).collect();
        let is_open = |id: &str| all.iter().position(|own| own == id).is_some_and(|index| open[index]);
        // What stands elsewhere is known; the rest is answered on the page.
        let elsewhere: Answers =
            given.iter().filter(|(id, _)| !is_open(id.as_str())).map(|(id, answer)| (id.clone(), answer.clone())).collect();
        let expression: Expression = text.parse().unwrap();
        let settled = expression.condition().unwrap().settled(Facts { answers: &elsewhere, profile: &profile }, &is_open);
        let prepared = Expression::from_prepared(&settled.prepared()).unwrap();
        for on_page in [true, false] {
            let here: Answers = given.iter().filter(|(id, _)| on_page && is_open(id.as_str())).map(|(id, a)| (id.clone(), a.clone())).collect();
            let whole: Answers = elsewhere.iter().chain(&here).map(|(id, answer): (_, &Answer)| (id.clone(), answer.clone())).collect();
            let expected = expression.holds(Facts { answers: &whole, profile: &profile });
            prop_assert_eq!(prepared.holds(Facts { answers: &here, profile: &Profile::default() }), expected);
        }
    }
}
