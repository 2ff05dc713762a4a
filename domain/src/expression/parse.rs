use super::lex::{Token, tokens};
use super::{Condition, Literal, Mistake, Relation, Term, Value};
use crate::decimal::Decimal;
use crate::id::{NotAName, QuestionId};
use crate::notice;
use crate::notice::Notice;

/// How deep brackets and 'not' may be nested.
const DEEPEST: u8 = 40;
/// How deep sums and counts may be nested: what stands in a count is read as a number and, where it is none, once more as conditions,
/// so that each one inside another doubles the work.
const DEEPEST_SUM: u8 = 8;
/// How often `+` and `-` may stand in one expression: each holds all before it, and a number that is calculated from others holds theirs.
const MOST_JOINED: u8 = 200;

/// The words that are no ids; a question that bears one of them is named as `answer(count)`.
pub(super) const WORDS: [&str; 13] = [
    "and", "or", "not", "in", "has", "any", "all", "contains", "count", "sum", "empty", "answered", "answer",
];

/// Reads an expression.
pub(super) fn parse(text: &str) -> Result<Condition, Mistake> {
    let mut parser = Parser { tokens: tokens(text)?, next: 0, depth: 0, sums: 0, joined: 0 };
    if parser.peek() == &Token::End {
        return Err(parser
            .mistake(notice!("is empty: write a condition such as evenings = no, or leave the field out")));
    }
    let condition = parser.any()?;
    match parser.peek() {
        Token::End => Ok(condition),
        Token::Sign(")") => {
            Err(parser.mistake(notice!("this bracket closes none: remove it, or open one before")))
        }
        _ => Err(parser.mistake(notice!("'and' or 'or' has to stand between two conditions"))),
    }
}

/// Reads a calculation.
pub(super) fn calculation(text: &str) -> Result<Term, Mistake> {
    let mut parser = Parser { tokens: tokens(text)?, next: 0, depth: 0, sums: 0, joined: 0 };
    if parser.peek() == &Token::End {
        return Err(parser.mistake(notice!("is empty: write what is calculated, such as sum(train, bus)")));
    }
    let term = parser.term()?;
    match parser.peek() {
        Token::End => Ok(term),
        _ => {
            Err(parser
                .mistake(notice!("+ or - has to stand between two numbers, and nothing behind the last")))
        }
    }
}

struct Parser {
    tokens: Vec<(u16, Token)>,
    next: usize,
    depth: u8,
    sums: u8,
    joined: u8,
}

type Read<T> = Result<T, Mistake>;

impl Parser {
    fn peek(&self) -> &Token {
        self.tokens.get(self.next).map_or(&Token::End, |(_, token)| token)
    }

    fn column(&self) -> u16 {
        self.tokens.get(self.next).or(self.tokens.last()).map_or(1, |(column, _)| *column)
    }

    fn take(&mut self) -> (u16, Token) {
        let taken = (self.column(), self.peek().clone());
        self.next += 1;
        taken
    }

