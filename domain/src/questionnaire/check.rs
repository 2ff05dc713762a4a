use std::collections::BTreeSet;

use super::{
    Calculated, Choice, ConstantSum, End, Hidden, Kind, Question, Questionnaire, Scale, Single, Statement,
};
use super::{conditions, derived, recall};
use crate::campaign::Problem;
use crate::notice;

/// Everything that is wrong with a questionnaire, each named by its place in the document. Empty if it can be asked.
pub fn problems(questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut pages = BTreeSet::new();
    let mut earlier: Vec<&Question> = Vec::new();
    if questionnaire.pages.is_empty() {
        found.push(Problem::new(
            "questionnaire.pages",
            notice!("there is no page; add at least one with a question"),
        ));
    }
    for (p, page) in questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        if !pages.insert(&page.id) {
            found.push(Problem::new(
                format!("{place}.id"),
                notice!("'{id}' is used by an earlier page", id = page.id),
            ));
        }
        required_text(&mut found, &format!("{place}.title"), &page.title);
        if page.questions.is_empty() {
            found.push(Problem::new(format!("{place}.questions"), notice!("the page has no question")));
        } else if !page.questions.iter().any(|question| question.answer.is_shown()) {
            let what = notice!(
                "members see nothing of this page: add a question to it, or put these on another page"
            );
            found.push(Problem::new(format!("{place}.questions"), what));
        }
        for (q, question) in page.questions.iter().enumerate() {
            let place = format!("{place}.questions[{q}]");
            if earlier.iter().any(|other| other.id == question.id) {
                found.push(Problem::new(
                    format!("{place}.id"),
                    notice!("'{id}' is used by an earlier question", id = question.id),
                ));
            }
            check_question(&mut found, &place, question);
            earlier.push(question);
        }
    }
    for (c, closed) in questionnaire.closed.iter().enumerate() {
        if earlier.iter().any(|other| other.id == closed.question.id) {
            let what = notice!("'{id}' is used by an earlier question", id = closed.question.id);
            found.push(Problem::new(format!("questionnaire.closed[{c}].question.id"), what));
        }
        earlier.push(&closed.question);
    }
    found.extend(conditions::problems(questionnaire));
    found.extend(derived::problem(questionnaire));
    found.extend(recall::problems(questionnaire));
    found
}

