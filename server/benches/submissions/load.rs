//! Respondents at work: each has a connection of its own and makes one journey after another.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::SendRequest;
use hyper::header::{CONTENT_TYPE, HOST};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::installation::Installation;
use super::journey::Journey;

/// What came of a load.
pub struct Load {
    pub submissions: usize,
    pub requests: usize,
    pub elapsed: Duration,
    /// How long Send took until it was acknowledged, which is after the commit.
    pub send_median: Duration,
    pub send_p95: Duration,
}

/// How long a page took, seen from the client.
pub struct Page {
    pub median: Duration,
    pub p95: Duration,
    pub bytes: usize,
}

/// Opens the first page of questions again and again.
pub async fn first_page(installation: &Installation, journey: &Journey, times: usize) -> Result<Page> {
    let mut client = Client::connect(&installation.address).await?;
    let base = format!("/s/{}", installation.token()?);
    client.post(&format!("{base}/start"), "", StatusCode::SEE_OTHER).await?;
    client.post(&format!("{base}/1"), &journey.bodies()[0], StatusCode::SEE_OTHER).await?;
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

/// Lets `clients` respondents make journeys for `duration`.
pub async fn run(
    installation: &Installation,
    journey: &Journey,
    clients: usize,
    duration: Duration,
) -> Result<Load> {
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
        requests: sends.len() * journey.requests(),
        elapsed,
        send_median: percentile(&sends, 50),
        send_p95: percentile(&sends, 95),
    })
}

async fn respondent(installation: &Installation, journey: &Journey, until: Instant) -> Result<Vec<Duration>> {
    let mut client = Client::connect(&installation.address).await?;
    let mut sends = Vec::new();
    while Instant::now() < until {
        let base = format!("/s/{}", installation.token()?);
        client.read(&base).await?;
        client.post(&format!("{base}/start"), "", StatusCode::SEE_OTHER).await?;
        for (number, body) in (1..).zip(journey.bodies()) {
            let page = format!("{base}/{number}");
            client.read(&page).await?;
            client.post(&page, body, StatusCode::SEE_OTHER).await?;
        }
        client.read(&format!("{base}/check")).await?;
        let started = Instant::now();
        client.post(&format!("{base}/send"), "", StatusCode::SEE_OTHER).await?;
        sends.push(started.elapsed());
        client.read(&format!("{base}/thanks")).await?;
    }
    Ok(sends)
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let index = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(index).copied().unwrap_or_default()
}

/// One kept-alive connection.
struct Client {
    sender: SendRequest<Full<Bytes>>,
    host: Arc<str>,
}

impl Client {
    async fn connect(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
        stream.set_nodelay(true)?;
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, host: address.into() })
    }

    /// Reads a page to its end; gives its length in bytes.
    async fn read(&mut self, path: &str) -> Result<usize> {
        let request = Request::get(path).header(HOST, &*self.host).body(Full::default())?;
        self.call(request, StatusCode::OK).await
    }

    async fn post(&mut self, path: &str, body: &str, expected: StatusCode) -> Result<usize> {
        let request = Request::post(path)
            .header(HOST, &*self.host)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Full::new(Bytes::copy_from_slice(body.as_bytes())))?;
        self.call(request, expected).await
    }

    async fn call(&mut self, request: Request<Full<Bytes>>, expected: StatusCode) -> Result<usize> {
        let what = format!("{} {}", request.method(), request.uri());
        self.sender.ready().await?;
        let response = self.sender.send_request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if status != expected {
            bail!("{what} answered {status} instead of {expected}");
        }
        Ok(body.len())
    }
}
