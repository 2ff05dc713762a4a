use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;

use super::Simulated;

/// What a member writes: a thought, often with a second one of the same theme, sometimes with where they stand.
pub(super) fn write(rng: &mut ChaCha8Rng, question: &str, member: &Simulated) -> String {
    let themes = match question {
        "strength_missing" => MISSING,
        "support_if" => SUPPORT_IF,
        _ => FROM_SCRATCH,
    };
    let Some(theme) = themes.choose(rng) else { return String::new() };
    let count = if rng.random_bool(0.4) { 2 } else { 1 };
    let thoughts: Vec<&str> = theme.choose_multiple(rng, count).copied().collect();
    let text = thoughts.join(" ");
    if rng.random_bool(0.25) { format!("{} {text}", standing(member)) } else { text }
}

/// Where somebody stands, in their words.
fn standing(member: &Simulated) -> String {
    let attribute = |name: &str| member.attributes.get(name).map(String::as_str).unwrap_or_default();
    let at = match attribute("library_type") {
        "public" => "I work in a public library.",
        "school" => "I am the only librarian of a school.",
        "special" => "I work in a special library.",
        "consortium or vendor" => "I work for a consortium.",
        _ => "I work in an academic library.",
    };
    match (attribute("career_stage"), attribute("years")) {
        ("student", _) => "I am still a student.".to_owned(),
        ("retired", years) => format!("I am retired and have been a member for {years} years."),
        ("first five years", _) => format!("{at} I am new to the profession."),
        (_, years) if years.len() > 1 => format!("{at} I have been a member for {years} years."),
        _ => at.to_owned(),
    }
}

type Themes = &'static [&'static [&'static str]];

const MISSING: Themes = &[
    &[
        "Assessment: showing with data what libraries do.",
        "Nobody teaches us how to measure whether a service works.",
        "Evidence is missing, and it belongs to all three of us.",
    ],
    &[
        "Teaching and the people who use what we build.",
        "The list is about what we run and not about whom we serve.",
        "I miss the reader in all five of them.",
    ],
    &[
        "Equity. It is not a topic of its own, it belongs into each of the five, and I cannot see it.",
        "Recruiting and keeping colleagues of colour should be named as a strength or as a debt.",
        "Access for people with disabilities should stand beside technology.",
    ],
    &[
        "Metadata is not the same as collections; please name it.",
        "Cataloguing and linked data need a name of their own, my topic is hard to find already.",
    ],
    &[
        "Scholarly communication and open access.",
        "Research data, which sits between collections and technology and is at home in neither.",
        "Digital preservation is one word in a bracket, and it is my whole job.",
    ],
    &[
        "Advocacy and money: how to argue for a budget.",
        "Fundraising and assessment were why I joined, and I do not find them.",
    ],
    &[
        "Project management. We all do it and none of us was taught.",
        "Change management, which this exercise shows we need.",
    ],
    &[
        "Mentoring should not hide under leadership: not everyone wants to lead.",
        "The peers. I belong because of the people and not because of a topic.",
    ],
    &[
        "Privacy and security, as something libraries stand for.",
        "The ethics of technology, not only its adoption.",
    ],
    &[
        "Small libraries, where one person does all five.",
        "Work across types of libraries: public and school are hardly visible.",
    ],
];

const SUPPORT_IF: Themes = &[
    &[
        "My dues must not go up.",
        "I can afford one division and had to choose; one membership must cost no more than that.",
        "Publish the dues before the vote, and a rate for students and the unemployed.",
        "Tell us what happens to the reserves that each division has saved.",
    ],
    &[
        "Our areas hardly overlap, so show me that the content will not be watered down.",
        "I would need sections with a budget and a programme of their own.",
        "A promise that advanced technical content stays, not only introductions.",
    ],
    &[
        "I have to find my topic. It is hard enough today, and a merger makes it worse.",
        "A home page for each field of work, with people I can ask.",
        "Interest groups have to be free to form and to end without asking a board.",
    ],
    &[
        "The awards and the journals keep their names.",
        "Say what happens to our journal, its editors and its archive.",
        "Our traditions matter to me more than a structure chart; name those that stay.",
    ],
    &[
        "Slow down and ask us more than once.",
        "Too fast, too little input. I want to see the answers of this survey first.",
        "A vote in each division, with a majority needed in each.",
        "Less vision and more concrete detail: who does what on the first day?",
    ],
    &[
        "My division must not become the smallest voice in a large room.",
        "Seats on the board for each of the old divisions, for some years at least.",
        "Managers must not decide for catalogers, or the other way round.",
    ],
    &[
        "What stays central for library technologists has to be written down.",
        "I joined for technology people. If they leave, I leave.",
        "I do not want to lose the one place where I am not the only systems librarian.",
    ],
    &[
        "The name shapes the division more than a vision text. Choose it openly.",
        "Do not name it after a process. Let the members propose names and vote on them.",
    ],
    &[
        "Explain why another division is not part of it.",
        "How can one division serve such different people? Show me one that does.",
    ],
    &["Staff have to keep their jobs.", "Show me the calculation, with the deficits."],
];

const FROM_SCRATCH: Themes = &[
    &[
        "One membership, one price, and all the rest at last.",
        "I pay three dues today; duplication wastes my money and the time of volunteers.",
        "One home instead of three doors. Simplification fits how our jobs are today.",
        "My job is half systems and half collections, so a place that is both.",
    ],
    &[
        "Small, with few committees and many short projects.",
        "Volunteering in tasks of a few hours, with a beginning and an end.",
        "Nobody should need two years on a committee before they may do something.",
        "Working groups that end when the work is done.",
    ],
    &[
        "Online first. Most of us cannot travel.",
        "All programmes recorded, and courses within the dues.",
        "Regional meetings that one can reach by train, and everything else online.",
    ],
    &[
        "Built around topics and not around types of libraries.",
        "Communities that members open and close themselves, with a shared calendar.",
        "A directory in which I find a person for a question.",
    ],
    &[
        "A mentor for everyone in the first five years, from outside their own library.",
        "A ladder of learning from the first job to director, across all five strengths.",
        "Leadership courses for people who do not want to be directors.",
    ],
    &[
        "Open: the minutes, the budget and the decisions are on the web.",
        "Members vote on priorities every year, and hear what came of them.",
        "Decide with data like this, and show it to us.",
    ],
    &[
        "A place where people like me do not have to explain why they came.",
        "Half of the seats for people who never sat on a board.",
        "Fees by income. That alone would change who takes part.",
    ],
    &[
        "A lab for technology that smaller libraries can use too.",
        "A bridge between those who build systems and those who describe collections.",
        "Standards written together by catalogers and developers.",
    ],
    &[
        "I would leave it as it is and share the office, the web and the courses.",
        "Not one division but a federation: three homes, one kitchen.",
    ],
    &["Boring, cheap and reliable.", "Fun. We have forgotten that part."],
];

#[cfg(test)]
pub(super) fn sentences() -> usize {
    [MISSING, SUPPORT_IF, FROM_SCRATCH].iter().flat_map(|themes| themes.iter()).map(|theme| theme.len()).sum()
}
