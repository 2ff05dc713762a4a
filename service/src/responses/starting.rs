//! Starting, by an invitation or at an open link.

use domain::answer::Answers;
use domain::id::DivisionId;
use domain::pace::Pace;
use domain::profile::{Path, Profile};
use domain::questionnaire::{Kind, Questionnaire};
use domain::segment::Combination;

use super::{Door, Start, browser_key, quotas, save};
use crate::confirmations::{self, Confirm};
use crate::error::Answering;
use crate::rush::{self, Ask};
use crate::secrets::{self, Token};
use crate::{Error, Result, Service, registration, venues};

/// What became of a start at an open link.
pub enum Started {
    /// It was made; the token is for this browser.
    Begun(Token),
    /// A link to begin with is sent to the address.
    Mailed,
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
    door.require_no_credential()?;
    let path = starting_path(door, link);
    let profile = Profile { link: path.link.clone(), ..door.profile() };
    quotas::require_place_for(cx, door, &profile).await?;
    let start = Start { key: door.key()?, venue: None, combination: door.combination(), path };
    save(cx, door, start, Answers::new()).await
}

/// What somebody brings to an open link.
#[derive(Debug, Clone, Copy, Default)]
pub struct Coming<'a> {
    /// The divisions that they say they belong to.
    pub divisions: &'a [String],
    /// The values that the link brought, by name.
    pub link: &'a [(String, String)],
    /// The code of the venue that their address brought. What is no open venue of this campaign is left out: they answer all the same.
    pub venue: Option<&'a str>,
    /// What they bring of what was asked of them in a [`rush`].
    pub paid: Option<&'a str>,
    /// Their e-mail address, where one is confirmed.
    pub confirm: Option<&'a Confirm>,
}

/// Starts at an open link: gives the token for this browser, or has a link sent where an address is confirmed first.
///
/// # Errors
/// [`Error::Answering`] for a division that does not exist, and without an address where one is confirmed; [`Error::Enough`] if a quota
/// is full.
pub async fn start_open(cx: &Service, door: &Door, coming: Coming<'_>) -> Result<Started> {
    let Coming { divisions, link, venue, paid, confirm } = coming;
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
    let held = if door.is_anonymous() { kept_of_anybody(cx, door, held).await? } else { held };
    let confirm = match confirm {
        None if door.campaign.confirms => return Err(Error::Answering(Answering::NoAddress)),
        confirm => confirm.filter(|_| door.campaign.confirms),
    };
    let path = starting_path(door, link);
    let profile = Profile { divisions: held.clone(), link: path.link.clone(), ..door.profile() };
    quotas::require_place_for(cx, door, &profile).await?;
    if let Some(ask) = rush::ask(cx, door.campaign.id, paid).await? {
        return Ok(Started::Asked(ask));
    }
    let venue = venues::counting(cx, door.campaign.id, venue).await?;
    if let Some(confirm) = confirm {
        let link = path.link.into_iter().collect();
        confirmations::ask(cx, door, confirm, held, link, venue).await?;
        return Ok(Started::Mailed);
    }
    let token = Token::new();
    let key = browser_key(&door.campaign.slug, token.reveal());
    save(cx, door, Start { key, venue, combination: held, path }, Answers::new()).await?;
    Ok(Started::Begun(token))
}

/// What is kept of the divisions that somebody at the open link of an anonymous campaign says they belong to: what enough members hold
/// to hide among, else nothing.
async fn kept_of_anybody(cx: &Service, door: &Door, held: Combination) -> Result<Combination> {
    let registered = registration::with_families(cx, door.campaign.id, 1).await?;
    let classes = registered.publication.classes();
    let is_large = classes.iter().any(|class| !class.is_merged() && class.combination == held);
    Ok(if is_large { held } else { Combination::default() })
}

/// Starts with the link that was sent to an address, or goes on with what was begun by it. Gives the token for this browser.
///
/// # Errors
/// [`Error::Answering`] if the link leads to nothing, or has ended; [`Error::Enough`] if a quota is full.
pub async fn start_confirmed(cx: &Service, door: &Door, link: &str) -> Result<Token> {
    door.require_open()?;
    let ended = || Error::Answering(Answering::LinkEnded);
    let store::Confirmation { address, said, .. } =
        confirmations::followed(cx, door, link).await?.ok_or_else(ended)?;
    let token = confirmations::browser_token(cx, door.campaign.id, &address).await?;
    let key = browser_key(&door.campaign.slug, token.reveal());
    let known = cx.store.open_respondent(&door.campaign.slug, Some(&key)).await?;
    if known.is_some_and(|known| known.draft.is_some() || known.sent.is_some()) {
        return Ok(token);
    }
    let path = starting_path(door, &said.link);
    let profile = Profile { divisions: said.divisions.clone(), link: path.link.clone(), ..door.profile() };
    quotas::require_place_for(cx, door, &profile).await?;
    let venue = said.venue.and_then(|code| code.parse().ok());
    save(cx, door, Start { key, venue, combination: said.divisions, path }, Answers::new()).await?;
    Ok(token)
}

