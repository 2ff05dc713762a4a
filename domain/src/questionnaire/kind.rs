use serde::{Deserialize, Serialize};

use super::{
    Battery, BestWorst, Calculated, Cells, Choice, Consent, ConstantSum, Date, End, Hidden, Note, Number,
    Ranking, Scale, Several, Single, Statement, Table, Text, Upload,
};

/// The kind of answer that a question takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// One option.
    Single(Single),
    /// Several options.
    Several(Several),
    /// A point on a scale.
    Scale(Scale),
    /// Several statements on one scale.
    Battery(Battery),
    /// Options in an order of preference.
    Ranking(Ranking),
    /// The best and the worst of several options.
    BestWorst(BestWorst),
    /// An amount to be divided among options.
    ConstantSum(ConstantSum),
    /// Rows and columns, and in each cell a tick, a number or a text.
    Table(Table),
    /// A number.
    Number(Number),
    /// A date, a time, or both.
    Date(Date),
    /// The respondent's own words.
    Text(Text),
    /// The agreement to terms.
    Consent(Consent),
    /// Files.
    File(Upload),
    /// None: something to read.
    Note(Note),
    /// What the link brings; nobody is asked.
    Hidden(Hidden),
    /// A number that is calculated from other answers; nobody is asked.
    Calculated(Calculated),
}

impl Kind {
    /// Whether it has an answer at all.
    pub fn takes_answer(&self) -> bool {
        !matches!(self, Kind::Note(_))
    }

    /// What the numbers of its answer count, such as 'years'; empty where nothing is named.
    pub fn unit(&self) -> &str {
        match self {
            Kind::Number(number) => &number.unit,
            Kind::Calculated(calculated) => &calculated.number.unit,
            Kind::ConstantSum(sum) => &sum.unit,
            Kind::Table(table) => table.unit(),
            _ => "",
        }
    }

    /// Whether members see it. What they do not see has an answer all the same, which nobody gives: it follows from the others and
    /// from the link, wherever answers are looked at.
    pub fn is_shown(&self) -> bool {
        !matches!(self, Kind::Hidden(_) | Kind::Calculated(_))
    }

    /// Whether members are asked for an answer.
    pub fn is_asked(&self) -> bool {
        self.takes_answer() && self.is_shown()
    }

    /// The options that it offers; none where it offers no list of them.
    pub fn options(&self) -> &[Choice] {
        match self {
            Kind::Single(single) => &single.options,
            Kind::Several(several) => &several.options,
            Kind::Ranking(ranking) => &ranking.options,
            Kind::BestWorst(ends) => &ends.options,
            Kind::ConstantSum(sum) => &sum.options,
            Kind::Hidden(hidden) => &hidden.options,
            _ => &[],
        }
    }

    /// The statements of a battery or the rows of a table; none where it has no such list.
    pub fn statements(&self) -> &[Statement] {
        match self {
            Kind::Battery(battery) => &battery.statements,
            Kind::Table(table) => &table.rows,
            _ => &[],
        }
    }

    /// Whether respondents write words of their own in answer to it, rather than beside an option.
    pub fn takes_words(&self) -> bool {
        matches!(self, Kind::Text(_) | Kind::Table(Table { cells: Cells::Text(_), .. }))
    }

    /// The names of what is answered one by one, each with a column of its own in a table of responses; `None` where one
    /// column holds the whole answer.
    pub fn parts(&self) -> Option<Vec<String>> {
        match self {
            Kind::Several(_) | Kind::Ranking(_) | Kind::ConstantSum(_) => {
                Some(self.options().iter().map(|option| option.id.to_string()).collect())
            }
            Kind::BestWorst(_) => Some(End::ALL.map(|end| end.as_str().to_owned()).to_vec()),
            Kind::Battery(battery) => {
                Some(battery.statements.iter().map(|statement| statement.id.to_string()).collect())
            }
            Kind::Table(table) => {
                Some(table.each_cell().map(|(row, column)| Table::cell(&row.id, &column.id)).collect())
            }
            _ => None,
        }
    }

    /// The scale on which it, or each of its statements, is rated.
    pub fn scale(&self) -> Option<&Scale> {
        match self {
            Kind::Scale(scale) | Kind::Battery(Battery { scale, .. }) => Some(scale),
            _ => None,
        }
    }
}
