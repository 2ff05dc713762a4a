//! A table whose rows are rated on two scales.

use domain::notice;

use super::rows::table_rows;
use super::{always_there, plain, required};
use crate::convert::limesurvey::condition::{self, Codes};
use crate::convert::limesurvey::model::{Item, Question as Source};
use crate::convert::limesurvey::settings::{say_rest, shuffles};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Beside, Matrix, Question, Row, Scale};

/// What stands above each scale.
const HEADERS: [&str; 2] = ["dualscale_headerA", "dualscale_headerB"];

/// A question for each of both scales.
pub(super) fn read(
    source: &Source,
    text: &str,
    hint: &str,
    codes: &Codes,
    losses: &mut Losses,
) -> Vec<Question> {
    losses.add(
        &source.place,
        notice!("the table '{text}' of two scales", text = short(text)),
        notice!("a table is rated on one scale here"),
        notice!("each scale is a question of its own, its options being points from 1 on"),
    );
    let (second, first): (Vec<Item>, Vec<Item>) =
        source.answers.iter().cloned().partition(|own| own.is_second);
    let rows = table_rows(source, &source.subquestions, codes, losses);
    let required = required(source, losses);
    let random_order = shuffles(source);
    let show_if: Vec<_> =
        condition::read(source.place.relevance(), &source.relevance, codes, losses).into_iter().collect();
    let mut asked = Vec::new();
    for (number, (answers, header)) in [first, second].into_iter().zip(HEADERS).enumerate() {
        let header = plain(source.attribute(header), &source.place, losses);
        let of_scale = |row: Row| Row { reference: format!("{}_{number}", row.reference), ..row };
        let points = always_there(&answers, losses);
        asked.push(Question {
            place: source.place.clone(),
            name: format!("{}_{number}", source.code),
            text: format!("{text} {header}").trim().to_owned(),
            hint: hint.to_owned(),
            required,
            show_if: show_if.clone(),
            sensitive: false,
            beside: Beside { random_order, ..Beside::default() },
            answer: Answer::Matrix(Matrix {
                rows: rows.iter().cloned().map(of_scale).collect(),
                scale: Scale { from: 1, points, dont_know: None, look: None },
            }),
        });
    }
    say_rest(source, losses);
    asked
}
