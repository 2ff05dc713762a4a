//! Options at the ends of a scale that say that there is no answer: as points they would be the best or the worst of all.

use std::ops::Range;

use domain::notice;

use super::loss::{Losses, short};
use super::place::Place;
use super::survey::{Answer, Choice, Scale, Survey};

/// What such an option is called, by its letters and digits alone.
const NO_POINT: [&str; 92] = [
    // English
    "na",
    "notapplicable",
    "dontknow",
    "donotknow",
    "idontknow",
    "idonotknow",
    "noopinion",
    "nobasisforevaluation",
    "cannotsay",
    "cantsay",
    "noanswer",
    "prefernottosay",
    "prefernottoanswer",
    "iprefernottosay",
    "iprefernottoanswer",
    "rathernotsay",
    "idrathernotsay",
    "cannotjudge",
    "unabletojudge",
    "unabletorate",
    // German
    "keineangabe",
    "keineangaben",
    "keineantwort",
    "weißnicht",
    "weissnicht",
    "weißichnicht",
    "ichweißnicht",
    "ichweißesnicht",
    "keinemeinung",
    "kannichnichtbeurteilen",
    "kannichnichtsagen",
    "nichtanwendbar",
    "möchteichnichtsagen",
    "möchteichnichtangeben",
    // Spanish
    "noaplica",
    "noaplicable",
    "noprocede",
    "nosé",
    "nolosé",
    "nosabe",
    "nocontesta",
    "nsnc",
    "nosabenocontesta",
    "sinopinión",
    "noopina",
    "prefieronoresponder",
    "prefieronocontestar",
    "prefieronodecirlo",
    // French
    "sansobjet",
    "nonapplicable",
    "nonconcerné",
    "nesaitpas",
    "jenesaispas",
    "nsp",
    "sansopinion",
    "sansavis",
    "neseprononcepas",
    "préfèrenepasrépondre",
    "jepréfèrenepasrépondre",
    "jepréfèrenepasledire",
    // Italian
    "nonso",
    "nonloso",
    "nonsaprei",
    "nonsa",
    "nonrisponde",
    "nonapplicabile",
    "nonpertinente",
    "nessunaopinione",
    "preferiscononrispondere",
    "preferiscononrispondo",
    "preferiscononorispondere",
    // Portuguese
    "nãosei",
    "nãosabe",
    "nãoresponde",
    "nãoseaplica",
    "nãoaplicável",
    "semopinião",
    "prefironãoresponder",
    "prefironãodizer",
    // Dutch
    "weetniet",
    "weetikniet",
    "ikweethetniet",
    "nvt",
    "nietvantoepassing",
    "geenmening",
    "geenantwoord",
    "zegiklieverniet",
    "wiliklievernietzeggen",
    // Polish
    "niewiem",
    "niedotyczy",
    "trudnopowiedzieć",
    "odmawiamodpowiedzi",
];

/// The same where it is said in the file's own language: in others these letters can be those of anything.
const SHORT: [&str; 1] = ["ka"];

/// What divides words that say the same twice: `Don't know / N/A`, `Not applicable (N/A)`.
const BETWEEN: [char; 8] = ['/', '(', ')', '[', ']', ',', ';', '–'];
/// The fewest letters by which words are known inside of others.
const LONG_ENOUGH: usize = 8;

/// Makes 'I do not know' of what is no point of a scale in any of a questionnaire's languages, which all ask the same.
pub(super) fn settle(own: &mut Survey, others: &mut [Survey], losses: &mut Losses) {
    let mut others: Vec<_> = others.iter_mut().map(|other| scales(other).into_iter()).collect();
    for (place, scale) in scales(own) {
        let mut all = vec![scale];
        all.extend(others.iter_mut().filter_map(|scales| scales.next().map(|(_, scale)| scale)));
        if all[0].dont_know.is_some() {
            continue;
        }
        let points: Vec<&[Choice]> = all.iter().map(|scale| scale.points.as_slice()).collect();
        let rated = rated(&points);
        say(&place, &all[0].points, &rated, losses);
        for scale in all {
            keep(scale, &rated);
        }
    }
}

