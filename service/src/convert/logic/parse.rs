//! The grammar that the formats' conditions share: references, values and calls, compared and joined.

use std::fmt;

use domain::notice;
use domain::notice::Notice;

use super::Op;

/// The longest condition that is read, in bytes.
const LONGEST: usize = 10_000;
/// How deep brackets may be nested.
const DEEPEST: usize = 40;

/// How a format refers to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::convert) enum Dialect {
    /// `${name}`, and `.` for the question itself: XLSForm.
    Dollar,
    /// `{name}`: SurveyJS.
    Braces,
    /// `name`, with dots in it: LimeSurvey.
    Bare,
}

/// A condition before anybody knows what its names mean.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::convert) enum Term {
    Reference(String),
    Text(String),
    Number(f64),
    List(Vec<Term>),
    Call(String, Vec<Term>),
    Compare(Box<Term>, Op, Box<Term>),
    Not(Box<Term>),
    And(Vec<Term>),
    Or(Vec<Term>),
}

impl Term {
    /// The names of the answers in it; words that are written without quotes are among them.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Term::Reference(name) => vec![name],
            Term::Text(_) | Term::Number(_) => Vec::new(),
            Term::List(parts) | Term::Call(_, parts) | Term::And(parts) | Term::Or(parts) => {
                parts.iter().flat_map(Term::names).collect()
            }
            Term::Compare(left, _, right) => [left.names(), right.names()].concat(),
            Term::Not(inner) => inner.names(),
        }
    }
}

/// Reads a condition.
///
/// # Errors
/// In words, why it cannot be read.
pub(in crate::convert) fn parse(text: &str, dialect: Dialect) -> Result<Term, Notice> {
    if text.len() > LONGEST {
        return Err(notice!("it is longer than {longest} characters", longest = LONGEST));
    }
    let tokens = tokens(text, dialect)?;
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0 };
    let term = parser.or()?;
    match parser.peek() {
        None => Ok(term),
        Some(token) if token.is_arithmetic() => Err(notice!("arithmetic is not understood")),
        Some(token) => Err(notice!("'{token}' is not understood there", token)),
    }
}

/// A part of a sum, and whether it is taken away.
pub(in crate::convert) struct Parsed {
    pub minus: bool,
    pub term: Term,
}

/// Reads a sum: parts that are added or taken away, those in brackets among them.
///
/// # Errors
/// In words, why it cannot be read.
pub(in crate::convert) fn summands(text: &str, dialect: Dialect) -> Result<Vec<Parsed>, Notice> {
    if text.len() > LONGEST {
        return Err(notice!("it is longer than {longest} characters", longest = LONGEST));
    }
    let tokens = tokens(text, dialect)?;
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0 };
    let mut found = Vec::new();
    parser.sum(false, &mut found)?;
    match parser.peek() {
        None => Ok(found),
        Some(token) => Err(notice!("'{token}' is not understood there", token)),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Reference(String),
    Text(String),
    Number(f64),
    Word(String),
    Sign(&'static str),
}

impl Token {
    /// Whether it calculates: XPath divides in words.
    fn is_arithmetic(&self) -> bool {
        match self {
            Token::Sign(sign) => matches!(*sign, "+" | "-" | "*" | "/" | "^"),
            Token::Word(word) => matches!(word.as_str(), "div" | "mod"),
            _ => false,
        }
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Token::Reference(text) | Token::Text(text) | Token::Word(text) => f.write_str(text),
            Token::Number(number) => number.fmt(f),
            Token::Sign(sign) => f.write_str(sign),
        }
    }
}

/// The signs, longer ones first.
const SIGNS: [&str; 22] = [
    "&&", "||", "==", "!=", "<>", "<=", ">=", "=", "<", ">", "!", "(", ")", ",", "[", "]", "+", "-", "*",
    "/", "^", ";",
];

