use std::collections::BTreeSet;

use domain::moment::Moment;
use domain::questionnaire::Asks;

use super::named;
use crate::convert::condition::Language;

/// The XPath of XLSForm.
#[derive(Default)]
pub(super) struct Xpath<'a> {
    /// The question whose answer is checked: there it is a dot.
    pub own: Option<&'a str>,
}

impl Language for Xpath<'_> {
    fn answer(&self, question: &str, item: Option<&str>) -> String {
        if self.own == Some(question) && item.is_none() {
            return ".".to_owned();
        }
        let name = named(question);
        item.map_or_else(|| format!("${{{name}}}"), |item| format!("${{{name}.{item}}}"))
    }

    fn chosen(&self, answer: &str, option: &str) -> String {
        format!("selected({answer}, '{option}')")
    }

    fn answered(&self, answer: &str) -> String {
        format!("{answer} != ''")
    }

    fn count(&self, answer: &str) -> String {
        format!("count-selected({answer})")
    }

    // Capital letters make a difference there: those that are looked for become small ones first.
    fn contains(&self, answer: &str, words: &str) -> String {
        let small = words.to_ascii_lowercase();
        let letters: BTreeSet<char> = small.chars().filter(char::is_ascii_alphabetic).collect();
        if letters.is_empty() {
            return format!("contains({answer}, {words})");
        }
        let letters: String = letters.into_iter().collect();
        format!("contains(translate({answer}, '{}', '{letters}'), {small})", letters.to_ascii_uppercase())
    }

    fn not(&self, condition: &str) -> String {
        format!("not({condition})")
    }

    fn moment(&self, answer: &str, sign: &str, moment: Moment) -> String {
        match (moment.date(), moment.time()) {
            (_, None) => format!("{answer} {sign} date('{moment}')"),
            (None, Some(minutes)) => of_day(&self.date(answer, Asks::Time), sign, minutes),
            _ => format!("{} {sign} decimal-date-time('{moment}')", self.date(answer, Asks::DateTime)),
        }
    }

    // Times are no numbers there, and only numbers are more or less than others; of a date and a time only the date is looked at.
    fn date(&self, answer: &str, asks: Asks) -> String {
        match asks {
            Asks::Date => answer.to_owned(),
            Asks::Time => format!("decimal-time({answer})"),
            Asks::DateTime => format!("decimal-date-time({answer})"),
        }
    }

    fn unequal(&self) -> &'static str {
        "!="
    }

    fn sum(&self, answers: &[String]) -> String {
        let each: Vec<String> = answers.iter().map(|answer| format!("coalesce({answer}, 0)")).collect();
        each.join(" + ")
    }

    fn rated(&self, answer: String) -> String {
        format!("if({answer} = 'dont_know', 0, {answer})")
    }

    fn keeps_link(&self) -> bool {
        true
    }

    fn constant(&self, holds: bool) -> &'static str {
        if holds { "true()" } else { "false()" }
    }
}

/// A part of a day compared with a time, which few decimals say a little too early or too late: on the side that changes nothing.
fn of_day(answer: &str, sign: &str, minutes: u16) -> String {
    const DAY: u32 = 24 * 60;
    const PARTS: u32 = 1_000_000;
    let written = |parts: u32| {
        let all = format!("{}.{:06}", parts / PARTS, parts % PARTS);
        all.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let early = u32::from(minutes) * PARTS / DAY;
    let late = (u32::from(minutes) * PARTS).div_ceil(DAY);
    match sign {
        "=" if early < late => {
            format!("({answer} >= {} and {answer} <= {})", written(early), written(late))
        }
        "!=" if early < late => {
            format!("({answer} < {} or {answer} > {})", written(early), written(late))
        }
        "<=" | ">" => format!("{answer} {sign} {}", written(late)),
        _ => format!("{answer} {sign} {}", written(early)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_numbers_where_they_are_compared() {
        let check = |sign: &str, moment: &str, expected: &str| {
            assert_eq!(Xpath::default().moment("${t}", sign, moment.parse().unwrap()), expected);
        };
        check(">=", "09:00", "decimal-time(${t}) >= 0.375");
        check(">=", "08:20", "decimal-time(${t}) >= 0.347222");
        check("<=", "08:20", "decimal-time(${t}) <= 0.347223");
        check("=", "08:20", "(decimal-time(${t}) >= 0.347222 and decimal-time(${t}) <= 0.347223)");
        check("!=", "12:00", "decimal-time(${t}) != 0.5");
        check("<", "2020-05-17T08:20", "decimal-date-time(${t}) < decimal-date-time('2020-05-17T08:20')");
        check("<", "2020-05-17", "${t} < date('2020-05-17')");
    }
}
