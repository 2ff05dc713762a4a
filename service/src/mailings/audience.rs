//! Whom a mailing goes to.

use std::collections::BTreeMap;

use domain::campaign::Problem;
use domain::expression::{Roster, roster_mistakes};
use domain::id::{CampaignId, MemberId};
use domain::mailing::{Audience, Below, Kind, Sample, Standing};
use domain::notice;
use domain::notice::Notice;
use domain::profile::Profile;
use domain::segment::{Combination, Division, Segment};
use domain::time::Timestamp;
use store::{Asked, Campaign, Mailing, Member, Stood};

use super::sample;
use crate::{Result, Service, installation, secrets};

/// Seconds in a day.
const DAY: i64 = 24 * 3600;

/// Whom a mailing is for, as staff say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// What it is for.
    pub kind: Kind,
    /// Of which members.
    pub audience: Audience,
    /// Only members of divisions that lag behind so far; none for all.
    pub below: Option<Below>,
    /// How many of them are drawn by chance; none for all.
    pub sample: Option<Sample>,
    /// Who got any mail in so many days is left out.
    pub rest_days: u16,
}

/// How many members of each combination stand in which way to a mailing.
pub type Standings = Vec<(Combination, Standing, u32)>;

/// The numbers of a mailing that would start now.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// By combination, how the members of the audience stand to it.
    pub standings: Standings,
    /// By combination, how many of those to whom it goes would be drawn; none if it goes to all of them.
    pub drawn: Option<BTreeMap<Combination, u32>>,
}

impl Numbers {
    /// How many members of a segment stand to it in this way.
    pub fn count(&self, segment: &Segment, wanted: Standing) -> u32 {
        let within = self.standings.iter().filter(|(held, own, _)| segment.contains(held) && *own == wanted);
        within.map(|(.., n)| n).sum()
    }
}

/// What the store is asked, before anybody's attributes are looked at.
struct Found {
    campaign: CampaignId,
    kind: Kind,
    combinations: Vec<Combination>,
    rest_since: Timestamp,
}

impl Found {
    fn asked(&self) -> Asked<'_> {
        let Self { campaign, kind, combinations, rest_since } = self;
        Asked { campaign: *campaign, kind: *kind, combinations, rest_since: *rest_since }
    }
}

impl Whom {
    /// Everybody who can get a mail of this kind.
    pub fn everybody(kind: Kind, rest_days: u16) -> Self {
        Self { kind, audience: Audience::default(), below: None, sample: None, rest_days }
    }

    pub(super) fn of(mailing: &Mailing) -> Self {
        let Mailing { kind, below, sample, rest_days, .. } = *mailing;
        Self { kind, audience: mailing.audience.clone(), below, sample, rest_days }
    }

    /// What is wrong with it for a campaign, where the roster knows these attributes.
    pub(super) fn problems(
        &self,
        campaign: &Campaign,
        divisions: &[Division],
        attributes: &[String],
    ) -> Vec<Problem> {
        let mut found = Vec::new();
        if self.below == Some(Below::Target) && campaign.target.is_none() {
            let what = notice!(
                "the campaign has no target: set one under ‘Who has not been heard’, or write a number instead"
            );
            found.push(Problem::new("below", what));
        }
        let ids: Vec<String> = divisions.iter().map(|own| own.id.to_string()).collect();
        let unknown = self.audience.segments.iter().filter_map(|own| match own {
            Segment::Division(id) if !ids.iter().any(|own| own == id.as_str()) => Some(id.to_string()),
            Segment::Combination(held) => {
                held.0.iter().find(|id| !ids.iter().any(|own| own == id.as_str())).map(ToString::to_string)
            }
            Segment::Value { attribute, .. } if !attributes.contains(attribute) => Some(attribute.clone()),
            _ => None,
        });
        found.extend(unknown.map(|name| {
            Problem::new(
                "audience",
                notice!("the roster knows no '{name}': leave it out, or write it as the roster does", name),
            )
        }));
        let roster = Roster { attributes, divisions: &ids };
        let mistakes = self.audience.only.iter().flat_map(|only| roster_mistakes(only, roster));
        found.extend(mistakes.map(|mistake| Problem::new("only", mistake.notice())));
        found
    }

