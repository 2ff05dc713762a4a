//! Respondents at work: each has a connection of its own and makes one journey after another.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::client::Client;
use super::installation::Installation;
use super::journey::Journey;
use super::machine;

/// What came of a load.
pub struct Load {
    pub submissions: usize,
    pub requests: usize,
    pub elapsed: Duration,
    /// How long Send took until it was acknowledged, which is after the commit.
    pub send_median: Duration,
    pub send_p95: Duration,
    /// The processor time that the server took, and that the clients took.
    pub server: Duration,
    pub clients: Duration,
}

/// How long a page took, seen from the client.
pub struct Page {
    pub median: Duration,
    pub p95: Duration,
    pub bytes: usize,
}

/// Opens the first page of questions, answered, again and again.
pub async fn first_page(installation: &Installation, journey: &Journey, times: usize) -> Result<Page> {
    let mut client = Client::connect(&installation.address).await?;
    let base = format!("/s/{}", installation.token(journey.layout)?);
    for step in &journey.steps[..4] {
        client.make(&base, step).await?;
    }
    let mut taken = Vec::with_capacity(times);
    let mut bytes = 0;
    for _ in 0..times {
        let started = Instant::now();
        bytes = client.read(&format!("{base}/1")).await?;
        taken.push(started.elapsed());
    }
    taken.sort();
    Ok(Page { median: percentile(&taken, 50), p95: percentile(&taken, 95), bytes })
}

/// How many requests a second these clients and this server exchange when there is nothing to do: a file from memory.
pub async fn ceiling(installation: &Installation, clients: usize, duration: Duration) -> Result<f64> {
    let started = Instant::now();
    let until = started + duration;
    let readers = (0..clients).map(async |_| -> Result<usize> {
        let mut client = Client::connect(&installation.address).await?;
        let mut read = 0;
        while Instant::now() < until {
            client.read("/favicon.svg").await?;
            read += 1;
        }
        Ok(read)
    });
    let read: usize = futures_util::future::try_join_all(readers).await?.into_iter().sum();
    Ok(read as f64 / started.elapsed().as_secs_f64())
}

/// Lets `clients` respondents make journeys for `duration`.
pub async fn run(
    installation: &Installation,
    journey: &Journey,
    clients: usize,
    duration: Duration,
) -> Result<Load> {
    let server = installation.processor_time()?;
    let own = machine::processor_time("self")?;
    let started = Instant::now();
    let until = started + duration;
    let respondents = (0..clients).map(|_| respondent(installation, journey, until));
    let sends = futures_util::future::try_join_all(respondents).await?;
    let elapsed = started.elapsed();
    let mut sends: Vec<Duration> = sends.into_iter().flatten().collect();
    sends.sort();
    if sends.is_empty() {
        bail!("nobody got to the end in {duration:?}");
    }
    Ok(Load {
        submissions: sends.len(),
        requests: sends.len() * journey.steps.len(),
        elapsed,
        send_median: percentile(&sends, 50),
        send_p95: percentile(&sends, 95),
        server: installation.processor_time()?.saturating_sub(server),
        clients: machine::processor_time("self")?.saturating_sub(own),
    })
}

async fn respondent(installation: &Installation, journey: &Journey, until: Instant) -> Result<Vec<Duration>> {
    let mut client = Client::connect(&installation.address).await?;
    let mut sends = Vec::new();
    let send = journey.send();
    while Instant::now() < until {
        let base = format!("/s/{}", installation.token(journey.layout)?);
        for (place, step) in journey.steps.iter().enumerate() {
            let started = Instant::now();
            client.make(&base, step).await?;
            if Some(place) == send {
                sends.push(started.elapsed());
            }
        }
    }
    Ok(sends)
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let index = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(index).copied().unwrap_or_default()
}
