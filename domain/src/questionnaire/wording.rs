//! Hints on wording: what makes a question hard to answer, or its answers hard to read. They never keep anybody from anything.
//!
//! The rules are those of the textbooks (Dillman, Smyth and Christian, 'Internet, Phone, Mail, and Mixed-Mode Surveys', chapters 4
//! to 6; Krosnick and Presser, 'Question and Questionnaire Design'): one thing at a time, no pull to one side, no absolute
//! words, no negations to agree with, short. They know English alone.

use super::{Kind, Question};

/// The most words of a question that is read at once.
const QUESTION_WORDS: usize = 25;
/// The most words of an option or a statement that is read at once.
const ITEM_WORDS: usize = 20;
/// The most statements of one battery.
const STATEMENTS: usize = 10;
/// The most cells of a table that are filled in with care.
const CELLS: usize = 40;
/// The most options that are read one by one.
const OPTIONS: usize = 10;
/// The most options that can be put in order.
const RANKED: usize = 7;

/// What may be meant by a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Two questions in one.
    Double,
    /// A pull to one side.
    Leading,
    /// A word that is hardly ever true.
    Absolute,
    /// A negation, which one has to deny to agree.
    Negation,
    /// Too long to read.
    Long,
    /// Too much to choose from.
    Many,
}

/// A hint on a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What may be wrong.
    pub concern: Concern,
    /// The words it is about, as far as they are part of a question: a statement, an option; none for the question itself.
    pub of: Option<String>,
    /// What it is and what to do, in a sentence or two.
    pub what: String,
}

/// Everything that could be worded better in a question.
pub fn hints(question: &Question) -> Vec<Hint> {
    // Terms and notes put no question that could be put better, and what is not shown puts none.
    if matches!(question.answer, Kind::Consent(_) | Kind::Note(_)) || !question.answer.is_shown() {
        return Vec::new();
    }
    let text = question.text.as_str();
    let one_answer = matches!(question.answer, Kind::Single(_) | Kind::Scale(_));
    let mut found: Vec<Hint> = Vec::new();
    let mut hint = |concern, of: Option<&str>, what: Option<String>| {
        let hint = what.map(|what| Hint { concern, of: of.map(str::to_owned), what });
        found.extend(hint);
    };
    hint(Concern::Double, None, one_answer.then(|| double(text)).flatten());
    hint(Concern::Leading, None, leading(text));
    hint(Concern::Absolute, None, one_answer.then(|| absolute(text)).flatten());
    hint(Concern::Negation, None, negations(text, matches!(question.answer, Kind::Scale(_))));
    hint(Concern::Long, None, long(text, QUESTION_WORDS));
    if let Kind::Battery(battery) = &question.answer {
        for statement in &battery.statements {
            let (label, of) = (statement.label.as_str(), Some(statement.label.as_str()));
            hint(Concern::Double, of, double(label));
            hint(Concern::Leading, of, leading(label));
            hint(Concern::Absolute, of, absolute(label));
            hint(Concern::Negation, of, negations(label, true));
            hint(Concern::Long, of, long(label, ITEM_WORDS));
        }
    }
    if let Kind::Table(table) = &question.answer {
        let rows = table.rows.iter().map(|row| &row.label);
        for label in rows.chain(table.columns.iter().map(|column| &column.label)) {
            hint(Concern::Long, Some(label), long(label, ITEM_WORDS));
        }
    }
    for option in question.answer.options() {
        hint(Concern::Long, Some(&option.label), long(&option.label, ITEM_WORDS));
    }
    hint(Concern::Many, None, many(&question.answer));
    found
}

/// Words in small letters, without the signs around them.
fn words(text: &str) -> Vec<String> {
    let word =
        |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'");
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

/// Whether the words hold those of a phrase, one after the other.
fn holds(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|window| window.iter().zip(&phrase).all(|(word, own)| word == own))
}

fn double(text: &str) -> Option<String> {
    let words = words(text);
    let joined = words.iter().enumerate().find(|(at, word)| {
        let joins = matches!(word.as_str(), "and" | "and/or" | "or/and") || word.contains(" and ");
        // 'between this and that' is one thing.
        joins && *at > 0 && *at + 1 < words.len() && !words[..*at].iter().any(|word| word == "between")
    });
    let more = ["as well as", "along with"].into_iter().find(|phrase| holds(&words, phrase));
    let by = joined.map(|(_, word)| word.clone()).or_else(|| more.map(str::to_owned))?;
    Some(format!(
        "It asks about two things, joined by ‘{by}’: someone for whom only one is true cannot answer. Ask about one, or split it in two."
    ))
}

