//! Questions as they begin: with the fewest options they can have, and words of the campaign's language that are to be replaced.

mod words;

use super::{NewKind, Outcome, add_column, add_item, names};
use crate::language::Language;
use crate::questionnaire::{
    Asks, Battery, BestWorst, Calculated, Cells, Consent, ConstantSum, Date, Hidden, Kind, Note, Number,
    Ranking, Scale, Several, Single, Statement, Table, Text, Upload,
};
use words::Words;

pub(crate) use words::is_to_be_replaced;
pub(super) use words::opposite;

impl NewKind {
    /// A question's answer of this kind, to be worded in a language.
    pub(super) fn blank(self, language: &Language) -> Outcome<Kind> {
        let words = Words::of(language);
        let text = |long| Kind::Text(Text { long, at_most: None, format: None });
        let choice = |kind, items| listing(kind, items, language);
        match self {
            NewKind::Single => choice(Kind::Single(Single::of(Vec::new())), words.options),
            NewKind::YesNo => choice(Kind::Single(Single::of(Vec::new())), words.yes_no),
            NewKind::Several => {
                let several = Several {
                    options: Vec::new(),
                    at_least: None,
                    at_most: None,
                    exclusive: None,
                    other: None,
                };
                choice(Kind::Several(several), words.options)
            }
            NewKind::Scale => Ok(Kind::Scale(one_to_five(words))),
            NewKind::Battery => {
                let battery = Battery { statements: Vec::new(), scale: one_to_five(words) };
                choice(Kind::Battery(battery), words.statements)
            }
            NewKind::Differential => {
                let scale = Scale { labels: Vec::new(), dont_know: false, ..one_to_five(words) };
                let pair = |(label, opposite): (&str, &str)| {
                    let id = names::unique(label, "pair", |_| false)?;
                    Ok(Statement { opposite: opposite.to_owned(), ..Statement::new(id, label.to_owned()) })
                };
                let statements = words.pairs.into_iter().map(pair).collect::<Outcome<_>>()?;
                Ok(Kind::Battery(Battery { statements, scale }))
            }
            NewKind::Ranking => {
                choice(Kind::Ranking(Ranking { options: Vec::new(), top: None }), words.options)
            }
            NewKind::BestWorst => {
                let [best, worst] = words.best_worst.map(str::to_owned);
                choice(Kind::BestWorst(BestWorst { options: Vec::new(), best, worst }), words.options)
            }
            NewKind::ConstantSum => {
                let unit = words.points.to_owned();
                choice(
                    Kind::ConstantSum(ConstantSum { options: Vec::new(), total: 100, unit }),
                    words.options,
                )
            }
            NewKind::Ticks => table(Cells::Tick, words, language),
            NewKind::Numbers => table(Cells::Number(Number::up_to(100)), words, language),
            NewKind::Texts => {
                table(Cells::Text(Text { long: false, at_most: None, format: None }), words, language)
            }
            NewKind::Number => Ok(Kind::Number(Number::up_to(100))),
            NewKind::Date => Ok(Kind::Date(Date { asks: Asks::Date, from: None, to: None })),
            NewKind::ShortText => Ok(text(false)),
            NewKind::LongText => Ok(text(true)),
            NewKind::Consent => {
                let [terms, label] = words.consent.map(str::to_owned);
                Ok(Kind::Consent(Consent { terms, label, in_each_language: Vec::new() }))
            }
            NewKind::File => Ok(Kind::File(Upload::usual())),
            NewKind::Note => Ok(Kind::Note(Note { body: String::new() })),
            NewKind::Hidden => {
                let hidden = Hidden { link: "source".to_owned(), options: Vec::new(), otherwise: None };
                choice(Kind::Hidden(hidden), words.options)
            }
            NewKind::Calculated => {
                let value = String::new().into();
                Ok(Kind::Calculated(Calculated { value, number: Number::up_to(100) }))
            }
        }
    }
}

fn listing(mut kind: Kind, items: [&str; 2], language: &Language) -> Outcome<Kind> {
    for words in items {
        add_item(&mut kind, words, language)?;
    }
    Ok(kind)
}

fn table(cells: Cells, words: &Words, language: &Language) -> Outcome<Kind> {
    let mut kind = Kind::Table(Table { rows: Vec::new(), columns: Vec::new(), cells });
    for words in words.columns {
        add_column(&mut kind, words)?;
    }
    listing(kind, words.rows, language)
}

fn one_to_five(words: &Words) -> Scale {
    let labels = words.ends.map(str::to_owned).to_vec();
    Scale { from: 1, to: 5, labels, dont_know: true, look: None }
}
