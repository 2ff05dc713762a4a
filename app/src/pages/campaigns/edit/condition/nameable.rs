//! What the condition at a place can look at, in the words of whoever puts it together.

use domain::campaign::edit::Depending;
use domain::campaign::{Document, Privacy};
use domain::expression::{Clauses, Expression, Subject, Values, subjects};
use domain::profile::Profile;
use domain::questionnaire::{BestWorst, End, Kind, Question};
use domain::segment::Division;

use super::super::named;
use crate::say;

/// What the roster knows of members, which conditions can look at.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The divisions.
    pub divisions: Vec<Division>,
    /// The names of the attributes.
    pub attributes: Vec<String>,
}

impl Beside {
    /// What a condition names of it, by its ids: enough to say the condition in words.
    pub(in super::super) fn named_in(condition: &Expression) -> Self {
        let mut named = Self::default();
        let clauses = condition.condition().ok().and_then(Clauses::of).map(|own| own.clauses);
        for clause in clauses.unwrap_or_default() {
            match clause.of {
                Subject::Roster(name) if name == Profile::DIVISIONS => {
                    let ids = clause.values.iter().map(ToString::to_string);
                    let divisions = ids.filter_map(|name| Some(Division { id: name.parse().ok()?, name }));
                    named.divisions.extend(divisions);
                }
                Subject::Roster(name) => named.attributes.push(name),
                _ => {}
            }
        }
        named
    }
}

/// Something that a line can look at.
#[derive(Debug, Clone)]
pub(super) struct Nameable {
    pub subject: Subject,
    /// What it is called.
    pub label: String,
    /// What it can be.
    pub values: Values,
}

/// All that a line can look at, under the titles of the pages where it is asked.
pub(super) struct Nameables(pub Vec<(String, Vec<Nameable>)>);

impl Nameables {
    /// What the condition can look at.
    pub fn at(document: &Document, depending: &Depending, beside: &Beside) -> Self {
        let questionnaire = &document.questionnaire;
        let numbers: Vec<_> = questionnaire.numbered().collect();
        let mut groups: Vec<(String, Vec<Nameable>)> = Vec::new();
        let mut last = None;
        for (page, question) in depending.known(questionnaire) {
            if last != Some(&page.id) {
                let number = questionnaire.pages.iter().position(|own| own.id == page.id).unwrap_or_default();
                groups.push((say::editor_place_page(number + 1, &page.title), Vec::new()));
                last = Some(&page.id);
            }
            let number =
                numbers.iter().find(|(_, own)| own.id == question.id).and_then(|(number, _)| *number);
            if let Some((_, group)) = groups.last_mut() {
                group.extend(subjects(question).into_iter().map(|own| answered(number, question, own)));
            }
        }
        groups.push((say::condition_beside(), unasked(document, beside)));
        groups.retain(|(_, group)| !group.is_empty());
        Self(groups)
    }

    /// What is called so in the form.
    pub fn find(&self, key: &str) -> Option<&Nameable> {
        self.all().find(|own| own.subject.to_string() == key)
    }

    /// What is looked at.
    pub fn of(&self, subject: &Subject) -> Option<&Nameable> {
        self.all().find(|own| own.subject == *subject)
    }

    fn all(&self) -> impl Iterator<Item = &Nameable> {
        self.0.iter().flat_map(|(_, group)| group)
    }
}

fn answered(number: Option<usize>, question: &Question, (subject, values): (Subject, Values)) -> Nameable {
    let words = named::wording(&question.text);
    let words = match number {
        Some(number) => format!("{number}. {words}"),
        None => words,
    };
    let label = match &subject {
        Subject::Answer(_, Some(item)) => say::condition_part(words, part(question, item)),
        _ => words,
    };
    Nameable { subject, label, values }
}

/// What a part of an answer is called.
fn part(question: &Question, item: &str) -> String {
    let found = match &question.answer {
        Kind::BestWorst(own) => end(own, item),
        Kind::Table(table) => table.name_of(item),
        answer => {
            let statement = answer.statements().iter().find(|own| own.id.as_str() == item);
            let option = answer.options().iter().find(|own| own.id.as_str() == item);
            statement.map(|own| own.name()).or(option.map(|own| own.label.clone()))
        }
    };
    found.unwrap_or_else(|| item.to_owned())
}

fn end(ends: &BestWorst, item: &str) -> Option<String> {
    let end = End::ALL.into_iter().find(|end| end.as_str() == item)?;
    Some(ends.called(end).to_owned())
}

/// What nobody is asked: what the roster and the link say, and what is drawn.
fn unasked(document: &Document, beside: &Beside) -> Vec<Nameable> {
    let questionnaire = &document.questionnaire;
    let mut all = Vec::new();
    if !beside.divisions.is_empty() {
        let named = |own: &Division| (own.id.to_string(), own.name.clone());
        all.push(Nameable {
            subject: Subject::Roster(Profile::DIVISIONS.to_owned()),
            label: say::condition_divisions(),
            values: Values::Options { options: beside.divisions.iter().map(named).collect(), many: true },
        });
    }
    // Of whoever answers an anonymous campaign nothing else is known.
    let is_anonymous = document.privacy == Privacy::Anonymous;
    let known = |name: &&String| !is_anonymous || document.breakdowns.contains(*name);
    all.extend(beside.attributes.iter().filter(known).map(|name| Nameable {
        subject: Subject::Roster(name.clone()),
        label: say::condition_roster(name.as_str()),
        values: Values::Anything,
    }));
    let links = if is_anonymous { Vec::new() } else { questionnaire.link_names() };
    all.extend(links.into_iter().map(|name| Nameable {
        subject: Subject::Link(name.to_owned()),
        label: say::condition_link_value(name),
        values: Values::Anything,
    }));
    all.extend(drawn(document).into_iter().map(|name| Nameable {
        label: say::condition_draw(name.as_str()),
        subject: Subject::Random(name),
        values: Values::Number,
    }));
    all
}

/// The names under which the questionnaire draws already.
fn drawn(document: &Document) -> Vec<String> {
    document.questionnaire.draws(0).into_keys().collect()
}
