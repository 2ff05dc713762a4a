//! Whom a mailing goes to.

use std::collections::BTreeMap;

use domain::id::MemberId;
use domain::mailing::{Kind, Standing};
use domain::segment::{Combination, Segment};
use domain::time::Timestamp;
use store::{Asked, Campaign, Mailing, Member};

use crate::{Result, Service, secrets};

/// Seconds in a day.
const DAY: i64 = 24 * 3600;

/// Who is meant by a mailing, as staff say it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant<'a> {
    pub kind: Kind,
    /// The segments whose members it goes to; none for everybody.
    pub segments: &'a [Segment],
    /// Only members of divisions of which fewer than so many per cent have answered.
    pub below: Option<u8>,
    pub rest_days: u16,
}

impl<'a> Meant<'a> {
    pub fn by(mailing: &'a Mailing) -> Self {
        let Mailing { kind, below, rest_days, .. } = *mailing;
        Self { kind, segments: &mailing.audience, below, rest_days }
    }

    /// The combinations whose members are in the audience, and since when those rest who got a mail.
    pub async fn found(&self, cx: &Service, campaign: &Campaign) -> Result<(Vec<Combination>, Timestamp)> {
        let all = cx.store.roster_counts().await?.into_iter().map(|(combination, _)| combination);
        let is_in = |combination: &Combination| {
            self.segments.is_empty() || self.segments.iter().any(|segment| segment.contains(combination))
        };
        let mut found: Vec<Combination> = all.filter(is_in).collect();
        if let Some(below) = self.below {
            let rates = cx.store.invitation_counts(campaign.id).await?;
            found.retain(|combination| lags(combination, below, &rates));
        }
        Ok((found, cx.clock.now().plus_seconds(-DAY * i64::from(self.rest_days))))
    }

    pub async fn standings(
        &self,
        cx: &Service,
        campaign: &Campaign,
    ) -> Result<Vec<(Combination, Standing, u32)>> {
        let (combinations, rest_since) = self.found(cx, campaign).await?;
        let asked = Asked { campaign: campaign.id, kind: self.kind, combinations: &combinations, rest_since };
        Ok(cx.store.standings(&asked).await?)
    }

    /// The first member that it goes to, by e-mail address.
    pub async fn first(&self, cx: &Service, campaign: &Campaign) -> Result<Option<Member>> {
        let (combinations, rest_since) = self.found(cx, campaign).await?;
        let asked = Asked { campaign: campaign.id, kind: self.kind, combinations: &combinations, rest_since };
        Ok(cx.store.first_included(&asked).await?)
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

/// Stands in where a mailing would go to nobody.
pub(super) fn somebody() -> Member {
    Member {
        id: MemberId(secrets::id()),
        email: "member@example.org".to_owned(),
        name: "A Member".to_owned(),
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
