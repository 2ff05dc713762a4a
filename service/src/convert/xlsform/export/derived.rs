//! What nobody is asked, and files.

use domain::expression::Term;
use domain::notice;
use domain::questionnaire::{Calculated, Hidden, Upload};

use super::Form;
use super::sheets::Row;
use super::xpath::Xpath;
use crate::convert::condition::{calculated, say_missing};
use crate::convert::loss::short;

impl Form<'_> {
    /// A value of the link, with the values that are counted as a list of its own.
    pub(super) fn hidden(&mut self, row: &mut Row, id: &str, hidden: &Hidden) {
        row.kind = "hidden".to_owned();
        self.list("hidden", id, &hidden.options);
        self.ours(row, "link", hidden.link.clone(), notice!("which value of the link it is"));
        if let Some(otherwise) = &hidden.otherwise {
            self.ours(row, "otherwise", otherwise.to_string(), notice!("what any other value counts as"));
        }
    }

    /// A calculated number; gives whether it can be said, which is a loss otherwise.
    pub(super) fn calculated(&mut self, row: &mut Row, id: &str, own: &Calculated) -> bool {
        row.kind = "calculate".to_owned();
        match calculated(&own.value, self.document, &Xpath::default()) {
            Ok(calculation) => row.calculation = calculation,
            Err(why) => {
                let what = notice!("the calculated number '{written}'", written = short(own.value.text()));
                self.losses.add(id, what, why, notice!("it is left out"));
                return false;
            }
        }
        // What is added otherwise is no number there where one is missing.
        say_missing(&own.value, id, self.losses, |term| matches!(term, Term::Sum(_)));
        if !own.number.unit.is_empty() {
            let what = notice!("the unit '{unit}'", unit = short(&own.number.unit));
            self.ours(row, "unit", own.number.unit.replace(';', ","), what);
        }
        true
    }

    /// A question for files.
    pub(super) fn files(&mut self, row: &mut Row, upload: &Upload) {
        row.kind = "file".to_owned();
        let types: Vec<&str> = upload.types.iter().map(|own| own.as_str()).collect();
        self.ours(row, "types", types.join(" "), notice!("which files are taken"));
        self.ours(row, "megabytes", upload.megabytes.to_string(), notice!("how large files can be"));
        if upload.at_most > 1 {
            self.ours(row, "most", upload.at_most.to_string(), notice!("that several files can be given"));
        }
    }
}
