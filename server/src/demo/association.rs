//! The association of the demonstration: made once in a folder, found again at the next start.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use app::say::Letters;
use domain::notice::Notice;
use domain::role::Role;
use domain::segment::Division;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde::{Deserialize, Serialize};
use service::people::{self, NewPerson};
use service::secrets::Token;
use service::{Actor, Clock, Error, Result, Service, campaigns, installation, roster};
use store::Store;

use super::people::{DIVISIONS, Simulated, members};
use super::{Demo, on_the_way, simulate, taking_part};

/// The campaign of the demonstration.
pub const CAMPAIGN: &str = include_str!("../../../examples/demo/campaign.json");
/// Its slug.
pub const SLUG: &str = "stronger-together";
/// How many members the simulation leaves alone, for visitors to answer as.
const VISITORS: usize = 300;
/// How long before the first start the campaign was opened, in seconds: six days.
const OPEN_SINCE: i64 = 6 * 24 * 3_600;

/// Of so many who have answered, one was watched: it is known how long they took.
const WATCHED: usize = 4;
/// For so many who have answered, one began and stopped.
const STOPS: usize = 8;
/// For so many who have answered, one has only opened the link.
const LOOKS: usize = 3;

/// The demonstration of a folder, ready to be served.
pub struct Prepared {
    /// The installation.
    pub service: Service,
    /// The seed it was begun with.
    pub seed: u64,
    /// Members who take part by simulation, in the order in which they answer, with the tokens of their links.
    pub taking_part: Vec<(Simulated, String)>,
    /// Tokens of members for visitors.
    pub visitors: Vec<String>,
}

/// How a demonstration begins.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The folder it is kept in.
    pub folder: PathBuf,
    /// The seed; by default the one the folder was begun with, or [`Beginning::SEED`].
    pub seed: Option<u64>,
    /// How many have answered before the first start.
    pub start_with: usize,
    /// Whether what the folder holds is thrown away.
    pub fresh: bool,
}

impl Beginning {
    /// The seed of a demonstration that names none: the year of the case.
    pub const SEED: u64 = 2018;
}

/// What is kept beside the database: the links of simulated members, of which an installation knows digests only.
#[derive(Serialize, Deserialize)]
struct Kept {
    seed: u64,
    links: BTreeMap<String, String>,
}

/// Makes the demonstration in a folder, or goes on with the one that is there. `progress` is told what is being done.
///
/// # Errors
/// [`Error::Refused`] when the folder cannot be used, or was begun with another seed.
pub async fn prepare(beginning: &Beginning, progress: impl Fn(&str)) -> Result<Prepared> {
    let folder = &beginning.folder;
    let refused = |what: &str, error: &dyn std::fmt::Display| {
        Error::Refused(Notice::as_it_is(format!(
            "cannot {what} {}: {error}; choose another folder with --data",
            folder.display()
        )))
    };
    std::fs::create_dir_all(folder).map_err(|error| refused("make the folder", &error))?;
    let file = folder.join("demo.json");
    if beginning.fresh || !file.exists() {
        // Without the file the links are lost: a start that was interrupted begins again.
        clear(folder).map_err(|error| refused("clear", &error))?;
    }
    let kept = if file.exists() {
        let text = std::fs::read_to_string(&file).map_err(|error| refused("read demo.json in", &error))?;
        let kept: Kept = serde_json::from_str(&text).map_err(|error| refused("read demo.json in", &error))?;
        if beginning.seed.is_some_and(|seed| seed != kept.seed) {
            let seed = kept.seed;
            return Err(Error::Refused(Notice::as_it_is(format!(
                "{} was begun with seed {seed}: leave --seed out, or begin again with --fresh",
                folder.display()
            ))));
        }
        kept
    } else {
        let seed = beginning.seed.unwrap_or(Beginning::SEED);
        let kept = make(folder, seed, beginning.start_with, &progress).await?;
        let text = serde_json::to_string(&kept).map_err(|error| refused("write demo.json in", &error))?;
        std::fs::write(&file, text).map_err(|error| refused("write demo.json in", &error))?;
        kept
    };
    let Roles { taking_part, visitors, .. } = roles(&kept);
    let service = Service::start(open(folder).await?, Clock::system()).with_words(&Letters);
    Ok(Prepared { service, seed: kept.seed, taking_part, visitors })
}

async fn open(folder: &Path) -> Result<Store> {
    Ok(Store::open(&format!("sqlite:{}", folder.join("demo.db").display())).await?)
}

