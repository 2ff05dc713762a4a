use super::*;
use crate::campaign::edit::{NewKind, set_labels};
use crate::questionnaire::{Choice, Statement};

fn concerns(kind: NewKind, text: &str) -> Vec<Concern> {
    concerns_in("en", kind, text)
}

fn concerns_in(language: &str, kind: NewKind, text: &str) -> Vec<Concern> {
    let mut document = crate::campaign::edit::tests::draft();
    let id = crate::campaign::edit::add_question(&mut document, "one", kind, text).unwrap();
    let mut question = document.questionnaire.question(id.as_str()).unwrap().clone();
    worded(&mut question);
    hints(&question, &language.parse().unwrap()).into_iter().map(|hint| hint.concern).collect()
}

/// Puts words in the place of those with which its list began.
fn worded(question: &mut Question) {
    set_labels(&mut question.answer, |id| Some(id.replace('_', "")), |_| None);
}

#[test]
fn a_question_asks_one_thing() {
    use Concern::Double;
    let check = |text: &str, expected: &[Concern]| {
        assert_eq!(concerns(NewKind::Single, text), expected, "{text}");
    };
    check("How satisfied are you with our journals and conferences?", &[Double]);
    check("Do you read the newsletter and/or the journal?", &[Double]);
    check("Is the fee fair as well as affordable?", &[Double]);
    check("How satisfied are you with our journals?", &[]);
    check("How do you see the balance between cost and value?", &[]);
    check("Is Anderson a good name?", &[]);
    // Several answers can be given, so several things can be asked.
    assert_eq!(concerns(NewKind::Several, "Which journals and conferences do you use?"), []);
    assert_eq!(concerns(NewKind::LongText, "What works, and what does not?"), []);
}

#[test]
fn a_question_does_not_say_which_answer_is_expected() {
    use Concern::{Absolute, Leading, Negation};
    let check = |text: &str, expected: &[Concern]| {
        assert_eq!(concerns(NewKind::Single, text), expected, "{text}");
    };
    check("Don’t you agree that we should merge?", &[Leading]);
    check("Surely a merger makes sense?", &[Leading]);
    check("Should the three divisions merge?", &[]);
    check("Do you always vote?", &[Absolute]);
    check("Do you not agree?", &[Leading]);
    check("Would it not be right not to merge?", &[Negation]);
    check("Which of these do you not use?", &[]);
    assert_eq!(concerns(NewKind::Scale, "The fee is not fair"), [Negation]);
}

#[test]
fn a_question_is_short() {
    let long = "word ".repeat(26);
    assert_eq!(concerns(NewKind::Single, &long), [Concern::Long]);
    assert_eq!(concerns(NewKind::Single, &"word ".repeat(25)), []);
}

#[test]
fn statements_and_options_are_looked_at_one_by_one() {
    let mut question = crate::campaign::edit::tests::draft().questionnaire.question("a").unwrap().clone();
    worded(&mut question);
    let Kind::Single(single) = &mut question.answer else { panic!("a choice") };
    for n in 0..9 {
        single.options.push(Choice::new(format!("o{n}").parse().unwrap(), format!("x{n}")));
    }
    assert_eq!(hints(&question, &Language::english()).len(), 1);
    if let Kind::Single(single) = &mut question.answer {
        single.drop_down = true;
    }
    assert_eq!(hints(&question, &Language::english()), []);
    let statement = |label: &str| Statement::new("s".parse().unwrap(), label.to_owned());
    let scale =
        crate::questionnaire::Scale { from: 1, to: 5, labels: Vec::new(), dont_know: false, look: None };
    let statements = vec![statement("Operations and Buildings"), statement("Technology")];
    question.answer = Kind::Battery(crate::questionnaire::Battery { statements, scale });
    let found = hints(&question, &Language::english());
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].concern, found[0].of.as_deref()),
        (Concern::Double, Some("Operations and Buildings"))
    );
}

#[test]
fn spanish_and_french_questions_are_looked_at_by_their_own_words() {
    use Concern::{Absolute, Double, Leading, Negation};
    let check = |language: &str, kind: NewKind, text: &str, expected: &[Concern]| {
        assert_eq!(concerns_in(language, kind, text), expected, "{text}");
    };
    for (text, expected) in [
        ("¿Está satisfecho con nuestras revistas y nuestros congresos?", &[Double][..]),
        ("¿Cómo ve el equilibrio entre el precio y el valor?", &[]),
        ("¿No deberían fusionarse las tres divisiones?", &[Leading]),
        ("¿Le parece bien, por supuesto, la fusión?", &[Leading]),
        ("La mayoría de los socios vota. ¿Usted también?", &[Leading]),
        ("No somos perfectos. ¿Qué mejoraría?", &[]),
        ("Ya nos conoce. ¿No cambiaría nada?", &[Leading]),
        ("¿Vota siempre?", &[Absolute]),
        ("¿Cuál de estas no usa?", &[]),
        ("¿Hay algo que no cambiaría si no hubiera fusión?", &[Negation]),
        // A negation that agrees with another is none of its own.
        ("¿Qué es lo que no le ofrece ninguna otra asociación?", &[]),
        ("¿Deberían fusionarse las tres divisiones?", &[]),
    ] {
        check("es-MX", NewKind::Single, text, expected);
    }
    check("es", NewKind::Scale, "La cuota no es justa", &[Negation]);
    check("es", NewKind::Scale, "Nada me une a mi división", &[Negation]);
    for (text, expected) in [
        ("Êtes-vous satisfait de nos revues et de nos congrès ?", &[Double][..]),
        ("Comment voyez-vous l’équilibre entre le prix et la valeur ?", &[]),
        ("Ne faudrait-il pas fusionner ?", &[Leading]),
        ("La fusion est utile, n’est-ce pas ?", &[Leading]),
        ("Votez-vous toujours ?", &[Absolute]),
        ("Lesquelles n’utilisez-vous pas ?", &[]),
        ("Que ne changeriez-vous pas sans fusion ?", &[Negation]),
        ("Faut-il fusionner les trois divisions ?", &[]),
    ] {
        check("fr-CA", NewKind::Single, text, expected);
    }
    check("fr", NewKind::Scale, "La cotisation n’est pas juste", &[Negation]);
    check("de", NewKind::Single, "Finden Sie nicht auch und ohnehin, dass alle nie fusionieren?", &[]);
    // Of the English words none is looked for elsewhere.
    check("fr", NewKind::Scale, "Le mot anglais and", &[]);
}

