use domain::campaign::Privacy;
use domain::time::Timestamp;
use serde_json::{Value, json};
use service::campaigns::{self, Link};
use service::registration::Family;
use service::responses::export::spreadsheet_safe;
use service::{Actor, Service};
use store::Campaign;

use super::super::Refusal;
use super::super::output::{json as printed, print, taken_part};
use crate::settings::Settings;

/// Prints all campaigns.
pub(super) async fn list(service: &Service, as_json: bool) -> Result<(), Refusal> {
    let listed = campaigns::list(service, &Actor::Operator).await?;
    if as_json {
        let all: Vec<Value> =
            listed.iter().map(|listed| outline(&listed.campaign, &listed.invited)).collect();
        return print(&printed(&all)?, None);
    }
    if listed.is_empty() {
        return print("There is no campaign yet. Bring one: canvass campaign import campaign.json\n", None);
    }
    let width = listed.iter().map(|listed| listed.campaign.slug.as_str().len()).max().unwrap_or_default();
    let mut text = String::new();
    for listed in &listed {
        let campaign = &listed.campaign;
        let (slug, state) = (campaign.slug.as_str(), campaign.state.as_str());
        text.push_str(&format!(
            "{slug:width$}  {state:6}  {:>6} published  {}\n",
            campaign.responses, campaign.document.title
        ));
    }
    print(&text, None)
}

/// Prints one campaign.
pub(super) async fn show(
    service: &Service,
    settings: &Settings,
    slug: &str,
    as_json: bool,
) -> Result<(), Refusal> {
    let campaign = campaigns::show(service, &Actor::Operator, slug).await?;
    let reach = campaigns::reach(service, &Actor::Operator, slug).await?;
    let open_link = format!("{}/c/{}", settings.reached_at(), campaign.slug);
    let registered = campaigns::registered(service, &Actor::Operator, slug).await?;
    let mut outline = outline(&campaign, &reach.invited);
    if as_json {
        outline["digest"] = registered.digest.clone().into();
        outline["families"] = registered.families.iter().map(|family| family.digest.clone()).collect();
        outline["members"] = reach.members.into();
        outline["open_link"] = open_link.into();
        outline["document"] = serde_json::to_value(&campaign.document).unwrap_or_default();
        return print(&printed(&outline)?, None);
    }
    let lines = format!(
        "{}\n  state      {}\n  published  {} responses\n  invited    {} of {} members, {} of them have {}\n  open link  {open_link}\n  registered {}\n  {}\n",
        campaign.document.title,
        campaign.state,
        campaign.responses,
        outline["invited"],
        reach.members,
        outline[known_of(&campaign)],
        taken_part(campaign.document.privacy),
        match &registered.digest {
            Some(digest) => format!("{digest} (SHA-256; the document: canvass campaign registration {slug})"),
            None => "nothing yet: rules are registered when the campaign opens".to_owned(),
        },
        super::summary(&campaign.document),
    );
    print(&(lines + &later(&registered.families, slug)), None)
}

/// What was registered after opening, a line for each family.
fn later(families: &[Family], slug: &str) -> String {
    let added = families.iter().zip(1..).skip(1);
    added
        .map(|(family, number)| {
            format!(
                "  added      {} (canvass campaign registration {slug} --family {number})\n",
                family.digest.as_deref().unwrap_or_default()
            )
        })
        .collect()
}

/// Personal links as CSV that a spreadsheet or a mailing program opens.
pub(super) fn links(links: &[Link], address: &str) -> Result<String, Refusal> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: String| Refusal(format!("cannot write CSV: {error}"));
    writer.write_record(["email", "name", "link"]).map_err(|error| failed(error.to_string()))?;
    for link in links {
        let url = format!("{address}/s/{}", link.token.reveal());
        let record = [&*spreadsheet_safe(&link.email), &*spreadsheet_safe(&link.name), &url];
        writer.write_record(record).map_err(|error| failed(error.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
}

fn outline(campaign: &Campaign, invited: &[(domain::segment::Combination, u32, u32)]) -> Value {
    json!({
        "slug": campaign.slug,
        "title": campaign.document.title,
        "state": campaign.state,
        "responses": campaign.responses,
        "invited": invited.iter().map(|(_, invited, _)| invited).sum::<u32>(),
        (known_of(campaign)): invited.iter().map(|(_, _, known)| known).sum::<u32>(),
        "created_at": written(Some(campaign.created_at)),
        "opened_at": written(campaign.opened_at),
        "closed_at": written(campaign.closed_at),
    })
}

/// What is known of who was invited: in an anonymous campaign, no more than who took a credential.
fn known_of(campaign: &Campaign) -> &'static str {
    match campaign.document.privacy {
        Privacy::Identified | Privacy::Confidential => "answered",
        Privacy::Anonymous => "credentials",
    }
}

fn written(at: Option<Timestamp>) -> Option<String> {
    at.and_then(|at| jiff::Timestamp::from_microsecond(at.0).ok()).map(|at| at.to_string())
}