    /// What is wrong with it as the roster is now.
    pub(super) async fn problems_now(&self, cx: &Service, campaign: &Campaign) -> Result<Vec<Problem>> {
        let (divisions, attributes) = (installation::divisions(cx).await?, cx.store.attribute_names().await?);
        Ok(self.problems(campaign, &divisions, &attributes))
    }

    /// Why it cannot be told any more whom it is for, if so: the roster and the target may be others than when it was planned, and what is
    /// denied of something that nobody has holds for everybody.
    pub(super) async fn unclear(&self, cx: &Service, campaign: &Campaign) -> Result<Option<Notice>> {
        let first = self.problems_now(cx, campaign).await?.into_iter().next();
        Ok(first.map(|own| notice!("whom it is for cannot be told any more: {why}", why => own.what)))
    }

    /// The combinations whose members can be in the audience, and since when those rest who got a mail.
    async fn found(&self, cx: &Service, campaign: &Campaign) -> Result<Found> {
        let all = cx.store.roster_counts().await?.into_iter().map(|(combination, _)| combination);
        let lagging = self.lagging(cx, campaign).await?;
        Ok(Found {
            campaign: campaign.id,
            kind: self.kind,
            combinations: all.filter(|own| self.audience.can_hold(own) && lagging.has(own)).collect(),
            rest_since: cx.clock.now().plus_seconds(-DAY * i64::from(self.rest_days)),
        })
    }

    async fn lagging(&self, cx: &Service, campaign: &Campaign) -> Result<Lagging> {
        Ok(match self.below {
            None => Lagging::All,
            // Without a target nobody is below it.
            Some(below) => Lagging::Below(
                below.percent(campaign.target).unwrap_or(0),
                cx.store.invitation_counts(campaign.id).await?,
            ),
        })
    }

    /// Whether a member is meant whose divisions can be.
    fn means(&self, combination: Combination, attributes: BTreeMap<String, String>) -> bool {
        !self.audience.looks_at_attributes()
            || self.audience.holds(&Profile {
                roster: attributes,
                divisions: combination,
                ..Profile::default()
            })
    }

    /// How those stand to it now who can be in its audience.
    pub(super) async fn stood(
        &self,
        cx: &Service,
        campaign: &Campaign,
        attributes: &[String],
    ) -> Result<Vec<Stood>> {
        let found = self.found(cx, campaign).await?;
        Ok(cx.store.standings(&found.asked(), attributes).await?)
    }

    /// How the members of the audience stand to it now.
    pub(super) async fn numbers(&self, cx: &Service, campaign: &Campaign) -> Result<Numbers> {
        let attributes: Vec<String> = self.audience.attributes().into_iter().collect();
        let stood = self.stood(cx, campaign, &attributes).await?;
        Ok(self.summed(stood))
    }

    /// The same, where it is known how the whole membership stands.
    pub(super) async fn numbers_among(
        &self,
        cx: &Service,
        campaign: &Campaign,
        mut stood: Vec<Stood>,
    ) -> Result<Numbers> {
        let lagging = self.lagging(cx, campaign).await?;
        stood.retain(|own| self.audience.can_hold(&own.combination) && lagging.has(&own.combination));
        Ok(self.summed(stood))
    }

    fn summed(&self, stood: Vec<Stood>) -> Numbers {
        let mut sums: BTreeMap<(Combination, Standing), u32> = BTreeMap::new();
        for Stood { combination, attributes, standing, members } in stood {
            if self.means(combination.clone(), attributes) {
                *sums.entry((combination, standing)).or_default() += members;
            }
        }
        let standings: Standings =
            sums.into_iter().map(|((combination, standing), n)| (combination, standing, n)).collect();
        let drawn = self.sample.map(|sample| {
            let included = standings.iter().filter(|(_, standing, _)| *standing == Standing::Included);
            sample::allocated(&included.map(|(held, _, n)| (held.clone(), *n)).collect(), sample.size)
        });
        Numbers { standings, drawn }
    }

