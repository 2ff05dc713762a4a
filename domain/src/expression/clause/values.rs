use super::{Clause, How, Subject, Value};
use crate::answer::{Rating, decimal};
use crate::moment::Moment;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{Asks, Battery, Cells, Choice, Column, End, Kind, Question, Scale, Table};

/// What a subject can be, for those who say what it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Values {
    /// Some of these, by their ids and their words.
    Options {
        /// All there are.
        options: Vec<(String, String)>,
        /// Whether it can be several at once.
        many: bool,
    },
    /// A point of a scale.
    Points(Scale),
    /// A number.
    Number,
    /// A date or a time.
    Date(Asks),
    /// Words.
    Words,
    /// A number or words.
    Anything,
    /// Something or nothing; what it is, no condition looks at.
    Presence,
}

/// What of a question a clause can look at: its answer as a whole, and each part of it.
pub fn subjects(question: &Question) -> Vec<(Subject, Values)> {
    let whole = |values| (Subject::Answer(question.id.clone(), None), values);
    let part = |item: String, values| (Subject::Answer(question.id.clone(), Some(item)), values);
    let (first, parts): (Values, Vec<_>) = match &question.answer {
        Kind::Note(_) => return Vec::new(),
        Kind::Single(_) | Kind::Hidden(_) => (options(question.answer.options(), false), Vec::new()),
        Kind::Several(_) => (options(question.answer.options(), true), Vec::new()),
        Kind::BestWorst(own) => {
            let ends = End::ALL.map(|end| part(end.as_str().to_owned(), options(&own.options, false)));
            (options(&own.options, true), ends.into())
        }
        Kind::Scale(scale) => (Values::Points(scale.clone()), Vec::new()),
        Kind::Battery(Battery { statements, scale, .. }) => {
            let points = statements.iter().map(|own| part(own.id.to_string(), Values::Points(scale.clone())));
            (Values::Presence, points.collect())
        }
        Kind::Ranking(_) | Kind::ConstantSum(_) => {
            let numbers =
                question.answer.options().iter().map(|own| part(own.id.to_string(), Values::Number));
            (Values::Presence, numbers.collect())
        }
        Kind::Table(table) if table.is_ticked() => {
            let rows = table.rows.iter().map(|row| part(row.id.to_string(), columns(&table.columns)));
            (columns(&table.columns), rows.collect())
        }
        Kind::Table(table) => {
            let values = || match table.cells {
                Cells::Text(_) => Values::Words,
                _ => Values::Number,
            };
            let cells =
                table.each_cell().map(|(row, column)| part(Table::cell(&row.id, &column.id), values()));
            (Values::Presence, cells.collect())
        }
        Kind::Number(_) | Kind::Calculated(_) => (Values::Number, Vec::new()),
        Kind::Date(date) => (Values::Date(date.asks), Vec::new()),
        Kind::Text(_) => (Values::Words, Vec::new()),
        Kind::Consent(_) | Kind::File(_) => (Values::Presence, Vec::new()),
    };
    std::iter::once(whole(first)).chain(parts).collect()
}

fn options(all: &[Choice], many: bool) -> Values {
    let options = all.iter().map(|own| (own.id.to_string(), own.label.clone())).collect();
    Values::Options { options, many }
}

fn columns(all: &[Column]) -> Values {
    let options = all.iter().map(|own| (own.id.to_string(), own.label.clone())).collect();
    Values::Options { options, many: true }
}

