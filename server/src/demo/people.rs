//! The simulated members of the demonstration.

use std::collections::{BTreeMap, BTreeSet};

use domain::segment::Combination;
use rand::Rng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

/// The divisions: id and name.
pub const DIVISIONS: [(&str, &str); 3] = [("alcts", "ALCTS"), ("lita", "LITA"), ("llama", "LLAMA")];

/// How many hold each combination. The overlaps with LITA are of the published size, the rest is invented.
const SIZES: [(&str, usize); 7] = [
    ("alcts", 2_150),
    ("lita", 1_180),
    ("llama", 1_930),
    ("alcts+lita", 530),
    ("lita+llama", 730),
    ("alcts+llama", 420),
    ("alcts+lita+llama", 60),
];

/// A simulated member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simulated {
    /// Their number, which together with the seed gives all that is random about them.
    pub number: u64,
    /// Their invented address.
    pub email: String,
    /// Their invented name.
    pub name: String,
    /// The divisions they hold.
    pub combination: Combination,
    /// Library type, career stage and years of membership.
    pub attributes: BTreeMap<String, String>,
}

/// All 7,000 members of a seed.
pub fn members(seed: u64) -> Vec<Simulated> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let sizes = SIZES.iter().flat_map(|(key, size)| std::iter::repeat_n(*key, *size));
    let mut combinations: Vec<&str> = sizes.collect();
    combinations.shuffle(&mut rng);
    let mut taken = BTreeSet::new();
    (0..)
        .zip(combinations)
        .map(|(number, key)| {
            let (name, email) = named(&mut rng, &mut taken);
            let attributes = attributes(&mut rng, key);
            Simulated { number, email, name, combination: key.parse().unwrap_or_default(), attributes }
        })
        .collect()
}

fn named(rng: &mut ChaCha8Rng, taken: &mut BTreeSet<String>) -> (String, String) {
    loop {
        let pick =
            |rng: &mut ChaCha8Rng, names: &[&'static str]| names.choose(rng).copied().unwrap_or_default();
        let (first, last) = (pick(rng, &FIRST_NAMES), pick(rng, &LAST_NAMES));
        // Most people are the only one of their name; others carry an initial, as directories do.
        let initial = char::from(b'A' + rng.random_range(0..26));
        let plain = format!("{first} {last}");
        let name =
            if taken.contains(&address(&plain)) { format!("{first} {initial}. {last}") } else { plain };
        let email = address(&name);
        if taken.insert(email.clone()) {
            return (name, email);
        }
    }
}

fn address(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            'a'..='z' => Some(c),
            ' ' => Some('.'),
            '\u{e9}' => Some('e'),
            '\u{ed}' => Some('i'),
            '\u{f1}' => Some('n'),
            '\u{f3}' => Some('o'),
            _ => None,
        })
        .collect();
    format!("{plain}@example.org")
}

fn attributes(rng: &mut ChaCha8Rng, key: &str) -> BTreeMap<String, String> {
    let library: [(&str, u32); 5] = match key {
        "llama" => {
            [("academic", 46), ("public", 38), ("school", 5), ("special", 8), ("consortium or vendor", 3)]
        }
        "alcts" => {
            [("academic", 68), ("public", 14), ("school", 2), ("special", 9), ("consortium or vendor", 7)]
        }
        _ => [("academic", 60), ("public", 22), ("school", 4), ("special", 8), ("consortium or vendor", 6)],
    };
    let leaders = if key.contains("llama") { 30 } else { 12 };
    let career: [(&str, u32); 5] =
        [("student", 9), ("first five years", 22), ("mid-career", 41), ("leader", leaders), ("retired", 6)];
    let stage = weighted(rng, &career);
    let years = match stage {
        "student" => rng.random_range(0..3),
        "first five years" => rng.random_range(0..6),
        "mid-career" => rng.random_range(2..22),
        "leader" => rng.random_range(5..32),
        _ => rng.random_range(18..46),
    };
    let library = weighted(rng, &library).to_owned();
    [("library_type", library), ("career_stage", stage.to_owned()), ("years", years.to_string())]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
}

/// One of several, each as often as its weight says.
pub fn weighted<'a>(rng: &mut ChaCha8Rng, weights: &[(&'a str, u32)]) -> &'a str {
    weights.choose_weighted(rng, |(_, weight)| *weight).map(|(one, _)| *one).unwrap_or_default()
}