fn clear(folder: &Path) -> std::io::Result<()> {
    for name in ["demo.json", "demo.db", "demo.db-wal", "demo.db-shm"] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Makes the association, opens its campaign six days ago and lets the first members answer since.
async fn make(folder: &Path, seed: u64, start_with: usize, progress: &impl Fn(&str)) -> Result<Kept> {
    let clock = Clock::set(Clock::system().now().plus_seconds(-OPEN_SINCE));
    let service = Service::start(open(folder).await?, clock.clone()).with_words(&Letters);
    let operator = Actor::Operator;
    let members = members(seed);
    progress(&format!("{} simulated members\n", members.len()));
    installation::name_association(&service, &operator, "ALCTS, LITA and LLAMA").await?;
    installation::set_divisions(&service, &operator, &divisions()).await?;
    create_people(&service).await?;
    roster::import(&service, &operator, roster_csv(&members)?, &roster::Wishes::default(), &roster::quietly)
        .await?;
    campaigns::import(&service, &operator, CAMPAIGN).await?;
    campaigns::open(&service, &operator, SLUG).await?;
    let links = campaigns::make_links(&service, &operator, SLUG, false).await?;
    let links = links.into_iter().map(|link| (link.email, link.token.reveal().to_owned())).collect();
    let kept = Kept { seed, links };
    let Roles { taking_part, silent, .. } = roles(&kept);
    let questionnaire = campaigns::show(&service, &operator, SLUG).await?.document.questionnaire;
    let answers = |(member, token): &(Simulated, String)| {
        (token.clone(), simulate::answers(&questionnaire, seed, member))
    };
    let first: Vec<_> = taking_part.iter().take(start_with).map(answers).collect();
    let (stopping, looking) = silent.split_at(silent.len().min(start_with / STOPS));
    let stopping: Vec<_> = stopping.iter().map(answers).collect();
    let looking: Vec<_> = looking.iter().take(start_with / LOOKS).map(|(_, token)| token.clone()).collect();
    on_the_way::look(&service, &looking).await?;
    on_the_way::stop(&service, &stopping, seed).await?;
    on_the_way::answer_one_by_one(&service, &clock, &first[..first.len() / WATCHED], seed).await?;
    taking_part::answer_earlier(&service, &clock, &first, OPEN_SINCE, progress).await?;
    service.stop().await;
    Ok(kept)
}

fn divisions() -> Vec<Division> {
    let division = |(id, name): (&str, &str)| Some(Division { id: id.parse().ok()?, name: name.to_owned() });
    DIVISIONS.into_iter().filter_map(division).collect()
}

async fn create_people(service: &Service) -> Result<()> {
    for (email, name, role) in [
        (Demo::STAFF, "Sam Staff", Role::Staff),
        (Demo::LEADERSHIP, "Lee Leadership", Role::Leadership),
        (Demo::ADMINISTRATOR, "Ada Administrator", Role::Administrator),
    ] {
        // Nobody signs in with these: the demonstration has its own ways in.
        let password = Token::new().reveal().to_owned();
        let new = NewPerson { email: email.to_owned(), name: name.to_owned(), role, password };
        people::create(service, &Actor::Operator, new).await?;
    }
    Ok(())
}

/// The members as the file that an association would bring.
fn roster_csv(members: &[Simulated]) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| {
        Error::Refused(Notice::as_it_is(format!("the roster cannot be written: {error}")))
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    let names: Vec<&String> =
        members.first().map(|member| member.attributes.keys().collect()).unwrap_or_default();
    let headings = ["email", "name", "divisions"].into_iter().chain(names.iter().map(|name| name.as_str()));
    writer.write_record(headings).map_err(|error| failed(&error))?;
    for member in members {
        let key = member.combination.key();
        let fixed = [member.email.as_str(), &member.name, &key];
        let attributes =
            names.iter().map(|name| member.attributes.get(*name).map(String::as_str).unwrap_or_default());
        writer.write_record(fixed.into_iter().chain(attributes)).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

/// Who does what in the simulation, each with the token of their link.
struct Roles {
    /// Who takes part, in the order in which they answer.
    taking_part: Vec<(Simulated, String)>,
    /// Who never answers.
    silent: Vec<(Simulated, String)>,
    /// Whose links are for visitors.
    visitors: Vec<String>,
}

fn roles(kept: &Kept) -> Roles {
    let mut members = members(kept.seed);
    members.shuffle(&mut ChaCha8Rng::seed_from_u64(kept.seed));
    let token = |member: &Simulated| kept.links.get(&member.email).cloned();
    let others = members.split_off(VISITORS.min(members.len()));
    let visitors = members.iter().filter_map(token).collect();
    let with_token = |index: usize| Some((others[index].clone(), token(&others[index])?));
    let order = simulate::order(kept.seed, &others);
    let taking: BTreeSet<usize> = order.iter().copied().collect();
    Roles {
        taking_part: order.into_iter().filter_map(with_token).collect(),
        silent: (0..others.len()).filter(|index| !taking.contains(index)).filter_map(with_token).collect(),
        visitors,
    }
}
