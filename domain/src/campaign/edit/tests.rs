use super::*;
use crate::campaign::{FORMAT, Privacy, problems};
use crate::expression::Expression;
use crate::language::Language;
use crate::questionnaire::{Questionnaire, Scale};

/// Two pages: `one` with `a` and `b`, `two` with `c`.
pub(crate) fn draft() -> Document {
    let question = |id: &str| {
        Question::new(
            id.parse().unwrap(),
            format!("Question {id}"),
            NewKind::Single.blank(&Language::english()).unwrap(),
        )
    };
    let page = |id: &str, questions: &[&str]| {
        let questions = questions.iter().copied().map(question).collect();
        Page::new(id.parse().unwrap(), format!("Page {id}"), questions)
    };
    let words = || "words".to_owned();
    Document {
        format: FORMAT.to_owned(),
        slug: "draft".parse().unwrap(),
        title: words(),
        asks: words(),
        intro: words(),
        next: words(),
        language: Language::english(),
        translations: Default::default(),
        privacy: Privacy::Confidential,
        layout: Default::default(),
        simulated: false,
        k: None,
        alpha_bp: crate::campaign::ALPHA_BP,
        breakdowns: Vec::new(),
        crossings: Vec::new(),
        quotas: Vec::new(),
        topics: Vec::new(),
        questionnaire: Questionnaire::new(vec![page("one", &["a", "b"]), page("two", &["c"])]),
        assumptions: Vec::new(),
    }
}

/// The outline after a change that has to be made and to leave nothing wrong: `one: a b | two: c`.
fn after<T>(change: impl FnOnce(&mut Document) -> Outcome<T>) -> String {
    let mut document = draft();
    change(&mut document).map_err(|why| format!("refused: {why}")).map(|_| ()).unwrap();
    assert_eq!(problems(&document), []);
    outline(&document)
}

fn outline(document: &Document) -> String {
    let pages = document.questionnaire.pages.iter().map(|page| {
        let ids: Vec<&str> = page.questions.iter().map(|question| question.id.as_str()).collect();
        format!("{}: {}", page.id, ids.join(" "))
    });
    pages.collect::<Vec<_>>().join(" | ")
}

/// Why a change is refused; a refused change leaves the document as it was.
fn refused<T: std::fmt::Debug>(change: impl FnOnce(&mut Document) -> Outcome<T>) -> String {
    let mut document = draft();
    let why = change(&mut document).unwrap_err();
    assert_eq!(document, draft());
    why.to_string()
}

#[test]
fn questions_move_within_and_across_pages() {
    assert_eq!(after(|d| move_question(d, "b", Step::Up)), "one: b a | two: c");
    assert_eq!(after(|d| move_question(d, "a", Step::Down)), "one: b a | two: c");
    assert_eq!(after(|d| move_question(d, "b", Step::Down)), "one: a | two: b c");
    assert_eq!(after(|d| move_question_to(d, "a", "two")), "one: b | two: c a");
    assert_eq!(after(|d| move_question_to(d, "a", "one")), "one: a b | two: c");
    assert_eq!(refused(|d| move_question(d, "a", Step::Up)), "the question is at the end already");
    assert!(refused(|d| move_question(d, "c", Step::Up)).contains("only question of the page 'Page two'"));
    assert_eq!(refused(|d| move_question(d, "z", Step::Up)), "there is no question 'z' any more");
}

#[test]
fn questions_come_and_go() {
    assert_eq!(
        after(|d| add_question(d, "two", NewKind::Battery, "How strong a reason?")),
        "one: a b | two: c how_strong_a_reason"
    );
    assert_eq!(after(|d| add_question(d, "one", NewKind::Scale, " A! ")), "one: a b a_2 | two: c");
    assert_eq!(after(|d| add_question(d, "one", NewKind::LongText, "なぜ")), "one: a b naze | two: c");
    assert_eq!(after(|d| add_question(d, "one", NewKind::LongText, "?!")), "one: a b question | two: c");
    assert_eq!(after(|d| remove_question(d, "a")), "one: b | two: c");
    assert_eq!(refused(|d| add_question(d, "one", NewKind::Single, " ")), "the new question needs words");
    assert!(refused(|d| remove_question(d, "c")).contains("add another first"));
}

#[test]
fn questions_are_taken_from_elsewhere_under_ids_of_their_own() {
    let elsewhere = draft().questionnaire.question("a").unwrap().clone();
    assert_eq!(after(|d| take_question(d, "two", elsewhere.clone())), "one: a b | two: c a_2");
    let missing = refused(|d| take_question(d, "three", elsewhere));
    assert_eq!(missing, "there is no page 'three' any more");
}

#[test]
fn a_slug_is_made_of_a_title_and_is_nobody_elses() {
    let slug = |title: &str| slug_for(title, |slug| slug == "stronger-together").unwrap().to_string();
    assert_eq!(slug("Stronger together?"), "stronger-together-2");
    assert_eq!(slug("What now"), "what-now");
    assert_eq!(slug("New"), "new-2");
    assert_eq!(slug("Más cerca"), "mas-cerca");
    assert_eq!(slug("なぜ"), "naze");
    assert_eq!(slug("?!"), "campaign");
}