fn check_question(found: &mut Vec<Problem>, place: &str, question: &Question) {
    required_text(found, &format!("{place}.text"), &question.text);
    if !question.answer.is_asked() {
        let conditions = [
            ("required", question.required),
            ("required_if", question.required_if.is_some()),
            ("valid_if", question.valid_if.is_some()),
        ];
        let what = if question.answer.takes_answer() {
            notice!("nobody is asked for this answer, so it cannot be required or wrong: leave it out")
        } else {
            notice!("a note takes no answer that could be required or wrong")
        };
        for (name, _) in conditions.into_iter().filter(|(_, is_set)| *is_set) {
            found.push(Problem::new(format!("{place}.{name}"), what.clone()));
        }
    }
    if question.random_order && (question.answer.items().is_empty() || !question.answer.is_shown()) {
        let what = notice!("nothing stands in a list here whose order could be random: leave it out");
        found.push(Problem::new(format!("{place}.random_order"), what));
    }
    let place = format!("{place}.answer");
    check_other(found, &place, question);
    check_pictures(found, &place, &question.answer);
    match &question.answer {
        Kind::Single(single) => check_options(found, &place, &single.options),
        Kind::Several(several) => {
            check_options(found, &place, &several.options);
            let most = several.at_most.map_or(several.options.len(), usize::from);
            let least = several.at_least.map_or(1, usize::from);
            if most == 0 || most > several.options.len() {
                found.push(Problem::new(
                    format!("{place}.at_most"),
                    notice!("has to be 1 to {most}", most = several.options.len()),
                ));
            } else if least > most {
                found.push(Problem::new(
                    format!("{place}.at_least"),
                    notice!("is {least}, but at most {most} can be chosen", least, most),
                ));
            }
            if let Some(exclusive) = &several.exclusive
                && !several.options.iter().any(|option| option.id == *exclusive)
            {
                found.push(Problem::new(
                    format!("{place}.exclusive"),
                    notice!("'{option}' is not among the options", option = exclusive),
                ));
            }
        }
        Kind::Scale(scale) => {
            check_scale(found, &place, scale);
            check_labels(found, &place, scale);
            if let Some(what) = scale.look.and_then(|look| look.misfit(scale)) {
                found.push(Problem::new(format!("{place}.look"), what));
            }
        }
        Kind::Battery(battery) => {
            check_statements(found, &place, "statements", &battery.statements);
            for (s, statement) in battery.statements.iter().enumerate().filter(|_| battery.is_between()) {
                required_text(found, &format!("{place}.statements[{s}].opposite"), &statement.opposite);
            }
            if battery.statements.len() < 2 {
                found.push(Problem::new(
                    format!("{place}.statements"),
                    notice!("a battery has at least two; use a scale for one"),
                ));
            }
            let place = format!("{place}.scale");
            check_scale(found, &place, &battery.scale);
            if !battery.is_between() {
                check_labels(found, &place, &battery.scale);
            } else if !battery.scale.labels.is_empty() {
                let what = notice!("each statement has words for its own ends: leave these out");
                found.push(Problem::new(format!("{place}.labels"), what));
            }
            if battery.scale.look.is_some() {
                found.push(Problem::new(
                    format!("{place}.look"),
                    notice!("only a scale by itself can have one"),
                ));
            }
        }
        Kind::Ranking(ranking) => {
            check_options(found, &place, &ranking.options);
            if ranking.options.len() > 12 {
                found.push(Problem::new(
                    format!("{place}.options"),
                    notice!("nobody can rank more than twelve; ask for fewer"),
                ));
            }
            if ranking.top.is_some_and(|top| top == 0 || usize::from(top) >= ranking.options.len()) {
                let most = ranking.options.len().saturating_sub(1);
                found.push(Problem::new(
                    format!("{place}.top"),
                    notice!("has to be 1 to {most}; leave it out to have every option placed", most),
                ));
            }
        }
        Kind::BestWorst(ends) => {
            check_options(found, &place, &ends.options);
            for end in End::ALL.into_iter().filter(|end| ends.called(*end).trim().is_empty()) {
                found.push(Problem::empty(format!("{place}.{}", end.as_str())));
            }
        }
        Kind::ConstantSum(sum) => {
            check_options(found, &place, &sum.options);
            if !(1..=ConstantSum::MOST).contains(&sum.total) {
                let what = notice!("has to be 1 to {most}", most = ConstantSum::MOST);
                found.push(Problem::new(format!("{place}.total"), what));
            }
        }
        Kind::Number(number) => found.extend(number.problems(&place)),
        Kind::Date(date) => found.extend(date.problems(&place)),
        Kind::Table(table) => {
            check_statements(found, &place, "rows", &table.rows);
            if table.rows.len() < 2 {
                found.push(Problem::new(format!("{place}.rows"), notice!("a table has at least two")));
            }
            found.extend(table.problems(&place));
        }
        Kind::Text(text) => found.extend(text.problems(&place)),
        Kind::File(upload) => found.extend(upload.problems(&place)),
        Kind::Consent(consent) => {
            required_text(found, &format!("{place}.terms"), &consent.terms);
            required_text(found, &format!("{place}.label"), &consent.label);
        }
        Kind::Note(_) => {}
        // What it is calculated from is looked at together with conditions, which know what is asked before.
        Kind::Calculated(Calculated { value: _, number: _ }) => {}
        Kind::Hidden(Hidden { link: _, options, otherwise }) => {
            check_options(found, &place, options);
            for (o, _) in options.iter().enumerate().filter(|(_, option)| option.show_if.is_some()) {
                let what = notice!("nobody chooses it, so there is nothing to show: leave it out");
                found.push(Problem::new(format!("{place}.options[{o}].show_if"), what));
            }
            if let Some(otherwise) = otherwise.as_ref()
                && !options.iter().any(|option| option.id == *otherwise)
            {
                let what = notice!("'{option}' is not among the options", option = otherwise);
                found.push(Problem::new(format!("{place}.otherwise"), what));
            }
        }
    }
}

