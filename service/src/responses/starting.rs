//! Starting, by an invitation or at an open link.

use domain::answer::Answers;
use domain::id::DivisionId;
use domain::pace::Pace;
use domain::profile::{Path, Profile};
use domain::segment::Combination;

use super::{Door, Start, browser_key, quotas, save};
use crate::error::Answering;
use crate::rush::{self, Ask};
use crate::secrets::{self, Token};
use crate::{Error, Result, Service, venues};

/// What became of a start at an open link.
pub enum Started {
    /// It was made; the token is for this browser.
    Begun(Token),
    /// There is a rush: something is asked first.
    Asked(Ask),
}

/// Starts a personal survey, or goes on with it.
///
/// `link` holds the values that the link brought, by name; those that the questionnaire does not name are not kept.
pub async fn start(cx: &Service, door: &Door, link: &[(String, String)]) -> Result<()> {
    door.require_open()?;
    if door.sent.is_some() || door.draft.is_some() {
        return Ok(());
    }
    let path = starting_path(door, link);
    let profile = Profile { link: path.link.clone(), ..door.profile() };
    quotas::require_place_for(cx, door, &profile).await?;
    let start = Start { key: door.key()?, venue: None, combination: door.combination(), path };
    save(cx, door, start, Answers::new()).await
}

/// Starts at an open link, with the divisions that the respondent says they belong to. Gives the token for this browser.
///
/// `venue` is the code that their address brought. What is no open venue of this campaign is left out: they answer all the same.
/// `paid` is what they bring of what was asked of them in a [`rush`].
///
/// # Errors
/// [`Error::Refused`] for a division that does not exist; [`Error::Enough`] if a quota is full.
pub async fn start_open(
    cx: &Service,
    door: &Door,
    divisions: &[String],
    link: &[(String, String)],
    venue: Option<&str>,
    paid: Option<&str>,
) -> Result<Started> {
    door.require_open()?;
    let known = cx.store.divisions().await?;
    let held: Combination = divisions
        .iter()
        .map(|id| match known.iter().find(|division| division.id.as_str() == id) {
            Some(division) => Ok(division.id.clone()),
            None => Err(Error::Answering(Answering::NoDivision)),
        })
        .collect::<Result<Vec<DivisionId>>>()?
        .into_iter()
        .collect();
    let path = starting_path(door, link);
    let profile = Profile { divisions: held.clone(), link: path.link.clone(), ..door.profile() };
    quotas::require_place_for(cx, door, &profile).await?;
    if let Some(ask) = rush::ask(cx, door.campaign.id, paid).await? {
        return Ok(Started::Asked(ask));
    }
    let venue = venues::counting(cx, door.campaign.id, venue).await?;
    let token = Token::new();
    let key = browser_key(&door.campaign.slug, token.reveal());
    save(cx, door, Start { key, venue, combination: held, path }, Answers::new()).await?;
    Ok(Started::Begun(token))
}

/// The most characters of a value that a link brings.
const LINK_VALUE_AT_MOST: usize = 200;

fn starting_path(door: &Door, link: &[(String, String)]) -> Path {
    let names = &door.document.questionnaire.link_values;
    let known = link.iter().filter(|(name, value)| names.contains(name) && !value.trim().is_empty());
    let short = |value: &str| value.trim().chars().take(LINK_VALUE_AT_MOST).collect();
    Path {
        link: known.map(|(name, value)| (name.clone(), short(value))).collect(),
        seed: door.document.questionnaire.needs_seed().then(secrets::seed),
        ended: None,
        pace: Pace::default(),
    }
}
