use super::Mistake;
use crate::decimal::Decimal;
use crate::notice;
use crate::notice::Notice;

/// The most characters of an expression; a longer one is a mistake and no rule that anybody can read.
const LONGEST: usize = 2_000;

/// What an expression is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// An id or a word of the language.
    Word(String),
    Number(Decimal),
    /// A number with decimals, as it is written; where an answer should stand, question '1' and its part '5'.
    Fraction(String, Decimal),
    /// Words in quotes.
    Quoted(String),
    /// One of `( ) , . + - = != < <= > >=`.
    Sign(&'static str),
    End,
}

const SIGNS: [&str; 12] = ["!=", "<=", ">=", "=", "<", ">", "(", ")", ",", ".", "+", "-"];

/// The tokens with their columns, which count characters from 1.
pub(super) fn tokens(text: &str) -> Result<Vec<(u16, Token)>, Mistake> {
    if text.chars().count() > LONGEST {
        let what = notice!("is longer than {most} characters: say it in fewer conditions", most = LONGEST);
        return Err(Mistake { column: 1, what });
    }
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let column = column(text, rest);
        let (token, after) = token(first, rest).map_err(|what| Mistake { column, what })?;
        tokens.push((column, token));
        rest = after.trim_start();
    }
    tokens.push((column(text, rest), Token::End));
    Ok(tokens)
}

fn column(text: &str, rest: &str) -> u16 {
    let before = text.len() - rest.len();
    let characters = text.get(..before).map_or(0, |read| read.chars().count());
    u16::try_from(characters + 1).unwrap_or(u16::MAX)
}

fn token(first: char, rest: &str) -> Result<(Token, &str), Notice> {
    if let Some(close) = closing(first) {
        let inside = &rest[first.len_utf8()..];
        let end =
            inside.find(close).ok_or_else(|| notice!("the text has no closing {close}: add it", close))?;
        return Ok((Token::Quoted(inside[..end].to_owned()), &inside[end + close.len_utf8()..]));
    }
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    let digits = rest.strip_prefix('-').unwrap_or(rest);
    let negative = first == '-' && digits.starts_with(|c: char| c.is_ascii_digit());
    if first.is_ascii_lowercase() || first.is_ascii_digit() || negative {
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if let Some((fraction, after)) = fraction(word, after) {
            return Ok((Token::Fraction(rest[..rest.len() - after.len()].to_owned(), fraction), after));
        }
        // '007' is an id, not the number 7.
        let number = word.parse().ok().filter(|number: &Decimal| number.to_string() == word);
        return match number {
            Some(number) => Ok((Token::Number(number), after)),
            None if negative => Err(notice!("'{word}' is no number", word)),
            None => Ok((Token::Word(word.to_owned()), after)),
        };
    }
    if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
        return Ok((Token::Sign(sign), &rest[sign.len()..]));
    }
    Err(match first {
        c if c.is_alphabetic() => {
            let word: String = rest.chars().take_while(|c| c.is_alphanumeric()).take(40).collect();
            notice!("'{word}': ids are small letters a to z; put other words in quotes, as '{word}'", word)
        }
        '&' => notice!("write 'and'"),
        '|' => notice!("write 'or'"),
        '!' => notice!("write 'not', or != for 'is not'"),
        c => notice!("'{sign}' has no meaning here: remove it", sign = c.escape_default()),
    })
}

/// The number that goes on behind its point, with what follows it.
fn fraction<'a>(whole: &str, after: &'a str) -> Option<(Decimal, &'a str)> {
    let behind = after.strip_prefix('.')?;
    let end = behind.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(behind.len());
    let number = [whole, ".", &behind[..end]].concat().parse().ok()?;
    Some((number, &behind[end..]))
}

fn closing(quote: char) -> Option<char> {
    match quote {
        '"' | '\'' => Some(quote),
        '‘' => Some('’'),
        '“' => Some('”'),
        _ => None,
    }
}
