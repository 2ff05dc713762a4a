use domain::campaign::Problem;
use domain::notice::Notice;

use super::{Speech, Tongue};

/// A catalogue of notices: English texts in their order, each with its translation.
type Catalogue = &'static [(&'static str, &'static str)];

/// By [`Tongue`]; English stands in the code that makes the notices.
const CATALOGUES: [Catalogue; 3] = [
    &[],
    include!(concat!(env!("OUT_DIR"), "/notices-es.rs")),
    include!(concat!(env!("OUT_DIR"), "/notices-fr.rs")),
];

/// A notice in the language of the page that is rendered.
pub fn notice(notice: &Notice) -> String {
    in_tongue(notice, Speech::now().tongue())
}

/// What is wrong with a document, after its place.
pub fn problem_at(problem: &Problem) -> String {
    notice(&problem.notice())
}

fn in_tongue(notice: &Notice, Tongue(tongue): Tongue) -> String {
    let catalogue = CATALOGUES[tongue];
    notice.said(&|english| {
        catalogue.binary_search_by(|(own, _)| (*own).cmp(english)).ok().map(|found| catalogue[found].1)
    })
}

#[cfg(test)]
mod tests;