/// The scales that are rated on, each with the place of its question.
fn scales(survey: &mut Survey) -> Vec<(Place, &mut Scale)> {
    let questions = survey.pages.iter_mut().flat_map(|page| &mut page.questions);
    let scales = questions.filter_map(|question| match &mut question.answer {
        Answer::Scale(scale) => Some((question.place.clone(), scale)),
        Answer::Matrix(matrix) => Some((question.place.clone(), &mut matrix.scale)),
        _ => None,
    });
    scales.collect()
}

/// Which of the options are points, the options being given in each language. Two are left in any case.
pub(super) fn rated(languages: &[&[Choice]]) -> Range<usize> {
    let mut rated = 0..languages.iter().map(|points| points.len()).min().unwrap_or_default();
    let says_none = |at: usize, next: usize, after: usize| {
        let is_short = |points: &&[Choice]| SHORT.contains(&bare(&points[at].label).as_str());
        let mut each = languages.iter();
        each.any(|points| is_no_point(&points[at], is_out_of_row(points, at, next, after)))
            || languages.first().is_some_and(is_short)
    };
    while rated.len() > 2 {
        let (first, last) = (rated.start, rated.end - 1);
        if says_none(last, last - 1, last - 2) {
            rated.end = last;
        } else if says_none(first, first + 1, first + 2) {
            rated.start = first + 1;
        } else {
            break;
        }
    }
    rated
}

/// Whether the number of an option is no step from that of the next: 99 behind 5.
fn is_out_of_row(points: &[Choice], at: usize, next: usize, after: usize) -> bool {
    let number = |at: usize| points[at].value.parse::<f64>();
    match (number(at), number(next), number(after)) {
        (Ok(own), Ok(next), Ok(after)) => own - next != next - after,
        _ => false,
    }
}

/// The letters and digits of words, in small letters.
fn bare(words: &str) -> String {
    words.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_no_point(option: &Choice, is_out_of_row: bool) -> bool {
    let whole = bare(&option.label);
    let is_one = |words: &str| NO_POINT.contains(&bare(words).as_str());
    let is_within = |own: &str| own.chars().count() >= LONG_ENOUGH && whole.contains(own);
    is_one(&whole)
        || option.label.split(BETWEEN).any(is_one)
        || (is_out_of_row && NO_POINT.iter().any(|own| is_within(own)))
}

/// Names the options that are no points; the first of them is 'I do not know'.
fn say(place: &Place, options: &[Choice], rated: &Range<usize>, losses: &mut Losses) {
    let no_points = options.iter().enumerate().filter(|(at, _)| !rated.contains(at));
    for (count, (at, option)) in no_points.enumerate() {
        let label = short(&option.label);
        let what = if at < rated.start {
            notice!("the words '{label}' of the first option", label)
        } else {
            notice!("the words '{label}' of the last option", label)
        };
        if count == 0 {
            let why = notice!("it is no point of the scale, and has words of its own here");
            losses.add(place, what, why, notice!("it is 'I do not know', and counts in no average"));
        } else {
            let why = notice!("a scale has one answer beside its points, 'I do not know'");
            losses.add(place, what, why, notice!("it is left out"));
        }
    }
}

/// Keeps the points of a scale alone, and the first of the others as 'I do not know'.
fn keep(scale: &mut Scale, rated: &Range<usize>) {
    if rated.len() == scale.points.len() {
        return;
    }
    let (mut points, mut no_points) = (Vec::new(), Vec::new());
    for (at, option) in std::mem::take(&mut scale.points).into_iter().enumerate() {
        if rated.contains(&at) { points.push(option) } else { no_points.push(option) }
    }
    if points.first().is_some_and(|first| first.value != "0") {
        scale.from = 1;
    }
    scale.points = points;
    scale.dont_know = no_points.into_iter().next().map(|option| option.value);
}
