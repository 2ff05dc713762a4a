//! Numbers that a document holds in hundredths, as people read and write them: 6250 is 62.5.

/// A hundredth of the number, with as many decimals as it needs.
pub fn written(number: i32) -> String {
    let sign = if number < 0 { "−" } else { "" };
    let (whole, rest) = (number.unsigned_abs() / 100, number.unsigned_abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// The hundredths that somebody wrote: '62.5', '62,5', '-3', '60 %'. None if it is no number, has more than two decimals or is 100,000 or more.
pub fn read(text: &str) -> Option<i32> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(whole, 5) || !digits(decimals, 2) {
        return None;
    }
    let (whole, hundredths): (i32, i32) = (whole.parse().ok()?, format!("{decimals:0<2}").parse().ok()?);
    Some(sign * (whole * 100 + hundredths))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_write_numbers_in_several_ways() {
        for (text, number) in
            [("60", 6000), (" 62.5 %", 6250), ("62,05", 6205), ("-3", -300), ("−0.5", -50), ("0", 0)]
        {
            assert_eq!(read(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        for text in ["", "6o", "1.234", "1,000", ".5", "5.", "--5", "100000", "1e3", "٣", "-"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(number in -999_999..=999_999) {
            prop_assert_eq!(read(&written(number)), Some(number));
        }
    }
}