/// Starts as somebody of a class whose credential was verified, or goes on with what was begun by it. The token is the one that the
/// credential makes.
pub(crate) async fn start_with_credential(
    cx: &Service,
    door: &Door,
    token: &Token,
    class: &str,
) -> Result<()> {
    let key = browser_key(&door.campaign.slug, token.reveal());
    let known = cx.store.open_respondent(&door.campaign.slug, Some(&key)).await?;
    if known.is_some_and(|known| known.draft.is_some() || known.sent.is_some()) {
        return Ok(());
    }
    door.require_open()?;
    let registered = registration::with_families(cx, door.campaign.id, 1).await?;
    let unknown = || Error::Answering(Answering::Credential);
    let class = registered.publication.class(class).ok_or_else(unknown)?;
    let profile =
        Profile { roster: class.attributes, divisions: class.combination.clone(), ..Profile::default() };
    quotas::require_place_for(cx, door, &profile).await?;
    let path = Path { class: Some(class.name), ..starting_path(door, &[]) };
    save(cx, door, Start { key, venue: None, combination: class.combination, path }, Answers::new()).await
}

/// The most characters of a value that a link brings.
const LINK_VALUE_AT_MOST: usize = 200;

fn starting_path(door: &Door, link: &[(String, String)]) -> Path {
    let kept = |(name, value): &(String, String)| {
        let value: String = value.trim().chars().take(LINK_VALUE_AT_MOST).collect();
        let value = link_value(&door.document.questionnaire, name, value)?;
        (!value.is_empty()).then(|| (name.clone(), value))
    };
    Path {
        link: link.iter().filter_map(kept).collect(),
        seed: door.document.questionnaire.needs_seed().then(secrets::seed),
        ended: None,
        class: None,
        pace: Pace::default(),
    }
}

/// What is kept of a value that a link brings. Where it is only counted, that is the option that it counts as: an address can be
/// written by anybody, and could name a person.
fn link_value(asked: &Questionnaire, name: &str, value: String) -> Option<String> {
    if asked.link_values.iter().any(|own| own == name) {
        return Some(value);
    }
    let hidden = asked.questions().find_map(|question| match &question.answer {
        Kind::Hidden(hidden) if hidden.link == name => Some(hidden),
        _ => None,
    })?;
    let brought = Profile { link: [(name.to_owned(), value)].into(), ..Profile::default() };
    hidden.chosen(&brought).map(ToString::to_string)
}

#[cfg(test)]
mod tests {
    use domain::questionnaire::{Choice, Hidden, Page, Question};

    use super::*;

    #[test]
    fn of_a_value_that_is_only_counted_the_option_is_kept() {
        let options = ["mail", "else"].map(|id| Choice::new(id.parse().unwrap(), id.to_owned())).to_vec();
        let hidden = |otherwise: Option<&str>| {
            let otherwise = otherwise.map(|id| id.parse().unwrap());
            let kind = Kind::Hidden(Hidden { link: "by".to_owned(), options: options.clone(), otherwise });
            let question = Question::new("way".parse().unwrap(), "Way".to_owned(), kind);
            Questionnaire::new(vec![Page::new("one".parse().unwrap(), "One".to_owned(), vec![question])])
        };
        let kept = |asked: &Questionnaire, value: &str| link_value(asked, "by", value.to_owned());
        let listed = hidden(Some("else"));
        assert_eq!(kept(&listed, "mail").as_deref(), Some("mail"));
        assert_eq!(kept(&listed, "jane-doe").as_deref(), Some("else"));
        assert_eq!(kept(&listed, "else").as_deref(), Some("else"), "kept again it is the same");
        assert_eq!(kept(&hidden(None), "jane-doe"), None);
        assert_eq!(link_value(&listed, "other", "mail".to_owned()), None);
        let named = Questionnaire { link_values: vec!["by".to_owned()], ..listed };
        assert_eq!(kept(&named, "jane-doe").as_deref(), Some("jane-doe"));
    }
}