    fn sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Token::Sign(own) if *own == sign);
        self.next += usize::from(found);
        found
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Token::Word(own) if own == word)
    }

    fn word(&mut self, word: &str) -> bool {
        let found = self.is_word(word);
        self.next += usize::from(found);
        found
    }

    fn mistake(&self, what: Notice) -> Mistake {
        Mistake { column: self.column(), what }
    }

    fn bracket(&mut self, sign: &str, missing: Notice) -> Read<()> {
        if self.sign(sign) { Ok(()) } else { Err(self.mistake(missing)) }
    }

    fn any(&mut self) -> Read<Condition> {
        let mut any = vec![self.all()?];
        while self.word("or") {
            any.push(self.all()?);
        }
        Ok(one_or(any, Condition::Any))
    }

    fn all(&mut self) -> Read<Condition> {
        let mut all = vec![self.single()?];
        while self.word("and") {
            all.push(self.single()?);
        }
        Ok(one_or(all, Condition::All))
    }

    fn single(&mut self) -> Read<Condition> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.mistake(notice!("is nested too deeply: use fewer brackets")));
        }
        let read = self.at_this_depth();
        self.depth -= 1;
        read
    }

    fn at_this_depth(&mut self) -> Read<Condition> {
        if self.word("not") {
            return Ok(Condition::Not(Box::new(self.single()?)));
        }
        if self.sign("(") {
            let inside = self.any()?;
            self.bracket(")", notice!("a ) is missing here: the bracket before is still open"))?;
            return Ok(inside);
        }
        for (word, negated) in [("answered", false), ("empty", true)] {
            if self.word(word) {
                self.bracket("(", notice!("a ( is missing after this word"))?;
                let answered = Condition::Answered(self.term()?);
                self.bracket(")", notice!("a ) is missing after the question"))?;
                return Ok(if negated { Condition::Not(Box::new(answered)) } else { answered });
            }
        }
        let term = self.term()?;
        self.comparison(term)
    }

    fn comparison(&mut self, left: Term) -> Read<Condition> {
        if self.word("has") {
            let all = self.is_word("all");
            let values =
                if self.word("any") || self.word("all") { self.list()? } else { vec![self.value()?] };
            return Ok(Condition::Has { of: left, all, values });
        }
        if self.word("in") {
            return Ok(Condition::Has { of: left, all: false, values: self.list()? });
        }
        if self.word("contains") {
            return Ok(Condition::Contains(left, self.value()?));
        }
        const RELATIONS: [(&str, Relation); 6] = [
            ("=", Relation::Equal),
            ("!=", Relation::Unequal),
            ("<=", Relation::AtMost),
            ("<", Relation::Less),
            (">=", Relation::AtLeast),
            (">", Relation::More),
        ];
        let Some((sign, relation)) = RELATIONS.into_iter().find(|(sign, _)| self.sign(sign)) else {
            return Err(self.mistake(notice!(
                "a comparison should stand here: =, !=, <, <=, >, >=, in (…), has …, or contains '…'"
            )));
        };
        // After = stands what an answer is; only where numbers are compared can it be another question.
        let right = match self.peek() {
            Token::Word(word) if matches!(sign, "=" | "!=") && !self.begins_term(word) => {
                Term::Known(vec![self.value()?])
            }
            Token::Quoted(_) => Term::Known(vec![self.value()?]),
            _ => self.terms(true)?,
        };
        Ok(Condition::Compare(left, relation, right))
    }

    /// Whether a word is the name of a function or of a source, with what belongs to it behind.
    fn begins_term(&self, word: &str) -> bool {
        let follows = self.tokens.get(self.next + 1).map(|(_, token)| token);
        match word {
            "answer" | "count" | "sum" => follows == Some(&Token::Sign("(")),
            "roster" | "link" | "random" => follows == Some(&Token::Sign(".")),
            _ => false,
        }
    }

    fn list(&mut self) -> Read<Vec<Literal>> {
        self.bracket("(", notice!("a ( is missing before the list of values"))?;
        let mut values = vec![self.value()?];
        while self.sign(",") {
            values.push(self.value()?);
        }
        self.bracket(")", notice!("a ) is missing after the list of values, which are separated by commas"))?;
        Ok(values)
    }

    fn value(&mut self) -> Read<Literal> {
        let value = match self.peek() {
            Token::Word(word) | Token::Quoted(word) => Value::Text(word.clone()),
            Token::Number(number) | Token::Fraction(_, number) => Value::Number(*number),
            _ => {
                return Err(
                    self.mistake(notice!("an option's id, a number or words in quotes should stand here"))
                );
            }
        };
        let (at, _) = self.take();
        Ok(Literal { value, at })
    }

    fn term(&mut self) -> Read<Term> {
        self.terms(false)
    }

    /// A term; in front of a comparison, `1.5` is the part '5' of question '1', and elsewhere a number.
    fn terms(&mut self, is_behind: bool) -> Read<Term> {
        let mut term = self.operand(is_behind)?;
        loop {
            let join = if self.sign("+") {
                Term::Plus
            } else if self.sign("-") {
                Term::Minus
            } else {
                return Ok(term);
            };
            if self.joined == MOST_JOINED {
                return Err(self.mistake(notice!("joins more numbers than can be: add them up with sum(…)")));
            }
            self.joined += 1;
            term = join(Box::new(term), Box::new(self.operand(true)?));
        }
    }

    fn operand(&mut self, is_behind: bool) -> Read<Term> {
        let (at, token) = (self.column(), self.peek().clone());
        let word = match token {
            Token::Fraction(_, value) if is_behind || value < Decimal::default() => {
                self.next += 1;
                return Ok(Term::Known(vec![Literal { value: Value::Number(value), at }]));
            }
            Token::Fraction(..) => return self.answer(),
            Token::Number(number) => {
                // A question may be called '1'.
                if self.tokens.get(self.next + 1).map(|(_, token)| token) == Some(&Token::Sign(".")) {
                    return self.answer();
                }
                self.next += 1;
                return Ok(Term::Known(vec![Literal { value: Value::Number(number), at }]));
            }
            Token::Word(word) => word,
            Token::Quoted(words) => {
                return Err(
                    self.mistake(notice!("'{words}' stands after a comparison, not before it", words))
                );
            }
            Token::End => {
                return Err(self.mistake(notice!("the condition ends here, and something is missing")));
            }
            Token::Sign(_) => {
                return Err(self.mistake(notice!("the id of a question or a number should stand here")));
            }
        };
        if self.begins_term(&word) {
            self.next += 2;
            return match word.as_str() {
                "answer" => {
                    let answer = self.answer()?;
                    self.bracket(")", notice!("a ) is missing after the question"))?;
                    Ok(answer)
                }
                "count" => self.inside(Self::count),
                "sum" => self.inside(Self::sum),
                source => {
                    let name = match self.take() {
                        (_, Token::Word(name) | Token::Quoted(name)) => name,
                        (_, Token::Number(number)) => number.to_string(),
                        (_, Token::Fraction(name, _)) => name,
                        (column, _) => {
                            let what = notice!("a name should stand after '{source}.'", source);
                            return Err(Mistake { column, what });
                        }
                    };
                    Ok(match source {
                        "roster" => Term::Roster(name, at),
                        "link" => Term::Link(name, at),
                        _ => Term::Random(name, at),
                    })
                }
            };
        }
        if WORDS.contains(&word.as_str()) {
            return Err(self.mistake(notice!(
                "'{word}' is a word of the language; a condition begins with a question, as in evenings = no",
                word
            )));
        }
        self.answer()
    }

    /// A question, with a statement, an option or a row behind a dot, and a column behind another.
    fn answer(&mut self) -> Read<Term> {
        if let Token::Fraction(written, _) = self.peek().clone() {
            let at = self.take().0;
            let (question, item) = written.split_once('.').unwrap_or((&written, ""));
            let question =
                question.parse().map_err(|error: NotAName| Mistake { column: at, what: error.notice() })?;
            let mut item = item.to_owned();
            if self.sign(".") {
                item = format!("{item}.{}", self.id(notice!("a column's id should stand here"))?.1);
            }
            return Ok(Term::Answer { question, item: Some(item), at });
        }
        let (at, question) = self.id(notice!("the id of a question should stand here"))?;
        let question: QuestionId =
            question.parse().map_err(|error: NotAName| Mistake { column: at, what: error.notice() })?;
        if !self.sign(".") {
            return Ok(Term::Answer { question, item: None, at });
        }
        if let Token::Fraction(written, _) = self.peek().clone() {
            // A row called 1 and a column called 2.
            self.take();
            return Ok(Term::Answer { question, item: Some(written), at });
        }
        let mut item = self.id(notice!("a statement's or an option's id should stand here"))?.1;
        if self.sign(".") {
            item = format!("{item}.{}", self.id(notice!("a column's id should stand here"))?.1);
        }
        Ok(Term::Answer { question, item: Some(item), at })
    }

    fn id(&mut self, missing: Notice) -> Read<(u16, String)> {
        let id = match self.peek() {
            Token::Word(word) => word.clone(),
            Token::Number(number) => number.to_string(),
            _ => return Err(self.mistake(missing)),
        };
        Ok((self.take().0, id))
    }

    fn inside(&mut self, read: fn(&mut Self) -> Read<Term>) -> Read<Term> {
        if self.sums == DEEPEST_SUM {
            return Err(
                self.mistake(notice!("is nested too deeply: use fewer sums and counts inside others"))
            );
        }
        self.sums += 1;
        let read = read(self);
        self.sums -= 1;
        read
    }

    fn sum(&mut self) -> Read<Term> {
        let mut terms = vec![self.term()?];
        while self.sign(",") {
            terms.push(self.term()?);
        }
        self.bracket(")", notice!("a ) is missing after what is added up"))?;
        Ok(Term::Sum(terms))
    }

    fn count(&mut self) -> Read<Term> {
        // A question alone has its values counted; conditions are counted where they hold.
        let (start, joined) = (self.next, self.joined);
        if let Ok(term) = self.term()
            && self.sign(")")
        {
            return Ok(Term::Count(Box::new(term)));
        }
        (self.next, self.joined) = (start, joined);
        let mut conditions = vec![self.any()?];
        while self.sign(",") {
            conditions.push(self.any()?);
        }
        self.bracket(")", notice!("a ) is missing after what is counted"))?;
        Ok(Term::CountHolding(conditions))
    }
}

fn one_or(mut all: Vec<Condition>, join: fn(Vec<Condition>) -> Condition) -> Condition {
    match all.len() {
        1 => all.remove(0),
        _ => join(all),
    }
}