    /// The first member that it goes to, by e-mail address.
    pub(super) async fn first(&self, cx: &Service, campaign: &Campaign) -> Result<Option<Member>> {
        let found = self.found(cx, campaign).await?;
        let meant = |member: &Member| self.means(member.combination.clone(), member.attributes.clone());
        Ok(cx.store.first_included(&found.asked(), meant).await?)
    }

    /// Starts a mailing for them: makes the mails of all to whom it goes now. Gives how many.
    pub(super) async fn start(&self, cx: &Service, campaign: &Campaign, mailing: &Mailing) -> Result<u64> {
        let found = self.found(cx, campaign).await?;
        let picked = self.picked(cx, &found).await?;
        let now = cx.clock.now();
        let started = cx.store.start_mailing(mailing.id, &found.asked(), picked.as_deref(), now).await;
        started.map_err(super::started_already)
    }

    /// Those to whom it goes, where more than their divisions decides; none for all of these.
    async fn picked(&self, cx: &Service, found: &Found) -> Result<Option<Vec<MemberId>>> {
        if !self.audience.looks_at_attributes() && self.sample.is_none() {
            return Ok(None);
        }
        let attributes: Vec<String> = self.audience.attributes().into_iter().collect();
        let candidates = cx.store.included(&found.asked(), &attributes).await?.into_iter();
        let meant = candidates.filter_map(|own| {
            self.means(own.combination.clone(), own.attributes).then_some((own.id, own.combination))
        });
        Ok(Some(match self.sample {
            Some(sample) => sample::drawn(meant.collect(), sample),
            None => meant.map(|(id, _)| id).collect(),
        }))
    }
}

/// Which combinations lag behind.
enum Lagging {
    All,
    /// Those with a division of which fewer than so many per cent have answered, with how many of each combination are invited and
    /// have answered.
    Below(u8, Vec<(Combination, u32, u32)>),
}

impl Lagging {
    fn has(&self, combination: &Combination) -> bool {
        match self {
            Lagging::All => true,
            Lagging::Below(below, rates) => lags(combination, *below, rates),
        }
    }
}

/// Whether of any division that is held, or of those of none, fewer than so many per cent of the invited have answered.
/// `rates` are, by combination, how many are invited and how many of them have answered.
fn lags(held: &Combination, below: u8, rates: &[(Combination, u32, u32)]) -> bool {
    let lags = |segment: &Segment| {
        let own = rates.iter().filter(|(combination, ..)| segment.contains(combination));
        let (invited, answered) = own.fold((0_u64, 0_u64), |(invited, answered), (_, n, of_them)| {
            (invited + u64::from(*n), answered + u64::from(*of_them))
        });
        invited > 0 && answered * 100 < invited * u64::from(below)
    };
    if held.0.is_empty() {
        return lags(&Segment::Combination(held.clone()));
    }
    held.0.iter().any(|division| lags(&Segment::Division(division.clone())))
}

/// Stands in where a mailing would go to nobody, under this name.
pub(super) fn somebody(name: String) -> Member {
    Member {
        id: MemberId(secrets::id()),
        email: "member@example.org".to_owned(),
        name,
        combination: Combination::default(),
        attributes: BTreeMap::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_holds_a_division_that_lags_is_meant() {
        let combination = |key: &str| key.parse::<Combination>().unwrap();
        let rates = [(combination("a"), 60, 30), (combination("a+b"), 40, 10), (combination(""), 10, 9)];
        // Of A 40 in 100 have answered, of B 10 in 40, of those of none 9 in 10.
        let lags = |key: &str, below| lags(&combination(key), below, &rates);
        assert!(!lags("a", 40) && lags("a", 41));
        assert!(lags("b", 26) && !lags("b", 25));
        assert!(lags("a+b", 30), "B lags behind, whatever A does");
        assert!(!lags("", 90) && lags("", 91));
        assert!(!lags("c", 100), "nobody of C was asked");
    }
}
