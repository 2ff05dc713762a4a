//! The command line: the use cases without a browser.
//!
//! Exit codes: 0 done, 1 refused (standard error says what, where and what to do), 2 wrong usage.

mod admin;
mod campaign;
mod config;
mod demo;
mod mail;
mod open;
mod output;
mod recount;
mod responses;
mod results;
mod roster;
mod serve;
mod venue;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::settings::{Flags, Settings};

pub use output::Refusal;

/// Asks the members of an association the right questions, and shows what their answers support.
#[derive(Debug, Parser)]
#[command(
    name = "canvass",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    after_help = "Examples:\n  canvass demo                 the whole product with simulated members, nothing to prepare\n  canvass serve                a real installation, kept in the data folder"
)]
pub struct Cli {
    #[command(flatten)]
    settings: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server of an installation
    Serve(serve::Serve),
    /// Run the demonstration: a real case with simulated members who answer while you watch
    Demo(demo::DemoRun),
    /// Manage the people who sign in, and the association's name
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Bring, check, open and close campaigns
    #[command(subcommand)]
    Campaign(campaign::Campaign),
    /// Plan, start, stop and follow mailings; a running server sends them
    #[command(subcommand)]
    Mail(mail::Mail),
    /// Add, list, close and reopen venues: ways in that are nobody's own, each counted apart
    #[command(subcommand)]
    Venue(venue::Venue),
    /// Import, export and erase members, and set their divisions
    #[command(subcommand)]
    Roster(roster::Roster),
    /// Import and export responses
    #[command(subcommand)]
    Responses(responses::Responses),
    /// Print what a campaign's answers say
    Results(results::Results),
    /// Prove that the published counts are those of the responses
    Recount(recount::Recount),
    /// Print the settings in effect, without secrets
    Config(config::Config),
}

/// Carries out what the command line says.
pub fn run(cli: Cli) -> ExitCode {
    match carry_out(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("canvass: {refusal}");
            ExitCode::from(1)
        }
    }
}

fn carry_out(cli: Cli) -> Result<(), Refusal> {
    let Cli { settings: mut flags, command } = cli;
    if let Command::Serve(serve::Serve { listen }) | Command::Demo(demo::DemoRun { listen, .. }) = &command {
        flags.listen.clone_from(listen);
    }
    let settings = Settings::load(&flags).map_err(Refusal)?;
    let filter = EnvFilter::try_new(&settings.log)
        .map_err(|error| Refusal(format!("the log filter '{}' cannot be read: {error}", settings.log)))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime =
        tokio::runtime::Runtime::new().map_err(|error| Refusal(format!("cannot start: {error}")))?;
    runtime.block_on(async {
        match command {
            Command::Serve(_) => serve::serve(&settings).await,
            Command::Demo(demo) => demo.run(&flags, settings).await,
            Command::Admin(admin) => admin.run(&settings).await,
            Command::Campaign(campaign) => campaign.run(&settings).await,
            Command::Mail(mail) => mail.run(&settings).await,
            Command::Venue(venue) => venue.run(&settings).await,
            Command::Roster(roster) => roster.run(&settings).await,
            Command::Responses(responses) => responses.run(&settings).await,
            Command::Results(results) => results.run(&settings).await,
            Command::Recount(recount) => recount.run(&settings).await,
            Command::Config(config) => config.run(&settings),
        }
    })
}
