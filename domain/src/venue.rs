//! Venues: ways in that are nobody's own, such as a poster at a town hall, each counted apart.

use std::fmt;
use std::str::FromStr;

use crate::notice;
use crate::notice::Notice;

/// The letters and digits of a code: none that is taken for another, and no vowel, so that no code is a word.
const SIGNS: &[u8; 28] = b"23456789bcdfghjkmnpqrstvwxyz";
/// How many of them a code has: some 378,000 million codes.
const LENGTH: usize = 8;

/// What names a venue in its address, short enough to be typed from a poster.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// The code that a random number stands for. Each is as likely as any other, to one in ten million.
    pub fn from_number(mut number: u64) -> Self {
        let mut signs = [0; LENGTH];
        for sign in &mut signs {
            // The remainder is smaller than the number of signs.
            *sign = SIGNS[(number % SIGNS.len() as u64) as usize];
            number /= SIGNS.len() as u64;
        }
        Self(signs)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        // Only signs get in, and all of them are ASCII.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

impl FromStr for Code {
    type Err = String;
    /// Capitals are taken for small letters: some keyboards begin with one.
    fn from_str(text: &str) -> Result<Self, String> {
        let small = text.to_ascii_lowercase();
        let signs: [u8; LENGTH] = small.as_bytes().try_into().map_err(|_| no_code(text))?;
        if signs.iter().all(|sign| SIGNS.contains(sign)) { Ok(Self(signs)) } else { Err(no_code(text)) }
    }
}

fn no_code(text: &str) -> String {
    format!("'{text}' is no code of a venue: it has {LENGTH} signs, as the end of its address")
}

/// What a venue is, which decides what staff are offered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A meeting of members.
    TownHall,
    /// A booth or a table, where one machine is used by many.
    Booth,
    /// A post in an online community.
    Community,
    /// A newsletter.
    Newsletter,
    /// A page on the web.
    Website,
    /// Anything else.
    Other,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 6] =
        [Kind::TownHall, Kind::Booth, Kind::Community, Kind::Newsletter, Kind::Website, Kind::Other];

    /// The kind's word in the database, in forms and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::TownHall => "town-hall",
            Kind::Booth => "booth",
            Kind::Community => "community",
            Kind::Newsletter => "newsletter",
            Kind::Website => "website",
            Kind::Other => "other",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let known = || Kind::ALL.map(Kind::as_str).join(", ");
        let found = Kind::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no kind of venue: use one of {}", known()))
    }
}

/// The most characters of a venue's name.
pub const NAME_AT_MOST: usize = 80;

/// The name that staff gave, without what surrounds it.
///
/// # Errors
/// What is wrong with it.
pub fn name(given: &str) -> Result<String, Notice> {
    let name = given.trim();
    if name.is_empty() {
        return Err(notice!("Give the venue a name, such as ‘Town hall in January’"));
    }
    if name.chars().any(char::is_control) {
        return Err(notice!("The name has to be one line"));
    }
    match name.chars().count().saturating_sub(NAME_AT_MOST) {
        0 => Ok(name.to_owned()),
        over => Err(notice!(
            "Shorten the name by {over}: it may have {most} characters",
            over,
            most = NAME_AT_MOST
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_written_and_as_it_is_typed() {
        for number in [0, 1, 27, 28, 378_000_000_000, u64::MAX] {
            let code = Code::from_number(number);
            assert_eq!(code.as_str().len(), LENGTH, "{number}");
            assert_eq!(code.to_string().parse(), Ok(code));
            assert_eq!(code.to_string().to_uppercase().parse(), Ok(code));
        }
        assert_eq!(Code::from_number(0).as_str(), "22222222");
        for none in ["", "2222222", "222222222", "2222222a", "2222222o", "personal", "2222222é", "../../.."]
        {
            assert!(none.parse::<Code>().is_err(), "{none}");
        }
    }

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(name("  Town hall "), Ok("Town hall".to_owned()));
        for (wrong, what) in
            [(" ".to_owned(), "Give"), ("a\nb".to_owned(), "one line"), ("é".repeat(83), "by 3")]
        {
            assert!(name(&wrong).is_err_and(|why| why.to_string().contains(what)), "{wrong}");
        }
    }

    #[test]
    fn every_kind_is_read_as_it_is_written() {
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        assert!("stall".parse::<Kind>().is_err_and(|why| why.contains("town-hall, booth")));
    }
}
