//! Measures a real installation under load: the optimised program, on embedded SQLite, over HTTP. Run by `cargo xtask bench`.

mod client;
mod installation;
mod journey;
mod load;
mod machine;

use std::time::Duration;

use anyhow::{Context, Result, bail};

use installation::Installation;
use journey::Journey;

/// How many respondents at once, one figure each.
const CLIENTS: [usize; 3] = [1, 8, 32];
/// How long each figure is measured.
const DURATION: Duration = Duration::from_secs(10);
/// How long the ceiling is measured.
const CEILING: Duration = Duration::from_secs(2);

// One thread for all clients: they shall not take more of the processor than they need.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = tempfile::tempdir().context("making a folder for the data")?;
    let idle = machine::idle(Duration::from_secs(1)).await?;
    let fsync = machine::fsync(folder.path())?;
    println!(
        "machine: {} cores, {:.0} % idle before, fsync {:.2} ms (median of 200)",
        machine::cores(),
        idle * 100.0,
        milliseconds(fsync)
    );

    let installation = Installation::start(folder.path())?;
    let campaign = &installation.campaign;
    let journeys = [Journey::whole(campaign), Journey::posts(campaign), Journey::at_once(campaign)];
    let page = load::first_page(&installation, &journeys[0], 500).await?;
    println!(
        "first question page, one client: {:.2} ms median, {:.2} ms at the 95th percentile, {} bytes",
        milliseconds(page.median),
        milliseconds(page.p95),
        page.bytes
    );
    for clients in CLIENTS {
        let ceiling = load::ceiling(&installation, clients, CEILING).await?;
        println!("ceiling of client and server together, {clients} clients: {ceiling:.0} requests/s");
    }
    let mut sent = 0;
    for journey in &journeys {
        sent += measure(&installation, journey).await?;
    }
    let counted = installation.stop_and_count()?;
    println!("\nresponses in the log afterwards: {counted}");
    if counted != sent {
        bail!("{sent} responses were acknowledged");
    }
    Ok(())
}

/// Prints the figures of one journey; gives how many responses were sent.
async fn measure(installation: &Installation, journey: &Journey) -> Result<u64> {
    println!(
        "\njourney '{}': {} requests, {} of them on disk",
        journey.name,
        journey.steps.len(),
        journey.writes()
    );
    println!(
        "{:>7} {:>13} {:>10} {:>11} {:>10} {:>14} {:>14} {:>10}",
        "clients",
        "submissions/s",
        "requests/s",
        "send median",
        "send p95",
        "server/request",
        "client/request",
        "memory"
    );
    let mut sent = 0;
    for clients in CLIENTS {
        let load = load::run(installation, journey, clients, DURATION).await?;
        sent += load.submissions as u64;
        let seconds = load.elapsed.as_secs_f64();
        let each = |time: Duration| milliseconds(time) * 1e3 / load.requests as f64;
        println!(
            "{:>7} {:>13.0} {:>10.0} {:>8.2} ms {:>7.2} ms {:>11.0} µs {:>11.0} µs {:>6.0} MiB",
            clients,
            load.submissions as f64 / seconds,
            load.requests as f64 / seconds,
            milliseconds(load.send_median),
            milliseconds(load.send_p95),
            each(load.server),
            each(load.clients),
            installation.memory()? as f64 / f64::from(1 << 20),
        );
    }
    Ok(sent)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
