//! Exporting responses, one by one, without saying whose they are.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use domain::answer::{Answer, Answers};
use domain::campaign::Privacy;
use domain::id::ResponseId;
use domain::notice;
use domain::notice::Notice;
use domain::pace::Pace;
use domain::profile::Path;
use domain::questionnaire::{End, Kind, Question};
use domain::role::Permission;
use domain::segment::Combination;
use domain::venue::Code;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::{Campaign, Response, Venue};

use crate::publication::NO_DIVISION;
use crate::{Actor, Error, Result, Service, audit, campaigns};

/// How many responses are read at once.
const CHUNK: u32 = 2_000;

/// The right to read single answers, of campaigns whose members were told that somebody can.
pub(crate) const SINGLE_ANSWERS: Permission = Permission::ManagePeople;

/// How responses are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CSV, a row for each response, safe to open in a spreadsheet.
    Csv,
    /// A JSON object on a line for each response.
    JsonLines,
}

/// All responses of a campaign, in an order that says nothing of who answered when.
///
/// There is no name, no address and no time in it. Beside the divisions at answering stand those of today, of whoever is a member still.
///
/// # Errors
/// [`Error::Refused`] for a campaign that is confidential or anonymous: its members were promised that only totals are shown.
pub async fn export(cx: &Service, actor: &Actor, slug: &str, format: Format) -> Result<String> {
    actor.require(SINGLE_ANSWERS)?;
    let campaign = campaigns::named(cx, slug).await?;
    require_identified(
        &campaign,
        notice!(
            "'{slug}' is confidential: its members were promised that only totals are shown, so single responses are not given out. For the totals: canvass results {slug} --json",
            slug
        ),
        notice!(
            "'{slug}' is anonymous: its members were promised that only totals are shown, so single responses are not given out. For the totals: canvass results {slug} --json",
            slug
        ),
    )?;
    audit::note(actor, slug, "responses exported");
    let mut responses = Vec::new();
    while let Some(chunk) = next(cx, &campaign, responses.last()).await? {
        responses.extend(chunk);
    }
    responses.sort_by_cached_key(|response| Sha256::digest(response.id.0.as_bytes()));
    let venues: Venues =
        cx.store.venues(campaign.id).await?.into_iter().map(|venue| (venue.code, venue.name)).collect();
    let today = cx.store.divisions_now(campaign.id).await?;
    match format {
        Format::Csv => csv(&campaign, &venues, &today, &responses),
        Format::JsonLines => {
            Ok(responses.iter().map(|response| line(&campaign, &venues, &today, response)).collect())
        }
    }
}

/// Refuses what is given out of identified campaigns alone, in words for either promise.
pub(crate) fn require_identified(campaign: &Campaign, confidential: Notice, anonymous: Notice) -> Result<()> {
    match campaign.document.privacy {
        Privacy::Identified => Ok(()),
        Privacy::Confidential => Err(Error::Refused(confidential)),
        Privacy::Anonymous => Err(Error::Refused(anonymous)),
    }
}

/// The divisions that the members behind responses hold today.
type Today = HashMap<ResponseId, Combination>;

/// The names of a campaign's venues.
type Venues = BTreeMap<Code, String>;

/// The venue that staff named by whose address somebody came, if they did by one.
fn named<'a>(venues: &'a Venues, response: &Response) -> Option<&'a str> {
    let Venue::Named(code) = response.venue else { return None };
    venues.get(&code).map(String::as_str)
}

/// The responses of the log that come after this one; none at its end.
pub(crate) async fn next(
    cx: &Service,
    campaign: &Campaign,
    last: Option<&Response>,
) -> Result<Option<Vec<Response>>> {
    let after = last.map_or(0, |response| response.seq);
    let chunk = cx.store.responses_after(campaign.id, after, CHUNK).await?;
    Ok((!chunk.is_empty()).then_some(chunk))
}

/// What a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets do not show.
pub fn spreadsheet_safe(text: &str) -> Cow<'_, str> {
    if starts_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Takes back what [`spreadsheet_safe`] did.
pub(crate) fn without_apostrophe(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| starts_formula(rest)).unwrap_or(cell)
}

/// Apostrophes in front do not count, so that what is written can be told from what was escaped.
fn starts_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The column of the divisions of today; an import takes those at answering alone.
const DIVISIONS_NOW: &str = "divisions now";

