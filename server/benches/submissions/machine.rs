//! What the machine is like while measuring: figures mean little without it.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// How many cores there are.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// The share of processor time that nobody uses over `window`, 0 to 1.
pub async fn idle(window: Duration) -> Result<f64> {
    let before = ticks()?;
    tokio::time::sleep(window).await;
    let after = ticks()?;
    let all = after.all.saturating_sub(before.all).max(1);
    Ok(after.idle.saturating_sub(before.idle) as f64 / all as f64)
}

struct Ticks {
    idle: u64,
    all: u64,
}

fn ticks() -> Result<Ticks> {
    let stat = fs::read_to_string("/proc/stat").context("reading /proc/stat (the benchmark needs Linux)")?;
    let line = stat.lines().next().unwrap_or_default();
    let ticks: Vec<u64> = line.split_whitespace().skip(1).filter_map(|tick| tick.parse().ok()).collect();
    // user, nice, system, idle, iowait, ...
    Ok(Ticks { idle: ticks.iter().skip(3).take(2).sum(), all: ticks.iter().take(8).sum() })
}

/// The processor time that a process has taken so far, with its threads; `process` is its number, or `self`.
pub fn processor_time(process: &str) -> Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).context("reading processor time")?;
    // The name stands in parentheses and may hold anything; utime and stime are fields 14 and 15.
    let (_, fields) = stat.rsplit_once(')').context("reading processor time")?;
    let ticks: u64 =
        fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    // In what Linux tells, a second has a hundred.
    Ok(Duration::from_millis(ticks * 10))
}

/// The median time of writing 4 KiB and waiting until it is on the disk of `folder`.
pub fn fsync(folder: &Path) -> Result<Duration> {
    let mut file = File::create(folder.join("fsync")).context("making a file to measure the disk")?;
    let block = [7_u8; 4096];
    let mut times = Vec::with_capacity(200);
    for _ in 0..200 {
        let started = Instant::now();
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&block)?;
        file.sync_data()?;
        times.push(started.elapsed());
    }
    times.sort();
    Ok(times[times.len() / 2])
}
