use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use service::mailings::Delivery;
use service::schedule::Scheduler;
use service::{Service, people};
use tokio::net::TcpListener;
use tokio::sync::Notify;

use super::Refusal;
use super::open::{open, with_post};
use super::output::print;
use crate::demo::Demo;
use crate::http::{self, AppState};
use crate::settings::{Settings, without_password};

/// How long the last requests may take once the server is asked to stop; live feeds never end by themselves.
const PATIENCE: Duration = Duration::from_secs(5);

/// Run the server of an installation
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  canvass serve\n  canvass serve --listen 0.0.0.0:8080 --public-url https://canvass.example.org\n  canvass serve --database postgres://canvass:PASSWORD@db.example.org/canvass"
)]
pub(super) struct Serve {
    /// Where the server listens; port 0 takes one that is free [default: 127.0.0.1:8080] [environment: CANVASS_LISTEN]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
}

pub(super) async fn serve(settings: &Settings) -> Result<(), Refusal> {
    let listener = bind(&settings.listen).await?;
    let address = address(settings, &listener)?;
    let service = with_post(open(settings).await?, settings, &address)?;
    let mut words =
        format!("Canvass is at {address}\n  database  {}\n", without_password(&settings.database));
    if !people::anybody(&service).await? {
        words.push_str(&format!(
            "\nNobody can sign in yet. In another terminal, create the first administrator:\n  canvass admin create{} --email you@example.org --name \"Your Name\"\n",
            same_place(settings)
        ));
    }
    words.push_str("\nCtrl-C stops it.\n");
    run(listener, service, settings, None, &words).await
}

/// The flags that make another command use the same installation.
fn same_place(settings: &Settings) -> String {
    if settings.database.starts_with("postgres") {
        // A password does not belong on a screen or in the shell's history.
        return " --database postgres://...".to_owned();
    }
    let path = settings.data.display().to_string();
    let quoted = if path.contains(' ') { format!("\"{path}\"") } else { path };
    format!(" --data {quoted}")
}

/// Takes the address to listen on.
pub(super) async fn bind(listen: &str) -> Result<TcpListener, Refusal> {
    TcpListener::bind(listen).await.map_err(|error| {
        Refusal(match error.kind() {
            ErrorKind::AddrInUse => format!(
                "{listen} is taken by another program, perhaps a Canvass that runs already: stop it, or listen elsewhere, such as with --listen 127.0.0.1:0 for a port that is free"
            ),
            ErrorKind::PermissionDenied => format!(
                "this user may not listen on {listen}: take a port of 1024 or more, such as --listen 127.0.0.1:8080"
            ),
            ErrorKind::AddrNotAvailable => format!("{listen} is no address of this machine: see --listen"),
            _ => format!("cannot listen on '{listen}': {error}; it is ADDRESS:PORT, such as 127.0.0.1:8080"),
        })
    })
}

/// Where browsers reach what listens here.
pub(super) fn address(settings: &Settings, listener: &TcpListener) -> Result<String, Refusal> {
    let local = listener.local_addr().map_err(|error| Refusal(format!("cannot listen: {error}")))?;
    let settings = Settings { listen: local.to_string(), ..settings.clone() };
    Ok(settings.reached_at())
}

/// Serves until the process is asked to stop; then the last requests are answered and the database is closed.
pub(super) async fn run(
    listener: TcpListener,
    service: Service,
    settings: &Settings,
    demo: Option<Arc<Demo>>,
    words: &str,
) -> Result<(), Refusal> {
    let address = address(settings, &listener)?;
    let proxies = settings.proxies().map_err(Refusal)?;
    let state =
        AppState::new(service.clone(), &address, settings.cookies_are_secure(), proxies, demo).await?;
    let stop = Arc::new(Notify::new());
    let stopped = stop.clone();
    let delivery = Delivery::start(&service);
    let _scheduler = Scheduler::start(&service);
    let server = http::serve(listener, state, async move { stopped.notified().await });
    tokio::pin!(server);
    print(words, None)?;
    let ended = tokio::select! {
        ended = &mut server => ended,
        () = asked_to_stop() => {
            // The mail that is on its way is waited for, so that it is known whether it was taken.
            let _ = tokio::time::timeout(PATIENCE, delivery.stop()).await;
            stop.notify_one();
            match tokio::time::timeout(PATIENCE, &mut server).await {
                Ok(ended) => ended,
                Err(_) => {
                    service.stop().await;
                    Ok(())
                }
            }
        }
    };
    ended.map_err(|error| Refusal(format!("the server stopped: {error}")))
}

/// Ctrl-C, or the signal by which service managers stop a program.
async fn asked_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
