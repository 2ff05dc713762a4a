use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use domain::campaign::version::{Difference, Meaning, Meanings};
use serde_json::json;
use service::campaigns::{self, Proposed};
use service::{Actor, Service};

use crate::cli::Refusal;
use crate::cli::output::{json, print, refused};

#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  canvass campaign export stronger-together --output next.json\n  (change next.json)\n  canvass campaign revise stronger-together next.json\n  canvass campaign revise stronger-together next.json --correct why.text --anew core --why \"a typo; a scale of seven\" --publish"
)]
pub(in crate::cli) struct Revise {
    /// The campaign's slug
    pub slug: String,
    /// The changed document, or - for standard input
    pub file: PathBuf,
    /// Words that were only corrected, by the place that is printed beside them
    #[arg(long, value_name = "PLACE", num_args = 1..)]
    correct: Vec<String>,
    /// Questions that mean something else now: each is closed, and asked as a new question beside the old
    #[arg(long, value_name = "QUESTION", num_args = 1..)]
    anew: Vec<String>,
    /// Why, kept with the version
    #[arg(long, value_name = "TEXT", default_value = "")]
    why: String,
    /// Make it the version that whoever starts from now on is asked
    #[arg(long)]
    publish: bool,
}

impl Revise {
    pub async fn run(self, service: &Service, json: &str) -> Result<(), Refusal> {
        let Self { slug, file, correct, anew, why, publish } = self;
        let actor = Actor::Operator;
        let proposed =
            campaigns::propose(service, &actor, &slug, json).await.map_err(|error| refused(&file, error))?;
        let suggested = campaigns::proposed(service, &actor, &slug, &Meanings::new()).await?;
        let differences = &suggested.revision.differences;
        let known = |place: &&String| !differences.iter().any(|own| own.is_wording && own.place == **place);
        if let Some(place) = correct.iter().find(known) {
            return Err(Refusal(format!(
                "'{place}' is no place of changed words: name one that is printed by canvass campaign revise {slug} {}",
                file.display()
            )));
        }
        let anew: BTreeSet<String> = anew.into_iter().collect();
        let mut said: Meanings = correct.into_iter().map(|place| (place, Meaning::Same)).collect();
        for own in differences.iter().filter(|own| own.is_wording) {
            if own.questions.iter().all(|id| anew.contains(id.as_str())) {
                said.entry(own.place.clone()).or_insert(Meaning::Other);
            }
        }
        let found = campaigns::proposed(service, &actor, &slug, &said).await?;
        print(&told(&found), None)?;
        if publish {
            let published =
                campaigns::publish(service, &actor, &slug, proposed.revision, &said, &anew, &why).await?;
            print(&format!("Version {} of '{slug}' is published.\n", published.version), None)?;
        } else {
            print(
                &format!(
                    "Nothing was published: version {} waits in the editor. Add --publish to make it what members are asked.\n",
                    found.campaign.version + 1
                ),
                None,
            )?;
        }
        Ok(())
    }
}

/// What differs, each with its class and its place.
fn told(found: &Proposed) -> String {
    let mut text = String::new();
    for own in &found.revision.differences {
        let undecided =
            if own.is_wording && !own.is_said { " (suggested; say --correct or --anew)" } else { "" };
        // Writing to memory does not fail.
        let _ = writeln!(
            text,
            "{:<10} {}{undecided}\n           {}. {}",
            own.class.as_str(),
            own.place,
            own.what,
            own.reason
        );
        for (name, words) in [("was", &own.before), ("is", &own.after)] {
            if let Some(words) = words {
                let _ = writeln!(text, "           {name}: {words}");
            }
        }
    }
    for (old, new) in &found.revision.renewed {
        let _ = writeln!(text, "'{old}' is closed with its answers; '{new}' is asked in its place.");
    }
    for old in &found.revision.closed {
        let _ = writeln!(text, "'{old}' is not asked any more; its answers stay.");
    }
    text
}

/// A difference with its words as a command line says them.
fn in_english(own: &Difference) -> serde_json::Value {
    let mut written = json!(own);
    written["what"] = own.what.to_string().into();
    written["reason"] = own.reason.to_string().into();
    written
}

/// The versions that members were asked.
pub(super) async fn versions(service: &Service, slug: &str, as_json: bool) -> Result<(), Refusal> {
    let versions = campaigns::versions(service, &Actor::Operator, slug).await?;
    if as_json {
        let all: Vec<_> = versions
            .iter()
            .map(|own| {
                let at = jiff::Timestamp::from_microsecond(own.at.0).ok().map(|at| at.to_string());
                json!({
                    "version": own.number,
                    "asks_as": own.cohort,
                    "published_by": own.name,
                    "at": at,
                    "why": own.why,
                    "differences": own.differences.iter().map(in_english).collect::<Vec<_>>(),
                })
            })
            .collect();
        return print(&json(&all)?, None);
    }
    let mut text = String::new();
    for own in &versions {
        let day =
            jiff::Timestamp::from_microsecond(own.at.0).unwrap_or_default().strftime("%Y-%m-%d %H:%M UTC");
        let by = if own.name.is_empty() { "as it opened".to_owned() } else { format!("by {}", own.name) };
        let _ = writeln!(text, "Version {}, {day}, {by}", own.number);
        if !own.why.is_empty() {
            let _ = writeln!(text, "  {}", own.why);
        }
        for Difference { class, place, what, .. } in &own.differences {
            let _ = writeln!(text, "  {:<10} {place}: {what}", class.as_str());
        }
    }
    print(&text, None)
}
