//! The lines of the form in which a condition is put together.

use domain::campaign::Problem;
use domain::expression::{Clauses, Expression, How, Join};
use domain::notice;

use super::super::{Form, Verb};
use super::nameable::Nameables;

/// The field of a line, counted from 0.
pub(super) fn line_field(at: usize, name: &str) -> String {
    format!("line.{at}.{name}")
}

/// The place of a line's field, for what is wrong there.
pub(super) fn line_place(at: usize, name: &str) -> String {
    format!("line[{at}].{name}")
}

/// A condition as far as it is put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    pub(super) join: Join,
    pub(super) lines: Vec<Line>,
}

/// What was chosen in a line so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    /// What it looks at, as a condition names it; empty as long as nothing is chosen.
    pub of: String,
    /// How that is compared; none as long as that was not offered.
    pub how: Option<How>,
    /// With what.
    pub values: Vec<String>,
}

impl Lines {
    /// One line, in which nothing is chosen.
    pub(super) fn anew() -> Self {
        Self { join: Join::All, lines: vec![Line::default()] }
    }

    /// What was chosen in a form, after what its button does to the lines; none of a form that has none.
    pub fn of_form(form: &Form) -> Option<Self> {
        let join = if form.text("join") == Join::Any.as_str() { Join::Any } else { Join::All };
        let of = |at| form.field(&line_field(at, "of"));
        let mut lines: Vec<Line> = (0..).map_while(|at| Some(line(form, at, of(at)?))).collect();
        if lines.is_empty() {
            return None;
        }
        if let Some((Verb::Remove, at)) = form.button("line")
            && let Some(at) = at.parse().ok().filter(|at| lines.len() > 1 && *at < lines.len())
        {
            lines.remove(at);
        }
        if form.text("do") == "add" {
            lines.push(Line::default());
        }
        Some(Self { join, lines })
    }

    /// A condition that is there already; none if it is more than lines can say at this place.
    pub(super) fn of(condition: &Expression, nameables: &Nameables) -> Option<Self> {
        let Clauses { join, clauses } = Clauses::of(condition.condition().ok()?)?;
        let lines = clauses.iter().map(|clause| {
            let (how, values) = nameables.of(&clause.of)?.values.chosen(clause)?;
            Some(Line { of: clause.of.to_string(), how: Some(how), values })
        });
        Some(Self { join, lines: lines.collect::<Option<_>>()? })
    }

    /// The condition that the lines make, or what each lacks.
    pub(super) fn condition(&self, nameables: &Nameables) -> Result<Expression, Vec<Problem>> {
        let (mut clauses, mut wrong) = (Vec::new(), Vec::new());
        for (at, line) in self.lines.iter().enumerate() {
            let Some(nameable) = nameables.find(&line.of) else {
                let what = notice!("has to look at something: choose what, or remove the line");
                wrong.push(Problem::new(line_place(at, "of"), what));
                continue;
            };
            let made = match line.how {
                Some(how) => nameable.values.clause(nameable.subject.clone(), how, &line.values),
                None => Err(notice!("has to be compared with something: fill it in")),
            };
            match made {
                Ok(clause) => clauses.push(clause),
                Err(why) => wrong.push(Problem::new(line_place(at, "values"), why)),
            }
        }
        match wrong.is_empty() {
            true => Ok(Expression::from(Clauses { join: self.join, clauses }.to_string())),
            false => Err(wrong),
        }
    }
}

/// What is compared of something is of no use once another thing is looked at.
fn line(form: &Form, at: usize, of: String) -> Line {
    if form.text(&line_field(at, "was")) != of {
        return Line { of, ..Line::default() };
    }
    let how = form.text(&line_field(at, "how")).parse().ok();
    Line { of, how, values: form.all(&line_field(at, "values")) }
}
