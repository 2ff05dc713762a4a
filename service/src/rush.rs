//! A rush at open links: what keeps one program from answering in the name of many, whatever address it comes from.
//!
//! Each browser answers once, by its cookie; a program has no cookie unless it wants one. While few start within a minute, nobody is
//! asked for anything. When many do, each start costs some work of the device, the more the more there are, or, without script,
//! a place in a line that moves on so slowly that the line cannot be the way to answer many times. Addresses are not looked at:
//! a whole town hall can share one.
//!
//! Each server counts what comes to it. What it asks for is signed with a key that all servers share, so that any of them can take it.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::id::CampaignId;
use domain::time::Timestamp;
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;

use crate::secrets::{self, Token};
use crate::{Result, Service};

/// How many may start within a minute at open ways into a campaign, before those who come next are asked for work.
pub const CALM: usize = 30;
/// How many leading bits of the digest are zero at the least: some 65,000 attempts, a blink on a computer.
const LEAST_BITS: u32 = 16;
/// And at the most: some 500,000 attempts, a few seconds on a phone.
const MOST_BITS: u32 = 19;
/// For how many seconds work is taken after it was asked for.
const PROOF_SECONDS: i64 = 600;
/// How many seconds the next place in the line is away at the least.
const FIRST_PLACE: i64 = 20;
/// How many seconds lie between two places: together no more get in by the line than may start on a calm day.
const PLACES_APART: i64 = 2;
/// How many seconds a place is away at the most.
pub const LONGEST_WAIT: i64 = 300;
/// For how many seconds a place is kept.
const PLACE_SECONDS: i64 = 1800;
/// The setting that holds the key.
const KEY: &str = "rush_key";

const MINUTE: i64 = 60 * Timestamp::SECOND;

/// What is asked of somebody who wants to start in a rush: the number that makes the digest of `challenge:number` begin with so
/// many bits that are zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What the work is about.
    pub challenge: String,
    /// How many bits have to be zero.
    pub bits: u32,
}

/// A place in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// It comes up.
    Ahead {
        /// What lets its holder in then.
        ticket: String,
        /// In how many seconds.
        seconds: i64,
    },
    /// The line is too long: somebody comes back later.
    None,
}

/// What staff see of a rush on this server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// How many started within the last minute.
    pub starts: u32,
    /// How often somebody was asked for work within the last hour.
    pub asked: u32,
    /// How many took a place in the line within the last hour.
    pub places: u32,
}

/// The rushes at the campaigns of an installation.
#[derive(Default)]
pub(crate) struct Rush {
    gates: Mutex<HashMap<CampaignId, Gate>>,
    key: OnceCell<String>,
}

/// What this server knows of one campaign's open ways in.
#[derive(Default)]
struct Gate {
    /// When somebody started, within the last minute.
    starts: VecDeque<Timestamp>,
    /// What has let somebody in, until nobody could use it any more.
    spent: BTreeMap<String, Timestamp>,
    /// When the last place in the line comes up.
    last_place: i64,
    /// By minute, within the last hour, how often work was asked for and how many places were given.
    by_minute: BTreeMap<i64, (u32, u32)>,
}

impl Gate {
    fn forget_before(&mut self, now: Timestamp) {
        while self.starts.front().is_some_and(|at| at.0 <= now.0 - MINUTE) {
            self.starts.pop_front();
        }
        self.spent.retain(|_, until| *until > now);
        self.by_minute.retain(|minute, _| *minute > (now.0 - 60 * MINUTE) / MINUTE);
    }

    /// How many bits somebody who starts now has to find; none while it is calm.
    fn bits(&self) -> Option<u32> {
        let times = self.starts.len() / CALM;
        (times > 0).then(|| (LEAST_BITS + times.ilog2()).min(MOST_BITS))
    }

    fn noted(&mut self, now: Timestamp) -> &mut (u32, u32) {
        self.by_minute.entry(now.0 / MINUTE).or_default()
    }
}

impl Rush {
    fn gate<T>(&self, campaign: CampaignId, now: Timestamp, act: impl FnOnce(&mut Gate) -> T) -> T {
        let mut gates: MutexGuard<'_, _> = self.gates.lock().unwrap_or_else(PoisonError::into_inner);
        let gate: &mut Gate = gates.entry(campaign).or_default();
        gate.forget_before(now);
        act(gate)
    }
}

/// Lets somebody start, or says what is asked of them first. `paid` is what they bring: work or a place whose time has come.
pub(crate) async fn ask(cx: &Service, campaign: CampaignId, paid: Option<&str>) -> Result<Option<Ask>> {
    let now = cx.clock.now();
    let busy = cx.rush.gate(campaign, now, |gate| {
        let bits = gate.bits();
        if bits.is_none() {
            gate.starts.push_back(now);
        }
        bits
    });
    let Some(bits) = busy else { return Ok(None) };
    let key = key(cx).await?;
    let paid = paid.and_then(|paid| Paid::read(key, campaign, paid)).filter(|paid| paid.holds(now));
    Ok(cx.rush.gate(campaign, now, |gate| {
        if let Some(paid) = paid
            && gate.spent.insert(paid.nonce, paid.until).is_none()
        {
            gate.starts.push_back(now);
            return None;
        }
        gate.noted(now).0 += 1;
        let until = now.plus_seconds(PROOF_SECONDS);
        Some(Ask { challenge: signed(key, campaign, Kind::Work, i64::from(bits), until), bits })
    }))
}