#[test]
fn what_is_listed_twice_under_the_same_words_is_told_once() {
    let english = Language::english();
    let same = |labels: &[&str]| {
        let option =
            |(n, label): (usize, &&str)| Choice::new(format!("o{n}").parse().unwrap(), (*label).to_owned());
        let options = labels.iter().enumerate().map(option).collect();
        let mut question = crate::campaign::edit::tests::draft().questionnaire.question("a").unwrap().clone();
        question.answer = Kind::Single(crate::questionnaire::Single::of(options));
        let found = hints(&question, &english).into_iter().filter(|hint| hint.concern == Concern::Same);
        found.filter_map(|hint| hint.of).collect::<Vec<_>>()
    };
    assert_eq!(same(&["Yes", "No", "yes", " YES "]), ["yes"]);
    assert_eq!(same(&["A  good one", "a good one"]), ["a good one"]);
    assert_eq!(same(&["Yes", "Yes!", "", ""]), [""; 0]);
    let statement = |id: &str, label: &str, opposite: &str| Statement {
        opposite: opposite.to_owned(),
        ..Statement::new(id.parse().unwrap(), label.to_owned())
    };
    let mut document = crate::campaign::edit::tests::draft();
    let concerns = |document: &crate::campaign::Document, id: &str| {
        let found = hints(document.questionnaire.question(id).unwrap(), &english).into_iter();
        found.filter(|hint| hint.concern == Concern::Same).filter_map(|hint| hint.of).collect::<Vec<_>>()
    };
    for (kind, id, expected) in
        [(NewKind::Battery, "battery", vec!["Old"]), (NewKind::Ticks, "ticks", vec!["Old", "Now"])]
    {
        crate::campaign::edit::add_question(&mut document, "one", kind, id).unwrap();
        let mut question = document.questionnaire.question(id).unwrap().clone();
        match &mut question.answer {
            Kind::Battery(battery) => {
                battery.statements = vec![statement("a", "Old", ""), statement("b", "Old", "")]
            }
            Kind::Table(table) => {
                table.rows = vec![statement("a", "Old", ""), statement("b", "Old", "")];
                table.columns.iter_mut().for_each(|column| column.label = "Now".to_owned());
            }
            other => panic!("{other:?}"),
        }
        crate::campaign::edit::replace_question(&mut document, question).unwrap();
        assert_eq!(concerns(&document, id), expected);
    }
    // Between pairs of opposites both ends count.
    let mut question = document.questionnaire.question("battery").unwrap().clone();
    if let Kind::Battery(battery) = &mut question.answer {
        battery.statements = vec![statement("a", "Old", "New"), statement("b", "Old", "Young")];
    }
    crate::campaign::edit::replace_question(&mut document, question).unwrap();
    assert_eq!(concerns(&document, "battery"), [""; 0]);
}

#[test]
fn words_that_wait_to_be_replaced_are_told_of_every_kind() {
    let mut document = crate::campaign::edit::tests::draft();
    let unwritten = |document: &crate::campaign::Document, id: &str| {
        let question = document.questionnaire.question(id).unwrap();
        let found = hints(question, &document.language).into_iter();
        let found = found.filter(|hint| hint.concern == Concern::Unwritten);
        found.map(|hint| hint.what.to_string()).collect::<Vec<_>>()
    };
    let lists = |kind: NewKind| {
        matches!(
            kind.as_str(),
            "single" | "several" | "ranking" | "best_worst" | "constant_sum" | "battery" | "hidden"
        )
    };
    for language in ["en", "es", "fr"] {
        document.language = language.parse().unwrap();
        for kind in NewKind::ALL {
            let id = crate::campaign::edit::add_question(&mut document, "one", kind, "Why").unwrap();
            let expected = match kind {
                NewKind::Ticks | NewKind::Numbers | NewKind::Texts => 4,
                NewKind::Consent => 1,
                kind if lists(kind) => 2,
                _ => 0,
            };
            assert_eq!(unwritten(&document, id.as_str()).len(), expected, "{language} {kind:?}");
        }
    }
    let mut question = document.questionnaire.question("a").unwrap().clone();
    question.text = "What do you think of [name of the plan]?".to_owned();
    crate::campaign::edit::replace_question(&mut document, question).unwrap();
    assert_eq!(
        unwritten(&document, "a")[0],
        "‘[name of the plan]’ waits to be filled in: write your own words in the place of the brackets."
    );
    for fine in ["In [2026]?", "An open [bracket", "See [https://example.org]", "a] b ["] {
        assert_eq!(waits(fine), None, "{fine}");
    }
    document.asks = "[Who asks]".to_owned();
    document.questionnaire.pages[1].title = "[Title]".to_owned();
    let places: Vec<String> =
        crate::campaign::unwritten(&document).into_iter().map(|own| own.place).collect();
    assert_eq!(places[..3], ["asks", "questionnaire.pages[1].title", "questionnaire.pages[0].questions[0]"]);
}