#[test]
fn every_kind_begins_without_a_problem() {
    for kind in NewKind::ALL {
        after(|d| add_question(d, "one", kind, "New"));
        assert_eq!(kind.as_str().parse(), Ok(kind));
    }
}

#[test]
fn pages_come_move_and_go() {
    assert_eq!(
        after(|d| add_page(d, "Ways forward", NewKind::Single, "Which?")),
        "one: a b | two: c | ways_forward: which"
    );
    assert_eq!(after(|d| move_page(d, "two", Step::Up)), "two: c | one: a b");
    assert_eq!(after(|d| remove_page(d, "one")), "two: c");
    assert_eq!(refused(|d| move_page(d, "one", Step::Up)), "the page is at the end already");
    let mut one_page = draft();
    remove_page(&mut one_page, "one").unwrap();
    assert!(remove_page(&mut one_page, "two").unwrap_err().to_string().contains("only page"));
}

#[test]
fn ids_stay_when_words_change() {
    let mut document = draft();
    let page = Page { title: "First page".to_owned(), ..document.questionnaire.pages[0].clone() };
    replace_page(&mut document, page).unwrap();
    let mut question = document.questionnaire.question("a").unwrap().clone();
    set_labels(&mut question.answer, |id| (id == "first_option").then(|| "Yes".to_owned()), |_| None);
    replace_question(&mut document, question).unwrap();
    assert_eq!(document.questionnaire.pages[0].title, "First page");
    assert_eq!(labels(&document), [("first_option", "Yes"), ("second_option", "Second option")]);
}

#[test]
fn what_was_chosen_is_carried_forward() {
    let mut document = draft();
    let several = |from: &mut Kind| {
        add_item(from, "Any", &Language::english()).unwrap();
        if let Kind::Several(several) = from {
            several.exclusive = Some("first_option".parse().unwrap());
        }
    };
    let mut from = document.questionnaire.question("a").unwrap().clone();
    from.answer = NewKind::Several.blank(&Language::english()).unwrap();
    several(&mut from.answer);
    replace_question(&mut document, from.clone()).unwrap();
    let ids = |to: &str| {
        carriable(&document.questionnaire, to).iter().map(|own| own.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids("a"), Vec::<String>::new());
    assert_eq!(ids("b"), ["a"]);

    for (kind, expected) in [
        (
            NewKind::Ranking,
            vec![
                ("first_option", None),
                ("second_option", Some("a has second_option")),
                ("any", Some("answer(a) has 'any'")),
            ],
        ),
        (
            NewKind::Single,
            vec![
                ("first_option", None),
                ("second_option", Some("a has second_option")),
                ("any", Some("answer(a) has 'any'")),
            ],
        ),
    ] {
        let mut answer = kind.blank(&Language::english()).unwrap();
        carry_forward(&mut answer, &from).unwrap();
        carry_forward(&mut answer, &from).unwrap();
        let carried: Vec<_> = answer
            .items()
            .iter()
            .map(|item| (item.id.to_owned(), item.show_if.map(|own| own.text().to_owned())))
            .collect();
        let expected: Vec<_> =
            expected.into_iter().map(|(id, own)| (id.to_owned(), own.map(str::to_owned))).collect();
        assert_eq!(carried, expected, "{kind:?}");
    }
    let mut battery = NewKind::Battery.blank(&Language::english()).unwrap();
    carry_forward(&mut battery, &from).unwrap();
    assert_eq!(battery.items().last().unwrap().show_if.unwrap().text(), "answer(a) has 'any'");
    assert!(carry_forward(&mut NewKind::Number.blank(&Language::english()).unwrap(), &from).is_err());
    assert!(carry_forward(&mut NewKind::Numbers.blank(&Language::english()).unwrap(), &from).is_ok());
    assert!(carry_forward(&mut NewKind::Ticks.blank(&Language::english()).unwrap(), &from).is_err());
    assert!(
        carry_forward(
            &mut battery,
            &Question { answer: NewKind::Number.blank(&Language::english()).unwrap(), ..from }
        )
        .is_err()
    );
}

#[test]
fn options_come_move_and_go() {
    let mut answer = NewKind::Several.blank(&Language::english()).unwrap();
    assert!(remove_item(&mut answer, "first_option").unwrap_err().to_string().contains("at least two"));
    add_item(&mut answer, "None of these", &Language::english()).unwrap();
    add_item(&mut answer, "None of these", &Language::english()).unwrap();
    move_item(&mut answer, "none_of_these_2", Step::Up).unwrap();
    let Kind::Several(several) = &mut answer else { panic!("a choice of several") };
    several.exclusive = Some("none_of_these".parse().unwrap());
    several.at_most = Some(4);
    remove_item(&mut answer, "none_of_these").unwrap();
    let Kind::Several(several) = &answer else { panic!("a choice of several") };
    let ids: Vec<&str> = several.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["first_option", "second_option", "none_of_these_2"]);
    assert_eq!((&several.exclusive, several.at_most), (&None, None));
    assert!(move_item(&mut answer, "first_option", Step::Up).is_err());
    assert!(add_item(&mut answer, "  ", &Language::english()).is_err());
    assert!(
        add_item(&mut NewKind::Scale.blank(&Language::english()).unwrap(), "Words", &Language::english())
            .is_err()
    );
}

