//! Simulated members taking part: through the same doors and pages as everyone.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use domain::answer::{Answers, Fields, fields_of};
use domain::campaign::State;
use domain::notice::Notice;
use domain::questionnaire::{Page, Sheet, with_answers};
use domain::time::Timestamp;
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use service::responses::{self, Way};
use service::{Clock, Error, Result, Service};
use tokio::task::JoinSet;

use super::association::Prepared;
use super::simulate;

/// Earlier answers within so many seconds are sent side by side.
const SIDE_BY_SIDE: i64 = 900;

/// How many members begin to answer in a minute.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace(f64);

impl Pace {
    /// The most that is taken, in a minute.
    const MOST: f64 = 6_000.0;
    /// Members a minute.
    pub fn per_minute(self) -> f64 {
        self.0
    }
}

impl FromStr for Pace {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let help = || {
            format!(
                "'{text}' is no pace: write how many answer in a second, minute or hour, such as 20/min, 2/s or 0/min"
            )
        };
        let (number, unit) = text.split_once('/').unwrap_or((text, "min"));
        let number: f64 = number.trim().parse().map_err(|_| help())?;
        let per_minute = match unit.trim() {
            "s" | "sec" | "second" => number * 60.0,
            "m" | "min" | "minute" => number,
            "h" | "hour" => number / 60.0,
            _ => return Err(help()),
        };
        if (0.0..=Self::MOST).contains(&per_minute) { Ok(Self(per_minute)) } else { Err(help()) }
    }
}

impl fmt::Display for Pace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/min", self.0)
    }
}

/// Lets members answer between the clock's now and `seconds` later, more of them at the beginning and by day.
///
/// # Errors
/// When a response cannot be kept.
pub async fn answer_earlier(
    service: &Service,
    clock: &Clock,
    members: &[(String, Answers)],
    seconds: i64,
    progress: impl Fn(&str),
) -> Result<()> {
    // All fill in side by side, which takes few commits: only the time of sending is looked at later.
    let mut filling = JoinSet::new();
    for (token, answers) in members {
        let (service, token, answers) = (service.clone(), token.clone(), answers.clone());
        filling.spawn(async move { fill_in(&service, &token, &answers, Duration::ZERO).await });
    }
    all(filling).await?;
    let start = clock.now();
    let mut times: Vec<i64> = earlier_times(members.len(), start, seconds);
    times.sort_unstable();
    let mut waiting = times.into_iter().zip(members).peekable();
    let mut done = 0;
    while let Some((time, _)) = waiting.peek() {
        let until = time + SIDE_BY_SIDE;
        let passed = (clock.now().0 - start.0) / Timestamp::SECOND;
        clock.advance(time - passed);
        let mut sending = JoinSet::new();
        while let Some((_, (token, _))) = waiting.next_if(|(time, _)| *time < until) {
            let (service, token) = (service.clone(), token.clone());
            sending.spawn(async move { send(&service, &token).await });
        }
        done += all(sending).await?;
        progress(&format!("\r{done} of {} have answered already", members.len()));
    }
    progress("\n");
    Ok(())
}

/// Waits for all of them and counts them.
pub(super) async fn all(mut tasks: JoinSet<Result<()>>) -> Result<usize> {
    let mut done = 0;
    while let Some(joined) = tasks.join_next().await {
        joined
            .map_err(|error| Error::Refused(Notice::as_it_is(format!("the simulation failed: {error}"))))??;
        done += 1;
    }
    Ok(done)
}

/// Seconds after the start, the last of them a quarter of an hour before the end.
fn earlier_times(count: usize, start: Timestamp, seconds: i64) -> Vec<i64> {
    let mut rng = ChaCha8Rng::seed_from_u64(count as u64);
    let last = (seconds - 900).max(1);
    let mut times = Vec::with_capacity(count);
    while times.len() < count {
        let part = rng.random::<f64>();
        let time = (part.powf(1.5) * last as f64) as i64;
        let hour = start.plus_seconds(time).hour().0 / Timestamp::HOUR % 24;
        // 13 to 3 h UTC is the waking day from the east to the west coast; at night few answer.
        if (13..24).contains(&hour) || hour < 3 || rng.random_bool(0.12) {
            times.push(time);
        }
    }
    times
}

