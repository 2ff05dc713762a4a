//! What is wrong with a draft, as links to the fields of a page.

use domain::campaign::Problem;

use super::{EditModel, elsewhere};
use crate::components::PageError;
use crate::say;
use crate::words::sentence;

/// A field of a page: what it is called, and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// Its name in a sentence, such as 'The title'.
    pub name: String,
    /// Its id.
    pub id: String,
}

/// The fields of a page by the places that they stand for in the document.
pub(super) type Place = Vec<(String, Target)>;

/// A field of a page: the place that it stands for, its name in a sentence, its id.
pub(super) fn field(
    place: impl Into<String>,
    name: impl Into<String>,
    id: impl Into<String>,
) -> (String, Target) {
    (place.into(), Target { name: name.into(), id: id.into() })
}

/// All that is wrong, on top of the page. What has no field here is told with where it stands.
pub(super) fn summary(model: &EditModel, fields: Place) -> Vec<PageError> {
    let refused = model
        .refused
        .iter()
        .map(|why| PageError { href: "#main".to_owned(), text: sentence(&say::notice(why)) });
    let wrong =
        model.problems.iter().map(|problem| match fields.iter().find(|(place, _)| *place == problem.place) {
            Some((_, target)) => {
                PageError { href: format!("#{}", target.id), text: told(&target.name, problem) }
            }
            None => PageError { href: "#main".to_owned(), text: elsewhere::told(&model.document, problem) },
        });
    refused.chain(wrong).collect()
}

/// What is wrong at a place, to stand beside its field.
pub(super) fn at(problems: &[Problem], place: &str) -> Option<String> {
    problems.iter().find(|problem| problem.place == place).map(|problem| {
        if problem.is_of_empty() { say::editor_fill_in() } else { sentence(&say::notice(&problem.what)) }
    })
}

/// What is wrong with a field: words that follow its name, or a clause of their own.
pub(super) fn told(name: &str, problem: &Problem) -> String {
    let follows = ["is ", "has "].iter().any(|start| problem.what.text.starts_with(start));
    let said = say::notice(&problem.what);
    if problem.is_of_empty() {
        say::editor_wrong_empty(name)
    } else if follows {
        say::editor_wrong_clause(name, said)
    } else {
        say::editor_wrong(name, said)
    }
}