#[test]
fn words_at_the_ends_stay_at_the_ends() {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let labels = words(&["not at all", "very much"]);
    let mut scale = Scale { from: 1, to: 5, labels, dont_know: true, look: None };
    word_points(&mut scale, 0, 10, &words(&["never", "", "", "", "always "]));
    assert_eq!((scale.from, scale.to, scale.labels.clone()), (0, 10, words(&["never", "always"])));
    word_points(&mut scale, 1, 3, &words(&["no", "perhaps", "yes"]));
    assert_eq!(scale.labels, words(&["no", "perhaps", "yes"]));
}

fn labels(document: &Document) -> Vec<(&str, &str)> {
    let Kind::Single(single) = &document.questionnaire.question("a").unwrap().answer else {
        return Vec::new();
    };
    single.options.iter().map(|option| (option.id.as_str(), option.label.as_str())).collect()
}

#[test]
fn what_is_added_begins_in_the_language_of_the_campaign() {
    for (language, words, id) in
        [("es-MX", "Primera opción", "primera_opcion"), ("fr", "Première option", "premiere_option")]
    {
        let mut document = draft();
        document.language = language.parse().unwrap();
        let added = add_question(&mut document, "one", NewKind::Ranking, "¿Cuántos años?").unwrap();
        assert_eq!(added.as_str(), "cuantos_anos");
        let options = document.questionnaire.question("cuantos_anos").unwrap().answer.options();
        assert_eq!((options[0].label.as_str(), options[0].id.as_str()), (words, id));
    }
    // Every kind can be asked as it begins, in every language, but for what is calculated, of which nothing is known.
    for language in ["en", "es", "fr", "ja"] {
        let mut document = draft();
        document.language = language.parse().unwrap();
        for kind in NewKind::ALL.into_iter().filter(|kind| *kind != NewKind::Calculated) {
            add_question(&mut document, "two", kind, "東京").unwrap();
        }
        assert_eq!(problems(&document), [], "{language}");
    }
}

#[test]
fn a_condition_is_found_and_put_where_something_depends_on_it() {
    let second = draft().questionnaire.pages[1].questions[0].answer.options()[1].id.to_string();
    let depending = [
        (Depending::of_page("two", "show_if"), "questionnaire.pages[1].show_if", "a b"),
        (Depending::of_page("one", "end_if"), "questionnaire.pages[0].end_if", "a b"),
        (Depending::of_question("b", "show_if"), "questionnaire.pages[0].questions[1].show_if", "a"),
        (
            Depending::of_question("c", "required_if"),
            "questionnaire.pages[1].questions[0].required_if",
            "a b",
        ),
        (Depending::of_question("c", "valid_if"), "questionnaire.pages[1].questions[0].valid_if", "a b c"),
        (
            Depending::of_question("c", &format!("only_if.{second}")),
            "questionnaire.pages[1].questions[0].answer.options[1].show_if",
            "a b",
        ),
    ];
    for (depending, place, known) in depending {
        let mut document = draft();
        let depending = depending.unwrap();
        assert_eq!(depending.place(&document).as_deref(), Ok(place));
        let named = depending.known(&document.questionnaire).into_iter().map(|(_, own)| own.id.as_str());
        assert_eq!(named.collect::<Vec<_>>().join(" "), known, "{place}");
        assert_eq!(depending.condition(&document), Ok(None));
        let condition = Expression::from("a = option_1".to_owned());
        depending.set(&mut document, Some(condition.clone())).unwrap();
        assert_eq!(document.questionnaire.expressions(), [(place.to_owned(), &condition)]);
        depending.set(&mut document, None).unwrap();
        assert_eq!(document, draft(), "{place}");
    }
    assert_eq!(Depending::of_question("a", "end_if"), None);
    let gone = Depending::of_question("gone", "show_if").unwrap();
    assert_eq!(refused(|document| gone.set(document, None)), "there is no question 'gone' any more");
    let gone = Depending::of_question("a", "only_if.gone").unwrap();
    assert_eq!(refused(|document| gone.set(document, None)), "'gone' is not there any more");
}

#[test]
fn words_that_are_said_only_with_a_condition_go_with_it() {
    let mut document = draft();
    let page = &mut document.questionnaire.pages[0];
    (page.end_if, page.end_text) = (Some(Expression::from("a = option_1".to_owned())), "Thanks".to_owned());
    Depending::of_page("one", "end_if").unwrap().set(&mut document, None).unwrap();
    let question = &mut document.questionnaire.pages[0].questions[1];
    (question.valid_if, question.invalid_text) =
        (Some(Expression::from("b = option_1".to_owned())), "No".to_owned());
    Depending::of_question("b", "valid_if").unwrap().set(&mut document, None).unwrap();
    assert_eq!(document, draft());
}
