use std::io::{BufRead, IsTerminal};

use clap::Subcommand;
use domain::role::Role;
use service::people::{self, NewPerson};
use service::{Actor, installation};

use super::Refusal;
use super::open::open;
use super::output::print;
use crate::settings::Settings;

/// Manage the people who sign in, and the association's name
#[derive(Debug, Subcommand)]
pub(super) enum Admin {
    /// Create someone who can sign in
    ///
    /// The password is asked for on the terminal and not shown. Where there is no terminal, or with --password-stdin, it is the first line of standard input.
    #[command(
        after_help = "Examples:\n  canvass admin create --email ada@example.org --name \"Ada Byron\"\n  canvass admin create --email bo@example.org --name Bo --role leadership --password-stdin < password.txt"
    )]
    Create {
        /// The e-mail address to sign in with
        #[arg(long)]
        email: String,
        /// The name on screens
        #[arg(long)]
        name: String,
        /// What they may do: staff, leadership or administrator
        #[arg(long, default_value_t = Role::Administrator)]
        role: Role,
        /// Read the password from standard input, even on a terminal
        #[arg(long)]
        password_stdin: bool,
    },
    /// Name the association, as members read it
    #[command(after_help = "Example:\n  canvass admin association \"Association of Example Libraries\"")]
    Association {
        /// The name
        name: String,
    },
}

impl Admin {
    pub async fn run(self, settings: &Settings) -> Result<(), Refusal> {
        let service = open(settings).await?;
        match self {
            Admin::Create { email, name, role, password_stdin } => {
                let password = password(password_stdin)?;
                let new = NewPerson { email, name, role, password };
                let email = new.email.clone();
                people::create(&service, &Actor::Operator, new).await?;
                print(&format!("{email} can sign in, as {role}.\n"), None)?;
            }
            Admin::Association { name } => {
                installation::name_association(&service, &Actor::Operator, &name).await?;
                print(
                    &format!(
                        "The association is called {}. A running server shows it after a restart.\n",
                        name.trim()
                    ),
                    None,
                )?;
            }
        }
        service.stop().await;
        Ok(())
    }
}

fn password(from_stdin: bool) -> Result<String, Refusal> {
    if !from_stdin && std::io::stdin().is_terminal() {
        let ask = |prompt: &str| {
            rpassword::prompt_password(prompt).map_err(|error| {
                Refusal(format!("cannot ask for the password: {error}; use --password-stdin"))
            })
        };
        let password = ask(&format!("Password, at least {} characters: ", people::PASSWORD_LENGTH))?;
        if ask("The same again: ")? != password {
            return Err(Refusal("the two passwords differ: try again".to_owned()));
        }
        return Ok(password);
    }
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|error| Refusal(format!("cannot read the password from standard input: {error}")))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