/// Lets members answer one after the other at a pace, until all who ever do have. Those who have answered already are passed over.
pub async fn keep_answering(prepared: Prepared, pace: Pace) {
    let Prepared { service, seed, taking_part, .. } = prepared;
    if pace.per_minute() <= 0.0 {
        return;
    }
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    for (member, token) in taking_part {
        let Some(questionnaire) = next_questionnaire(&service, &token).await else { continue };
        let wait = -(1.0 - rng.random::<f64>()).ln() * 60.0 / pace.per_minute();
        tokio::time::sleep(Duration::from_secs_f64(wait.min(600.0))).await;
        let answers = simulate::answers(&questionnaire, seed, &member);
        let between_pages = Duration::from_millis(rng.random_range(800..4_000));
        let service = service.clone();
        tokio::spawn(async move {
            if let Err(error) = take_part(&service, &token, &answers, between_pages).await {
                // Paused or closed in the middle: as with everyone, what was answered is kept.
                tracing::info!(%error, "a simulated member could not finish");
            }
        });
    }
}

/// The questionnaire for a member who has not answered yet; waits while the campaign is paused.
async fn next_questionnaire(service: &Service, token: &str) -> Option<domain::questionnaire::Questionnaire> {
    loop {
        match responses::enter(service, Way::Personal(token)).await {
            Ok(door) if door.sent.is_some() => return None,
            Ok(door) if door.campaign.state == State::Open => {
                return Some(door.document.questionnaire.clone());
            }
            // Links that staff replaced no longer lead anywhere.
            Err(Error::NotFound(_)) => return None,
            Ok(_) | Err(_) => tokio::time::sleep(Duration::from_secs(5)).await,
        }
    }
}

/// One member answers page by page and sends.
async fn take_part(service: &Service, token: &str, answers: &Answers, between_pages: Duration) -> Result<()> {
    fill_in(service, token, answers, between_pages).await?;
    tokio::time::sleep(between_pages).await;
    send(service, token).await
}

/// One member answers page by page.
async fn fill_in(service: &Service, token: &str, answers: &Answers, between_pages: Duration) -> Result<()> {
    let way = Way::Personal(token);
    let door = responses::enter(service, way).await?;
    if door.sent.is_some() {
        return Ok(());
    }
    responses::start(service, &door, &[]).await?;
    for number in 0..door.document.questionnaire.pages.len() {
        tokio::time::sleep(between_pages).await;
        let door = responses::enter(service, way).await?;
        let sheet = Sheet::Page(number);
        let pages = door.pages(sheet, answers);
        responses::save_page(service, &door, sheet, &fields(&pages, answers)).await?;
    }
    Ok(())
}

async fn send(service: &Service, token: &str) -> Result<()> {
    responses::send(service, &responses::enter(service, Way::Personal(token)).await?).await
}

/// The fields of a page as a browser posts them.
pub(super) fn fields(pages: &[Page], answers: &Answers) -> Fields {
    let mut fields = Vec::new();
    for question in with_answers(pages, answers).0.iter().flat_map(|page| &page.questions) {
        fields.push(("shown[]".to_owned(), question.id.to_string()));
        fields.extend(answers.get(&question.id).into_iter().flat_map(|answer| fields_of(question, answer)));
    }
    Fields(fields)
}

#[cfg(test)]
mod tests {
    use domain::profile::Profile;

    use super::*;
    use crate::demo::people::members;

    #[test]
    fn a_pace_is_read_in_any_unit() {
        for (text, per_minute) in
            [("20/min", 20.0), ("2/s", 120.0), ("90/hour", 1.5), ("7", 7.0), ("0/min", 0.0)]
        {
            assert_eq!(text.parse::<Pace>().unwrap().per_minute(), per_minute);
        }
        for text in ["", "fast", "20/day", "-1/min", "NaN", "1000000/s"] {
            assert!(text.parse::<Pace>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_posted_is_what_was_answered() {
        let questionnaire = domain::campaign::read(crate::demo::CAMPAIGN).unwrap().questionnaire;
        for member in &members(1)[..200] {
            let answers = simulate::answers(&questionnaire, 1, member);
            let mut read = Answers::new();
            for page in questionnaire.seen(&answers, &Profile::default()).pages {
                assert_eq!(
                    domain::answer::read_page(
                        &page,
                        &fields(std::slice::from_ref(&page), &answers),
                        &mut read
                    ),
                    []
                );
            }
            assert_eq!(read, answers);
        }
    }

    #[test]
    fn earlier_answers_lie_between_the_opening_and_now() {
        let times = earlier_times(400, Timestamp(1_517_400_000_000_000), 6 * 24 * 3_600);
        assert_eq!(times.len(), 400);
        assert!(times.iter().all(|time| (0..6 * 24 * 3_600 - 900).contains(time)));
        assert!(times.iter().filter(|time| **time < 3 * 24 * 3_600).count() > 230);
    }
}
