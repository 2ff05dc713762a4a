//! Words of several lines: the first is their heading, as a note has one.

use super::survey::{Answer, Question, Survey};
use super::translations::{TRANSLATED, translated};

/// Divides words that have a condition into their first line and the rest, where they can be divided in every language.
pub(super) fn divide(own: &mut Survey, others: &mut [Survey]) {
    let mut divides: Option<Vec<bool>> = None;
    for survey in std::iter::once(&mut *own).chain(others.iter_mut()) {
        let each = words(survey).map(|said| said.hint.is_empty() && said.text.contains('\n'));
        divides = Some(match divides {
            None => each.collect(),
            Some(before) => before.into_iter().zip(each).map(|(before, also)| before && also).collect(),
        });
    }
    let divides = divides.unwrap_or_default();
    for survey in std::iter::once(own).chain(others) {
        for (said, _) in words(survey).zip(&divides).filter(|(_, divides)| **divides) {
            let is_translated = said.text.starts_with(TRANSLATED);
            let Some((heading, rest)) = said.text.split_once('\n') else { continue };
            let rest = rest.trim_start().to_owned();
            said.hint = if is_translated { translated(rest) } else { rest };
            said.text = heading.trim_end().to_owned();
        }
    }
}

/// The words that not everybody reads.
fn words(survey: &mut Survey) -> impl Iterator<Item = &mut Question> {
    survey.pages.iter_mut().flat_map(|page| {
        let of_page = !page.show_if.is_empty();
        let is_said = move |own: &&mut Question| {
            matches!(own.answer, Answer::Statement) && (of_page || !own.show_if.is_empty())
        };
        page.questions.iter_mut().filter(is_said)
    })
}