fn tokens(text: &str, dialect: Dialect) -> Result<Vec<Token>, Notice> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(c) = rest.chars().next() {
        let (token, after) = match c {
            '$' if rest.starts_with("${") => braces(&rest[2..])?,
            '{' if dialect == Dialect::Braces => braces(&rest[1..])?,
            '\'' | '"' => {
                let (inside, after) =
                    rest[1..].split_once(c).ok_or_else(|| notice!("a quotation mark is not closed"))?;
                (Token::Text(inside.to_owned()), after)
            }
            // Codes such as `1234X5X6` begin with a digit.
            '0'..='9' if dialect == Dialect::Bare && split(rest, |c| c.is_alphanumeric()).0.contains('X') => {
                let (word, after) = split(rest, |c| c.is_alphanumeric() || matches!(c, '_' | '.'));
                (Token::Word(word.to_owned()), after)
            }
            '0'..='9' => {
                let (number, after) = split(rest, |c| c.is_ascii_digit() || c == '.');
                (
                    Token::Number(number.parse().map_err(|_| notice!("'{number}' is no number", number))?),
                    after,
                )
            }
            '.' if dialect == Dialect::Dollar && rest.starts_with("..") => {
                return Err(notice!("'{operator}' is not understood", operator = ".."));
            }
            '.' if dialect == Dialect::Dollar => (Token::Reference(".".to_owned()), &rest[1..]),
            c if c.is_alphabetic() || c == '_' => {
                let (word, after) =
                    split(rest, |c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ':' | '#'));
                let word = word.trim_end_matches('-');
                (Token::Word(word.to_owned()), if word.is_empty() { after } else { &rest[word.len()..] })
            }
            _ => {
                let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign));
                let sign = sign.ok_or_else(|| notice!("'{operator}' is not understood", operator = c))?;
                (Token::Sign(sign), &rest[sign.len()..])
            }
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    Ok(tokens)
}

fn braces(text: &str) -> Result<(Token, &str), Notice> {
    let (name, after) = text.split_once('}').ok_or_else(|| notice!("a brace is not closed"))?;
    Ok((Token::Reference(name.trim().to_owned()), after))
}