fn leading(text: &str) -> Option<String> {
    const PULLS: [&str; 18] = [
        "don't you",
        "doesn't it",
        "wouldn't you",
        "isn't it",
        "isn't",
        "aren't you",
        "shouldn't",
        "surely",
        "obviously",
        "clearly",
        "of course",
        "as you know",
        "everyone knows",
        "most people",
        "most members",
        "do you agree that",
        "would you agree that",
        "how much do you agree that",
    ];
    const FIRST: [&str; 3] = ["do you not", "would you not", "is it not"];
    let words = words(text);
    let pull = PULLS.into_iter().find(|phrase| holds(&words, phrase));
    let pull =
        pull.or_else(|| FIRST.into_iter().find(|phrase| holds(&words[..words.len().min(3)], phrase)))?;
    Some(format!(
        "‘{pull}’ says which answer is expected. Ask it so that every answer is as easy to give as any other."
    ))
}

fn absolute(text: &str) -> Option<String> {
    const ABSOLUTE: [&str; 9] = [
        "always",
        "never",
        "everybody",
        "everyone",
        "nobody",
        "no one",
        "totally",
        "completely",
        "every time",
    ];
    let words = words(text);
    let word = ABSOLUTE.into_iter().find(|word| holds(&words, word))?;
    Some(format!("‘{word}’ is hardly ever true, so few can say yes to it. Ask how often or how much."))
}

/// One negation in a statement to agree with is one too many; elsewhere it takes two.
fn negations(text: &str, to_agree_with: bool) -> Option<String> {
    let words = words(text);
    let negates = |word: &&String| {
        matches!(word.as_str(), "not" | "no" | "never" | "cannot" | "without" | "neither" | "nor")
            || word.ends_with("n't")
    };
    let count = words.iter().filter(negates).count();
    let first = words.iter().find(negates)?;
    if to_agree_with {
        let what = format!(
            "To disagree with ‘{first}’ is a double negative, which is easily misread. Say it the other way round."
        );
        return Some(what);
    }
    (count > 1).then(|| "It has two negations, which are easily misread. Say it without.".to_owned())
}

fn long(text: &str, most: usize) -> Option<String> {
    let count = words(text).len();
    (count > most).then(|| {
        format!("It has {count} words; more than {most} are hard to read at once, on a phone above all. Shorten it, or put a part into the help under it.")
    })
}

fn many(answer: &Kind) -> Option<String> {
    match answer {
        Kind::Single(single) if !single.drop_down && single.options.len() > OPTIONS => Some(format!(
            "{} options are many to read one by one. Join some, or let the list drop down.",
            single.options.len()
        )),
        Kind::Several(several) if several.options.len() > OPTIONS => Some(format!(
            "{} options are many to read one by one: those further down are chosen less. Join some.",
            several.options.len()
        )),
        Kind::Ranking(ranking) if ranking.options.len() > RANKED => Some(format!(
            "{} options are hard to put in order; beyond {RANKED} the order is mostly chance. Ask for fewer.",
            ranking.options.len()
        )),
        Kind::Battery(battery) if battery.statements.len() > STATEMENTS => Some(format!(
            "{} statements on one scale are tiring: people begin to give the same answer to all. Split them.",
            battery.statements.len()
        )),
        Kind::Table(table) if table.each_cell().count() > CELLS => Some(format!(
            "{} cells are tiring to fill in, and those further down are left empty. Ask for fewer.",
            table.each_cell().count()
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::edit::NewKind;
    use crate::questionnaire::{Choice, Statement};

    fn concerns(kind: NewKind, text: &str) -> Vec<Concern> {
        let mut document = crate::campaign::edit::tests::draft();
        let id = crate::campaign::edit::add_question(&mut document, "one", kind, text).unwrap();
        let question = document.questionnaire.question(id.as_str()).unwrap();
        hints(question).into_iter().map(|hint| hint.concern).collect()
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
        let Kind::Single(single) = &mut question.answer else { panic!("a choice") };
        for n in 0..9 {
            single.options.push(Choice::new(format!("o{n}").parse().unwrap(), "x".to_owned()));
        }
        assert_eq!(hints(&question).len(), 1);
        if let Kind::Single(single) = &mut question.answer {
            single.drop_down = true;
        }
        assert_eq!(hints(&question), []);
        let statement = |label: &str| Statement::new("s".parse().unwrap(), label.to_owned());
        let scale =
            crate::questionnaire::Scale { from: 1, to: 5, labels: Vec::new(), dont_know: false, look: None };
        let statements = vec![statement("Operations and Buildings"), statement("Technology")];
        question.answer = Kind::Battery(crate::questionnaire::Battery { statements, scale });
        let found = hints(&question);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].concern, found[0].of.as_deref()),
            (Concern::Double, Some("Operations and Buildings"))
        );
    }
}