/// The column of the version that was answered; no question can have this id.
const VERSION: &str = "version asked";

/// The column of the named venue.
const VENUE_NAME: &str = "venue name";

/// The heading of the way by which a response came.
const VENUE: &str = "venue";

/// What stands before the name of what the roster says of a member.
const OF_MEMBER: &str = "member ";

/// What stands before the name of what a link brought.
const OF_LINK: &str = "link ";

/// The column of what a random order was made of.
const SEED: &str = "seed";

/// The column of the words beside an option; no option can have this id.
const OWN_WORDS: &str = "own words";

/// The heading of the column of the words beside a question's options, where it has room for some.
pub(super) fn words_heading(question: &Question) -> Option<String> {
    question.has_room_for_words().then(|| format!("{}.{OWN_WORDS}", question.id))
}

/// Whether a heading names what an export says of a respondent beside their answers.
pub(super) fn is_about_respondent(heading: &str) -> bool {
    ["divisions", DIVISIONS_NOW, VENUE, VENUE_NAME, VERSION, SEED].contains(&heading)
        || heading.starts_with(OF_MEMBER)
        || heading.starts_with(OF_LINK)
}

/// The headings of a question's columns, each with the statement, option or cell it is for.
pub(super) fn headings(question: &Question) -> Vec<(String, Option<String>)> {
    if !question.answer.takes_answer() {
        return Vec::new();
    }
    let Some(items) = question.answer.parts() else { return vec![(question.id.to_string(), None)] };
    items.into_iter().map(|item| (format!("{}.{item}", question.id), Some(item))).collect()
}