fn split(text: &str, inside: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !inside(c)).unwrap_or(text.len()))
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    /// Goes on if the next token is one of these signs or words.
    fn takes(&mut self, wanted: &[&str]) -> Option<String> {
        let found = match self.peek()? {
            Token::Sign(sign) => wanted.contains(sign).then(|| (*sign).to_owned()),
            Token::Word(word) => {
                let word = word.to_ascii_lowercase();
                // A word before a bracket is a call, but for `not`.
                let calls = self.tokens.get(self.at + 1) == Some(&Token::Sign("(")) && word != "not";
                let joins = word == "and" || word == "or";
                (wanted.contains(&word.as_str()) && (joins || !calls)).then_some(word)
            }
            _ => None,
        }?;
        self.at += 1;
        Some(found)
    }

    fn or(&mut self) -> Result<Term, Notice> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(notice!("its brackets are nested more than {deepest} deep", deepest = DEEPEST));
        }
        let mut parts = vec![self.and()?];
        while self.takes(&["or", "||"]).is_some() {
            parts.push(self.and()?);
        }
        self.depth -= 1;
        Ok(if parts.len() == 1 { parts.remove(0) } else { Term::Or(parts) })
    }

    fn and(&mut self) -> Result<Term, Notice> {
        let mut parts = vec![self.not()?];
        while self.takes(&["and", "&&"]).is_some() {
            parts.push(self.not()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Term::And(parts) })
    }

    fn not(&mut self) -> Result<Term, Notice> {
        let mut negated = false;
        while self.takes(&["not", "!"]).is_some() {
            negated = !negated;
        }
        let term = self.comparison()?;
        Ok(if negated { Term::Not(Box::new(term)) } else { term })
    }

    fn comparison(&mut self) -> Result<Term, Notice> {
        let left = self.value()?;
        let operators = [
            "=",
            "==",
            "!=",
            "<>",
            "<",
            "<=",
            ">",
            ">=",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "equal",
            "notequal",
            "contains",
            "contain",
            "notcontains",
            "notcontain",
            "anyof",
            "allof",
            "noneof",
            "empty",
            "notempty",
        ];
        let Some(found) = self.takes(&operators) else { return Ok(left) };
        let op = match found.as_str() {
            "=" | "==" | "eq" | "equal" => Op::Equal,
            "!=" | "<>" | "ne" | "notequal" => Op::Unequal,
            "<" | "lt" => Op::Less,
            "<=" | "le" => Op::AtMost,
            ">" | "gt" => Op::More,
            ">=" | "ge" => Op::AtLeast,
            "empty" | "notempty" => return Ok(Term::Call(found, vec![left])),
            named => {
                let name = named.replace("contains", "contain");
                return Ok(Term::Call(name, vec![left, self.value()?]));
            }
        };
        Ok(Term::Compare(Box::new(left), op, Box::new(self.value()?)))
    }

    fn sum(&mut self, minus: bool, found: &mut Vec<Parsed>) -> Result<(), Notice> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(notice!("its brackets are nested more than {deepest} deep", deepest = DEEPEST));
        }
        let mut own = minus ^ (self.takes(&["-"]).is_some());
        loop {
            if self.takes(&["("]).is_some() {
                self.sum(own, found)?;
                self.expects(")")?;
            } else {
                found.push(Parsed { minus: own, term: self.value()? });
            }
            match self.takes(&["+", "-"]).as_deref() {
                Some("-") => own = !minus,
                Some(_) => own = minus,
                None => break,
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn value(&mut self) -> Result<Term, Notice> {
        let token = self.peek().cloned().ok_or_else(|| notice!("it ends where a value should stand"))?;
        self.at += 1;
        match token {
            Token::Reference(name) => Ok(Term::Reference(name)),
            Token::Text(text) => Ok(Term::Text(text)),
            Token::Number(number) => Ok(Term::Number(number)),
            Token::Sign("-") => match self.peek() {
                Some(Token::Number(number)) => {
                    let number = -number;
                    self.at += 1;
                    Ok(Term::Number(number))
                }
                _ => Err(notice!("arithmetic is not understood")),
            },
            Token::Sign("(") => {
                let inside = self.or()?;
                self.expects(")")?;
                Ok(inside)
            }
            Token::Sign("[") => Ok(Term::List(self.list("]")?)),
            Token::Word(word) if self.peek() == Some(&Token::Sign("(")) => {
                self.at += 1;
                Ok(Term::Call(word, self.list(")")?))
            }
            Token::Word(word) => Ok(Term::Reference(word)),
            Token::Sign("+" | "*" | "/" | "^") => Err(notice!("arithmetic is not understood")),
            Token::Sign(sign) => Err(notice!("'{token}' is not understood there", token = sign)),
        }
    }

    fn list(&mut self, closing: &'static str) -> Result<Vec<Term>, Notice> {
        let mut items = Vec::new();
        while self.peek() != Some(&Token::Sign(closing)) {
            items.push(self.or()?);
            if self.peek() != Some(&Token::Sign(closing)) {
                self.expects(",")?;
            }
        }
        self.expects(closing)?;
        Ok(items)
    }

    fn expects(&mut self, sign: &'static str) -> Result<(), Notice> {
        if self.peek() == Some(&Token::Sign(sign)) {
            self.at += 1;
            return Ok(());
        }
        Err(match self.peek() {
            Some(token) if token.is_arithmetic() => notice!("arithmetic is not understood"),
            _ => notice!("a '{sign}' is missing", sign),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_bind_and_words_are_signs() {
        let read = |text| parse(text, Dialect::Braces).unwrap();
        assert_eq!(read("{a} = 'x' and ({b} > 1 or !{c})"), read("{a} equal 'x' && ({b} gt 1 || not {c})"));
        let xlsform = parse("not(selected(${a}, 'x')) and . >= 18", Dialect::Dollar).unwrap();
        let Term::And(parts) = xlsform else { panic!("{xlsform:?}") };
        assert!(matches!(parts[0], Term::Not(_)), "{parts:?}");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let why = |text: &str| parse(text, Dialect::Dollar).unwrap_err().to_string();
        assert_eq!(why("${a"), "a brace is not closed");
        assert_eq!(why("${a} ="), "it ends where a value should stand");
        assert!(why("${a} + 1 > 2").contains("not understood"));
        assert_eq!(why("(${a} div 2) > 2"), "arithmetic is not understood");
        assert_eq!(why("selected(${a} mod 2, 'x')"), "arithmetic is not understood");
        assert_eq!(why("count(../x) > 2"), "'..' is not understood");
        assert!(why(&"(".repeat(5000)).contains("nested"));
        assert!(why(&"not ".repeat(3000)).contains("longer"));
        assert!(why(&"-".repeat(5000)).contains("arithmetic"));
    }
}
