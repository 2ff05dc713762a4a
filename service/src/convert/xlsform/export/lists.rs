//! The lists of the sheet `choices`.

use domain::notice;
use domain::questionnaire::{Choice, Scale, Table};

use super::Form;
use crate::convert::build::usual_texts;
use crate::convert::loss::short;

impl Form<'_> {
    /// Writes the options as the list of a question; gives the type that names it.
    pub(super) fn list(&mut self, kind: &str, id: &str, options: &[Choice]) -> String {
        for option in options {
            if let Some(condition) = &option.show_if {
                let what = notice!("the condition '{written}'", written = short(condition.text()));
                self.losses.add(
                    format!("{id}.{}", option.id),
                    what,
                    notice!("options have no condition there"),
                    notice!("it is always offered"),
                );
            }
            let label = self.words(&option.label, id);
            self.choices.push(vec![id.to_owned(), option.id.to_string(), label]);
        }
        format!("{kind} {id}")
    }

    /// Writes the columns of a table as the list of its rows; gives the type that names it.
    pub(super) fn columns(&mut self, id: &str, table: &Table) -> String {
        for column in &table.columns {
            let label = self.words(&column.label, id);
            self.choices.push(vec![id.to_owned(), column.id.to_string(), label]);
        }
        format!("select_multiple {id}")
    }

    pub(super) fn scale(&mut self, id: &str, scale: &Scale) -> String {
        for point in scale.points() {
            let label = scale.label(point).map_or_else(|| point.to_string(), str::to_owned);
            let label = self.words(&label, id);
            self.choices.push(vec![id.to_owned(), point.to_string(), label]);
        }
        if scale.dont_know {
            let label = usual_texts(self.document.language.as_str()).dont_know;
            self.choices.push(vec![id.to_owned(), "dont_know".to_owned(), label.to_owned()]);
        }
        format!("select_one {id}")
    }
}
