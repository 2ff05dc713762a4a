use super::Refusal;
use super::output::print;
use crate::settings::Settings;

/// Print the settings in effect, without secrets
///
/// A setting comes from its default, then from `canvass.toml`, then from the environment (CANVASS_ and the name in capitals), then from a flag; the later wins.
///
///   data            the folder that holds the database and canvass.toml
///   database        sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME; by default canvass.db in the data folder
///   listen          where the server listens; by default 127.0.0.1:8080
///   public_url      where browsers reach this installation; by default the address it listens on
///   secure_cookies  whether cookies are sent over HTTPS only; by default whether public_url starts with https:
///   trusted_proxies the proxies whose X-Forwarded-For is believed, such as 127.0.0.1,10.0.0.0/8; by default none
///   log             what is logged, such as info or service=debug; by default warn
///
/// How mail goes out stands under [mail] in `canvass.toml`, or in the environment as CANVASS_MAIL_ and the name in capitals.
///
///   host            the mail server; without it no mail goes out
///   port            its port; by default 587 for starttls, 465 for tls, 25 for none
///   security        starttls, tls or none; by default starttls
///   user            whom to sign in as; by default nobody
///   password        their password; password_file names a file that holds it instead
///   from            whom mail comes from, such as Association <office@example.org>
///   reply_to        whom answers go to; by default from
///   per_minute      how many mails may be tried within a minute; by default 60
///   dkim_selector   the selector of the DKIM signature, with dkim_key, the file of its RSA key in PEM; by default none
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Examples:\n  canvass config\n  CANVASS_DATABASE=postgres://canvass:PASSWORD@db.example.org/canvass canvass config\n  canvass config > canvass.toml"
)]
pub(super) struct Config {}

impl Config {
    pub fn run(self, settings: &Settings) -> Result<(), Refusal> {
        print(&settings.shown().map_err(Refusal)?, None)
    }
}