/// Gives a place in the line, for somebody who cannot do the work.
///
/// # Errors
/// When the store fails.
pub async fn place(cx: &Service, campaign: CampaignId) -> Result<Place> {
    let now = cx.clock.now();
    let key = key(cx).await?;
    Ok(cx.rush.gate(campaign, now, |gate| {
        let first = now.0 + FIRST_PLACE * Timestamp::SECOND;
        let at = first.max(gate.last_place + PLACES_APART * Timestamp::SECOND);
        let seconds = whole_seconds(at - now.0);
        if seconds > LONGEST_WAIT {
            return Place::None;
        }
        gate.last_place = at;
        gate.noted(now).1 += 1;
        let until = Timestamp(at).plus_seconds(PLACE_SECONDS);
        Place::Ahead { ticket: signed(key, campaign, Kind::Place, at, until), seconds }
    }))
}

/// In how many seconds a place comes up; none if this is no place of this campaign.
///
/// # Errors
/// When the store fails.
pub async fn wait_for(cx: &Service, campaign: CampaignId, ticket: &str) -> Result<Option<i64>> {
    let now = cx.clock.now();
    let key = key(cx).await?;
    let place = Paid::read(key, campaign, ticket).filter(|paid| paid.kind == Kind::Place && paid.until > now);
    Ok(place.map(|paid| whole_seconds(paid.number - now.0).max(0)))
}

/// What there is to see of a campaign's rush.
pub(crate) fn seen(cx: &Service, campaign: CampaignId) -> Seen {
    cx.rush.gate(campaign, cx.clock.now(), |gate| {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (asked, places) = gate
            .by_minute
            .values()
            .fold((0, 0), |(asked, places), (more, taken)| (asked + more, places + taken));
        Seen { starts: count(gate.starts.len()), asked, places }
    })
}

/// The key that all servers of an installation share, made when it is first needed.
async fn key(cx: &Service) -> Result<&str> {
    let made = || async { cx.store.setting_or(KEY, Token::new().reveal()).await };
    Ok(cx.rush.key.get_or_try_init(made).await?)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Work,
    Place,
}

impl Kind {
    fn letter(self) -> &'static str {
        match self {
            Kind::Work => "w",
            Kind::Place => "p",
        }
    }
}

/// What this server or another has given out: a kind, a number, until when it holds, chance, and the signature of all.
fn signed(key: &str, campaign: CampaignId, kind: Kind, number: i64, until: Timestamp) -> String {
    let nonce = secrets::id().simple();
    let text = format!("{}.{number}.{}.{nonce}", kind.letter(), until.0);
    let signature = mac(key, campaign, &text).finalize().into_bytes();
    format!("{text}.{}", hex::encode(signature))
}

fn mac(key: &str, campaign: CampaignId, text: &str) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104)")]
    let mac = Hmac::new_from_slice(key.as_bytes()).expect("a key of any length");
    mac.chain_update(format!("{campaign} {text}"))
}

/// What somebody brings who was asked.
struct Paid {
    kind: Kind,
    /// How many bits had to be found, or when the place comes up.
    number: i64,
    until: Timestamp,
    nonce: String,
    /// How many bits were found.
    found: u32,
}

impl Paid {
    /// Reads what was signed here, with the number that was found for it.
    fn read(key: &str, campaign: CampaignId, brought: &str) -> Option<Self> {
        let challenge = brought.split_once(':').map_or(brought, |(challenge, _)| challenge);
        let (text, given) = challenge.rsplit_once('.')?;
        mac(key, campaign, text).verify_slice(&hex::decode(given).ok()?).ok()?;
        let mut parts = text.split('.');
        let letter = parts.next()?;
        let kind = [Kind::Work, Kind::Place].into_iter().find(|kind| kind.letter() == letter)?;
        let number = parts.next()?.parse().ok()?;
        let until = Timestamp(parts.next()?.parse().ok()?);
        let nonce = parts.next()?.to_owned();
        Some(Self { kind, number, until, nonce, found: zero_bits(&Sha256::digest(brought.as_bytes())) })
    }

    fn holds(&self, now: Timestamp) -> bool {
        let done = match self.kind {
            Kind::Work => i64::from(self.found) >= self.number,
            Kind::Place => now.0 >= self.number,
        };
        done && now < self.until
    }
}

/// Rounded up: who comes after so many seconds is not a moment too early.
fn whole_seconds(microseconds: i64) -> i64 {
    microseconds.saturating_add(Timestamp::SECOND - 1).div_euclid(Timestamp::SECOND)
}

fn zero_bits(digest: &[u8]) -> u32 {
    let zeros = digest.iter().take_while(|byte| **byte == 0).count();
    zeros as u32 * 8 + digest.get(zeros).map_or(0, |byte| byte.leading_zeros())
}