fn check_other(found: &mut Vec<Problem>, place: &str, question: &Question) {
    let place = format!("{place}.other");
    let (options, alone) = match &question.answer {
        Kind::Single(single) if single.drop_down && single.other.is_some() => {
            found.push(Problem::new(
                place,
                notice!("a list that drops down has no room for words beside an option"),
            ));
            return;
        }
        Kind::Single(single) => (&single.options, None),
        Kind::Several(several) => (&several.options, several.exclusive.as_ref()),
        _ => return,
    };
    if question.comment().is_some() && question.other().is_some() {
        let what = notice!(
            "a comment on the choice and words beside one option are not both asked for: leave one of the two out"
        );
        return found.push(Problem::new(place, what));
    }
    match question.other() {
        Some(other) if !options.iter().any(|option| option.id == *other) => {
            found.push(Problem::new(place, notice!("'{option}' is not among the options", option = other)));
        }
        Some(other) if alone == Some(other) => {
            found.push(Problem::new(
                place,
                notice!("'{option}' goes with no other, and is no place for words", option = other),
            ));
        }
        _ => {}
    }
}

fn check_options(found: &mut Vec<Problem>, place: &str, options: &[Choice]) {
    let mut ids = BTreeSet::new();
    if options.len() < 2 {
        found.push(Problem::new(format!("{place}.options"), notice!("a choice has at least two options")));
    }
    for (o, option) in options.iter().enumerate() {
        let place = format!("{place}.options[{o}]");
        if !ids.insert(&option.id) {
            found.push(Problem::new(
                format!("{place}.id"),
                notice!("'{id}' is used by an earlier option", id = option.id),
            ));
        }
        required_text(found, &format!("{place}.label"), &option.label);
        if let Some(picture) = &option.picture {
            required_text(found, &format!("{place}.picture.alt"), &picture.alt);
            if picture.digest().is_none() && picture.data_url().is_none() {
                let what = notice!(
                    "is no picture: write a data: URL of a PNG, JPEG or WebP, or the SHA-256 of one that is here"
                );
                found.push(Problem::new(format!("{place}.picture.file"), what));
            }
        }
    }
}

/// Pictures stand in lists of which one or several are chosen, and in no list that drops down.
fn check_pictures(found: &mut Vec<Problem>, place: &str, answer: &Kind) {
    if matches!(answer, Kind::Single(Single { drop_down: false, .. }) | Kind::Several(_)) {
        return;
    }
    if let Some(o) = answer.options().iter().position(|option| option.picture.is_some()) {
        let what = notice!(
            "pictures stand only where one or several are chosen from a list that is open: leave it out"
        );
        found.push(Problem::new(format!("{place}.options[{o}].picture"), what));
    }
}

/// `list` is what the list is called in a document: statements of a battery, or rows of a table.
fn check_statements(found: &mut Vec<Problem>, place: &str, list: &str, statements: &[Statement]) {
    let mut ids = BTreeSet::new();
    for (s, statement) in statements.iter().enumerate() {
        let place = format!("{place}.{list}[{s}]");
        if !ids.insert(&statement.id) {
            let what = match list {
                "rows" => notice!("'{id}' is used by an earlier row", id = statement.id),
                _ => notice!("'{id}' is used by an earlier statement", id = statement.id),
            };
            found.push(Problem::new(format!("{place}.id"), what));
        }
        required_text(found, &format!("{place}.label"), &statement.label);
    }
}

fn check_scale(found: &mut Vec<Problem>, place: &str, scale: &Scale) {
    if scale.from > 1 || scale.to <= scale.from || scale.to - scale.from > 10 {
        found.push(Problem::new(
            place,
            notice!(
                "{from} to {to} is no scale: it starts at 0 or 1 and has 2 to 11 points",
                from = scale.from,
                to = scale.to
            ),
        ));
    }
}

fn check_labels(found: &mut Vec<Problem>, place: &str, scale: &Scale) {
    let points = scale.points().count();
    if scale.labels.len() != 2 && scale.labels.len() != points {
        found.push(Problem::new(
            format!("{place}.labels"),
            notice!(
                "there are {number}; give two for the ends or {points}, one for each point",
                number = scale.labels.len(),
                points
            ),
        ));
    }
}

fn required_text(found: &mut Vec<Problem>, place: &str, text: &str) {
    if text.trim().is_empty() {
        found.push(Problem::empty(place));
    }
}