const FIRST_NAMES: [&str; 112] = [
    "Aaliyah",
    "Aaron",
    "Abigail",
    "Adriana",
    "Aisha",
    "Alan",
    "Alice",
    "Amara",
    "Amy",
    "Ana",
    "Andre",
    "Angela",
    "Anita",
    "Anthony",
    "Beatriz",
    "Benjamin",
    "Bethany",
    "Brian",
    "Camille",
    "Carla",
    "Carlos",
    "Caroline",
    "Catherine",
    "Chen",
    "Christina",
    "Claire",
    "Colin",
    "Cynthia",
    "Daniel",
    "Darnell",
    "David",
    "Deborah",
    "Diana",
    "Dolores",
    "Dorothy",
    "Edith",
    "Eleanor",
    "Elena",
    "Eli",
    "Emily",
    "Erin",
    "Esther",
    "Fatima",
    "Felicia",
    "Frances",
    "Gabriela",
    "George",
    "Grace",
    "Gregory",
    "Hannah",
    "Harold",
    "Heather",
    "Helen",
    "Imani",
    "Ingrid",
    "Irene",
    "Isabel",
    "Jacob",
    "James",
    "Janet",
    "Jasmine",
    "Jin",
    "Joan",
    "Jos\u{e9}",
    "Joyce",
    "Julia",
    "Karen",
    "Keisha",
    "Kevin",
    "Kiran",
    "Laura",
    "Leah",
    "Leticia",
    "Linda",
    "Lucia",
    "Margaret",
    "Maria",
    "Marcus",
    "Martha",
    "Mei",
    "Michael",
    "Miriam",
    "Monica",
    "Nadia",
    "Naomi",
    "Nathan",
    "Nora",
    "Olivia",
    "Omar",
    "Patricia",
    "Paul",
    "Priya",
    "Rachel",
    "Ramona",
    "Rebecca",
    "Robert",
    "Rosa",
    "Ruth",
    "Samuel",
    "Sarah",
    "Shauna",
    "Sonia",
    "Stephen",
    "Susan",
    "Tamara",
    "Teresa",
    "Thomas",
    "Tiffany",
    "Victor",
    "Wanda",
    "Yolanda",
    "Zo\u{e9}",
];

const LAST_NAMES: [&str; 128] = [
    "Abbott",
    "Adeyemi",
    "Aguilar",
    "Ahmed",
    "Alvarez",
    "Anderson",
    "Baker",
    "Banerjee",
    "Barnes",
    "Bennett",
    "Blackwood",
    "Bowen",
    "Brennan",
    "Brooks",
    "Bui",
    "Burke",
    "Campbell",
    "Cardenas",
    "Carter",
    "Castillo",
    "Chandler",
    "Chang",
    "Chavez",
    "Cohen",
    "Coleman",
    "Connolly",
    "Cooper",
    "Cruz",
    "Dalton",
    "Davis",
    "Delgado",
    "Diaz",
    "Dubois",
    "Duncan",
    "Eaton",
    "Edwards",
    "Ellison",
    "Espinoza",
    "Evans",
    "Farrell",
    "Fischer",
    "Fleming",
    "Flores",
    "Foster",
    "Franklin",
    "Fraser",
    "Garc\u{ed}a",
    "Garner",
    "Gibson",
    "Goldberg",
    "Gomez",
    "Grant",
    "Griffin",
    "Gupta",
    "Haddad",
    "Hale",
    "Hamilton",
    "Hansen",
    "Harper",
    "Hayes",
    "Henderson",
    "Hernandez",
    "Hoffman",
    "Holloway",
    "Howard",
    "Hughes",
    "Ibrahim",
    "Iverson",
    "Jackson",
    "Jefferson",
    "Jensen",
    "Johnston",
    "Jung",
    "Kaplan",
    "Kaur",
    "Keller",
    "Khan",
    "Kim",
    "Kowalski",
    "Larsen",
    "Lawson",
    "Lee",
    "Leung",
    "Lindqvist",
    "Lopez",
    "Mackenzie",
    "Marsh",
    "Mart\u{ed}n",
    "Mbeki",
    "McAllister",
    "Medina",
    "Mehta",
    "Mitchell",
    "Morales",
    "Moreau",
    "Morgan",
    "Mu\u{f1}oz",
    "Murray",
    "Nakamura",
    "Navarro",
    "Nguyen",
    "Novak",
    "Okafor",
    "Olsen",
    "Ortiz",
    "Parker",
    "Patel",
    "Perry",
    "Petrov",
    "Pierce",
    "Quinn",
    "Ram\u{ed}rez",
    "Reed",
    "Rivera",
    "Robinson",
    "Rossi",
    "Russell",
    "Santos",
    "Schmidt",
    "Shapiro",
    "Silva",
    "Simmons",
    "Sullivan",
    "Tanaka",
    "Turner",
    "Vasquez",
    "Washington",
    "Zimmerman",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_members_in_the_sizes_of_the_case() {
        let all = members(2018);
        assert_eq!(all, members(2018));
        assert_ne!(all, members(2019));
        let addresses: BTreeSet<&str> = all.iter().map(|member| member.email.as_str()).collect();
        assert_eq!((all.len(), addresses.len()), (7_000, 7_000));
        for (key, size) in SIZES {
            assert_eq!(all.iter().filter(|member| member.combination.key() == key).count(), size, "{key}");
        }
        for member in &all {
            assert!(service::roster::is_email(&member.email), "{}", member.email);
            assert_eq!(member.attributes.len(), 3);
        }
    }
}