impl Values {
    /// The comparisons that fit them.
    pub fn comparisons(&self) -> &'static [How] {
        use How::{AllOf, Answered, AnyOf, AtLeast, AtMost, Contains, Empty, Is, IsNot, Less, More, NoneOf};
        match self {
            Values::Options { many: false, .. } => &[AnyOf, NoneOf, IsNot, Answered, Empty],
            Values::Options { many: true, .. } => &[AnyOf, AllOf, NoneOf, Answered, Empty],
            Values::Points(_) => &[AnyOf, NoneOf, IsNot, AtLeast, More, AtMost, Less, Answered, Empty],
            Values::Number | Values::Date(_) => &[Is, IsNot, AtLeast, More, AtMost, Less, Answered, Empty],
            Values::Words => &[Contains, Is, IsNot, Answered, Empty],
            Values::Anything => &[Is, IsNot, Contains, AtLeast, More, AtMost, Less, Answered, Empty],
            Values::Presence => &[Answered, Empty],
        }
    }

    /// How a clause is chosen and with what it compares; none if it says something that is not offered.
    pub fn chosen(&self, clause: &Clause) -> Option<(How, Vec<String>)> {
        let how = match (self, clause.how) {
            // What is one option or point is one of a list that holds no other.
            (Values::Options { many: false, .. } | Values::Points(_), How::Is) => How::AnyOf,
            (_, how) => how,
        };
        let can_be = |value: &Value| match self {
            Values::Options { options, .. } => options.iter().any(|(id, _)| *id == value.to_string()),
            Values::Points(scale) => {
                let is_dont_know = scale.dont_know && value.to_string() == Rating::DONT_KNOW.to_string();
                is_dont_know || scale.points().any(|point| point.to_string() == value.to_string())
            }
            Values::Number => matches!(value, Value::Number(_)),
            Values::Date(asks) => value.to_string().parse().is_ok_and(|moment: Moment| asks.takes(moment)),
            Values::Words | Values::Anything | Values::Presence => true,
        };
        let is_offered = self.comparisons().contains(&how) && clause.values.iter().all(can_be);
        is_offered.then(|| (how, clause.values.iter().map(Value::to_string).collect()))
    }

    /// The clause that compares so with what was chosen or typed.
    ///
    /// # Errors
    /// Why that cannot be compared.
    pub fn clause(&self, of: Subject, how: How, typed: &[String]) -> Result<Clause, Notice> {
        if how.takes_none() {
            return Ok(Clause { of, how, values: Vec::new() });
        }
        let mut values = Vec::new();
        for text in typed.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
            values.push(self.value(text, how)?);
        }
        match (self, how, values.as_slice()) {
            (_, _, []) => Err(notice!("has to be compared with something: fill it in")),
            (Values::Options { many: false, .. } | Values::Points(_), How::AnyOf, [_]) => {
                Ok(Clause { of, how: How::Is, values })
            }
            (_, How::AllOf, [_]) => Ok(Clause { of, how: How::AnyOf, values }),
            (_, how, [_, _, ..]) if !how.takes_many() => Err(notice!(
                "is compared with several, and this comparison takes one: leave one, or compare otherwise"
            )),
            _ => Ok(Clause { of, how, values }),
        }
    }

    fn value(&self, text: &str, how: How) -> Result<Value, Notice> {
        match self {
            // Three digits behind a point or a comma are a thousand: nobody compares with thousandths.
            Values::Number => {
                decimal(text, 0).map(|(number, _)| Value::Number(number)).ok_or_else(|| no_number(text))
            }
            Values::Anything if how.is_of_order() => match Value::of(text) {
                value if value.number().is_some() || value.moment().is_some() => Ok(value),
                _ => Err(no_number(text)),
            },
            Values::Date(asks) if !text.parse().is_ok_and(|moment: Moment| asks.takes(moment)) => {
                Err(notice!(
                    "is compared with ‘{typed}’: write it as in {example}",
                    typed = text,
                    example = asks.example()
                ))
            }
            Values::Points(_) if text == Rating::DONT_KNOW.to_string() && how.is_of_order() => Err(notice!(
                "is compared with ‘I do not know’, which is neither more nor less than a point: choose a point"
            )),
            Values::Words => Ok(Value::Text(text.to_owned())),
            Values::Anything if how == How::Contains => Ok(Value::Text(text.to_owned())),
            _ => Ok(Value::of(text)),
        }
    }
}

fn no_number(typed: &str) -> Notice {
    notice!("is compared with ‘{typed}’, which is no number: write digits, such as 12 or 2.5", typed)
}
