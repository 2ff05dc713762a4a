//! Questions that XLSForm asks in several rows.

use domain::notice;
use domain::questionnaire::{Battery, BestWorst, Cells, Choice, ConstantSum, End, Table};

use super::sheets::Row;
use super::{Form, named, own_words};
use crate::convert::loss::short;

impl Form<'_> {
    /// A table: a row that shows the labels, and a row for each statement. In a group of its own where it has a condition.
    pub(super) fn battery(&mut self, mut heading: Row, id: &str, battery: &Battery) {
        let kind = self.scale(id, &battery.scale);
        let is_apart = self.begin_apart(&mut heading, &format!("{id}_table"));
        let required = std::mem::take(&mut heading.required);
        self.survey.push(Row { kind: kind.clone(), appearance: "label", ..heading });
        if battery.is_between() {
            let why = notice!("a row has words at one end only");
            self.losses.add(id, notice!("the opposites"), why, notice!("both ends stand before the row"));
        }
        for statement in &battery.statements {
            let row = Row {
                kind: kind.clone(),
                name: format!("{}.{}", named(id), statement.id),
                label: self.words(&statement.name(), id),
                hint: self.words(&statement.hint, id),
                required,
                relevant: self.relevant(statement.show_if.as_ref(), id),
                appearance: "list-nolabel",
                ..Row::default()
            };
            self.survey.push(row);
        }
        if is_apart {
            self.end();
        }
    }

    /// A note with a question below it for each row that is ticked, or for each cell that is filled in.
    pub(super) fn table(&mut self, mut heading: Row, id: &str, table: &Table) {
        let is_apart = self.begin_apart(&mut heading, &format!("{id}_table"));
        let required = std::mem::take(&mut heading.required);
        self.survey.push(Row { kind: "note".to_owned(), ..heading });
        let kind = if table.is_ticked() { self.columns(id, table) } else { String::new() };
        for row in &table.rows {
            let own = Row {
                kind: kind.clone(),
                name: format!("{}.{}", named(id), row.id),
                label: self.words(&row.label, id),
                hint: self.words(&row.hint, id),
                relevant: self.relevant(row.show_if.as_ref(), id),
                ..Row::default()
            };
            if table.is_ticked() {
                self.survey.push(Row { required, ..own });
                continue;
            }
            for column in &table.columns {
                let mut cell = Row {
                    name: format!("{}.{}", own.name, column.id),
                    label: [own.label.as_str(), &self.words(&column.label, id)].join(" "),
                    ..own.clone()
                };
                match &table.cells {
                    Cells::Number(number) => self.number(&mut cell, number),
                    Cells::Text(text) => own_words(&mut cell, text),
                    Cells::Tick => {}
                }
                self.survey.push(cell);
            }
        }
        let why = notice!("XLSForm has no table whose cells take entries of their own");
        self.losses.add(
            id,
            notice!("the table"),
            why,
            notice!("each row, or each cell, is a question of its own"),
        );
        if required && !table.is_ticked() {
            let why = notice!("each cell is a question of its own");
            self.losses.add(
                id,
                notice!("that something has to stand in each row"),
                why,
                notice!("no answer is required"),
            );
        }
        if is_apart {
            self.end();
        }
    }

    /// Two lists of the same options, of which the second has to be another.
    pub(super) fn best_worst(&mut self, heading: Row, id: &str, asked: &BestWorst) {
        let kind = self.list("select_one", id, &asked.options);
        for end in End::ALL {
            let label = [heading.label.as_str(), &self.words(asked.called(end), id)].join(" ");
            let best = format!("{}.{}", named(id), End::Best.as_str());
            let row = Row {
                kind: kind.clone(),
                name: format!("{}.{}", named(id), end.as_str()),
                label,
                hint: heading.hint.clone(),
                required: heading.required,
                relevant: heading.relevant.clone(),
                constraint: if end == End::Worst { format!(". != ${{{best}}}") } else { String::new() },
                ..Row::default()
            };
            self.survey.push(row);
        }
        let why = notice!("XLSForm has no question for the best and the worst");
        self.losses.add(
            id,
            notice!("that both are chosen from one list"),
            why,
            notice!("each is a question of its own"),
        );
    }

    /// A note with a whole number below it for each option, the last of which has to make up the total.
    pub(super) fn constant_sum(&mut self, mut heading: Row, id: &str, sum: &ConstantSum) {
        if !sum.unit.is_empty() {
            self.losses.add(
                id,
                notice!("the unit '{unit}'", unit = short(&sum.unit)),
                notice!("a number has none"),
                notice!("it is left out"),
            );
        }
        let is_apart = self.begin_apart(&mut heading, &format!("{id}_parts"));
        let required = std::mem::take(&mut heading.required);
        self.survey.push(Row { kind: "note".to_owned(), ..heading });
        let name = |option: &Choice| format!("{}.{}", named(id), option.id);
        let all: Vec<String> =
            sum.options.iter().map(|option| format!("coalesce(${{{}}}, 0)", name(option))).collect();
        for (place, option) in sum.options.iter().enumerate() {
            let is_last = place + 1 == sum.options.len();
            let others = all.iter().take(place).map(String::as_str);
            let adds_up =
                format!(" and {} = {}", others.chain(["."]).collect::<Vec<_>>().join(" + "), sum.total);
            let row = Row {
                kind: "integer".to_owned(),
                name: name(option),
                label: self.words(&option.label, id),
                required,
                relevant: self.relevant(option.show_if.as_ref(), id),
                constraint: format!(". >= 0 and . <= {}{}", sum.total, if is_last { &adds_up } else { "" }),
                ..Row::default()
            };
            self.survey.push(row);
        }
        let why = notice!("XLSForm has no question that divides an amount");
        let kept = notice!(
            "each amount is a question of its own, and the last, where it is filled in, has to make up the total"
        );
        self.losses.add(id, notice!("that {total} is divided", total = sum.total), why, kept);
        if is_apart {
            self.end();
        }
    }

    /// Begins a group of its own for a question that has a condition, which stands at the group from then on. Whether it did.
    fn begin_apart(&mut self, heading: &mut Row, group: &str) -> bool {
        if heading.relevant.is_empty() {
            return false;
        }
        let name = self.free(group);
        self.begin(name, String::new(), std::mem::take(&mut heading.relevant), String::new());
        true
    }
}
