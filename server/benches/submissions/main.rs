//! Measures a real installation under load: the optimised program, on embedded SQLite, over HTTP. Run by `cargo xtask bench`.

mod installation;
mod journey;
mod load;
mod machine;

use std::time::Duration;

use anyhow::{Context, Result};

use installation::Installation;

/// How many respondents at once, one figure each.
const CLIENTS: [usize; 3] = [1, 8, 32];
/// How long each figure is measured.
const DURATION: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> Result<()> {
    let folder = tempfile::tempdir().context("making a folder for the data")?;
    let idle = machine::idle(Duration::from_secs(1)).await?;
    let fsync = machine::fsync(folder.path())?;
    println!(
        "machine: {} cores, {:.0} % idle before, fsync {:.2} ms (median of 200)",
        machine::cores(),
        idle * 100.0,
        fsync.as_secs_f64() * 1e3
    );

    let installation = Installation::start(folder.path())?;
    let journey = journey::Journey::new(&installation.campaign);
    println!(
        "journey: {} requests, {} answers on {} pages",
        journey.requests(),
        journey.answers(),
        journey.pages()
    );

    let page = load::first_page(&installation, &journey, 500).await?;
    println!(
        "first question page, one client: {:.2} ms median, {:.2} ms at the 95th percentile, {} bytes",
        page.median.as_secs_f64() * 1e3,
        page.p95.as_secs_f64() * 1e3,
        page.bytes
    );
    println!(
        "{:>8} {:>14} {:>14} {:>14} {:>12} {:>12}",
        "clients", "submissions/s", "requests/s", "send median", "send p95", "memory"
    );
    for clients in CLIENTS {
        let load = load::run(&installation, &journey, clients, DURATION).await?;
        println!(
            "{:>8} {:>14.0} {:>14.0} {:>11.2} ms {:>9.2} ms {:>8.0} MiB",
            clients,
            load.submissions as f64 / load.elapsed.as_secs_f64(),
            load.requests as f64 / load.elapsed.as_secs_f64(),
            load.send_median.as_secs_f64() * 1e3,
            load.send_p95.as_secs_f64() * 1e3,
            installation.memory()? as f64 / f64::from(1 << 20),
        );
    }
    let counted = installation.stop_and_count()?;
    println!("responses in the log afterwards: {counted}");
    Ok(())
}