fn csv(campaign: &Campaign, venues: &Venues, today: &Today, responses: &[Response]) -> Result<String> {
    let failed =
        |error: String| Error::Refused(notice!("the responses cannot be written as CSV: {error}", error));
    let attributes = attribute_names(campaign, responses);
    let columns: Vec<(&Question, String, Option<String>)> = campaign
        .document
        .questionnaire
        .ever_asked()
        .flat_map(|question| {
            let own = words_heading(question).map(|heading| (heading, Some(OWN_WORDS.to_owned())));
            headings(question).into_iter().chain(own).map(move |(heading, item)| (question, heading, item))
        })
        .collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fixed = ["divisions", DIVISIONS_NOW, VENUE].map(str::to_owned);
    // Where there are no venues, nothing could stand in their column.
    let venue_name = (!venues.is_empty()).then(|| VENUE_NAME.to_owned());
    let member = attributes.iter().map(|name| format!("{OF_MEMBER}{name}"));
    let questionnaire = &campaign.document.questionnaire;
    let link = questionnaire.link_names().into_iter();
    let seed = questionnaire.needs_seed().then(|| SEED.to_owned());
    let path = link.clone().map(|name| format!("{OF_LINK}{name}")).chain(seed.clone());
    let headings = fixed
        .into_iter()
        .chain(venue_name.clone())
        .chain([VERSION.to_owned()])
        .chain(member)
        .chain(path)
        .chain(columns.iter().map(|(_, heading, _)| heading.clone()));
    writer.write_record(headings).map_err(|error| failed(error.to_string()))?;
    for response in responses {
        let now = today.get(&response.id).map(held_today).unwrap_or_default();
        let mut cells = vec![response.combination.key(), now, response.venue.unnamed().to_string()];
        cells.extend(venue_name.iter().map(|_| named(venues, response).unwrap_or_default().to_owned()));
        cells.push(response.version.to_string());
        cells.extend(
            attributes.iter().map(|name| response.attributes.get(*name).cloned().unwrap_or_default()),
        );
        cells.extend(link.clone().map(|name| response.path.link.get(name).cloned().unwrap_or_default()));
        cells
            .extend(seed.iter().map(|_| response.path.seed.map(|seed| seed.to_string()).unwrap_or_default()));
        let answers =
            columns.iter().map(|(question, _, item)| cell(&response.answers, question, item.as_deref()));
        cells.extend(answers);
        let safe = cells.iter().map(|cell| spreadsheet_safe(cell).into_owned());
        writer.write_record(safe).map_err(|error| failed(error.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
}

/// The divisions of a member who may hold none: the column is empty where no member is known.
fn held_today(held: &Combination) -> String {
    if held.0.is_empty() { NO_DIVISION.to_owned() } else { held.key() }
}

fn attribute_names<'a>(campaign: &Campaign, responses: &'a [Response]) -> Vec<&'a String> {
    if campaign.document.privacy != Privacy::Identified {
        return Vec::new();
    }
    let mut names: Vec<&String> = responses.iter().flat_map(|response| response.attributes.keys()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn cell(answers: &Answers, question: &Question, item: Option<&str>) -> String {
    let item = item.unwrap_or_default();
    match answers.get(&question.id) {
        None => String::new(),
        Some(Answer::OwnWords(own)) if item == OWN_WORDS => own.text.clone(),
        Some(answer @ (Answer::Choice(_) | Answer::Choices(_) | Answer::OwnWords(_))) => {
            let chosen = answer.options();
            match &question.answer {
                _ if item == OWN_WORDS => String::new(),
                Kind::Single(_) | Kind::Hidden(_) => {
                    chosen.first().map(ToString::to_string).unwrap_or_default()
                }
                _ => if chosen.iter().any(|option| option.as_str() == item) { "1" } else { "" }.to_owned(),
            }
        }
        Some(Answer::Rating(rating)) => rating.to_string(),
        Some(Answer::Ratings(ratings)) => ratings.get(item).map(ToString::to_string).unwrap_or_default(),
        Some(Answer::Ranks(ranks)) => ranks.get(item).map(ToString::to_string).unwrap_or_default(),
        Some(Answer::Ends(ends)) => {
            let end = End::ALL.into_iter().find(|end| end.as_str() == item);
            end.and_then(|end| ends.at(end)).map(ToString::to_string).unwrap_or_default()
        }
        Some(Answer::Amounts(amounts)) => amounts.get(item).map(ToString::to_string).unwrap_or_default(),
        Some(Answer::Table(filled)) => {
            let cell = item.split_once('.').and_then(|(row, column)| filled.get(row)?.get(column));
            cell.map(ToString::to_string).unwrap_or_default()
        }
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Date(moment)) => moment.to_string(),
        Some(Answer::Text(words)) => words.clone(),
        Some(Answer::Consent(terms)) => terms.to_string(),
        Some(Answer::Files(files)) => {
            let each = files.iter().map(|file| format!("{} ({})", file.name, file.sha256));
            each.collect::<Vec<_>>().join("; ")
        }
    }
}

fn line(campaign: &Campaign, venues: &Venues, today: &Today, response: &Response) -> String {
    let mut object = json!({
        "divisions": response.combination,
        "divisions_now": today.get(&response.id),
        "venue": response.venue.unnamed().word(),
        "version": response.version,
        // How long somebody took is told of many together alone.
        "path": Path { pace: Pace::default(), ..response.path.clone() },
        "answers": response.answers,
    });
    if let Some(name) = named(venues, response) {
        object["venue_name"] = json!(name);
    }
    if campaign.document.privacy == Privacy::Identified {
        object["attributes"] = json!(response.attributes);
    }
    format!("{object}\n")
}

#[cfg(test)]
mod tests {
    use domain::answer::OwnWords;
    use serde_json::from_value;

    use super::*;

    #[test]
    fn formulas_are_disarmed_and_nothing_else() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+44 20", "'+44 20"),
            ("-1", "'-1"),
            ("@here", "'@here"),
            ("'=1", "''=1"),
            ("'tis fine", "'tis fine"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(spreadsheet_safe(text), safe);
            assert_eq!(without_apostrophe(safe), text);
        }
    }

    #[test]
    fn words_beside_an_option_have_a_column_of_their_own() {
        let options = json!([{ "id": "mail", "label": "Mail" }, { "id": "else", "label": "Else" }]);
        let asked = |kind: &str| -> Question {
            let answer = json!({ "kind": kind, "options": options, "other": "else" });
            from_value(json!({ "id": "heard", "text": "How?", "answer": answer })).unwrap()
        };
        let own = OwnWords { options: ["else".parse().unwrap()].into(), text: "A poster".to_owned() };
        let answers = Answers::from([("heard".parse().unwrap(), Answer::OwnWords(own))]);
        let of = |kind: &str, item: Option<&str>| cell(&answers, &asked(kind), item);
        assert_eq!(
            (of("single", None), of("single", Some(OWN_WORDS))),
            ("else".to_owned(), "A poster".to_owned())
        );
        let several = ["mail", "else", OWN_WORDS].map(|item| of("several", Some(item)));
        assert_eq!(several, ["", "1", "A poster"]);
    }
}
