//! Settings: documented defaults, then `canvass.toml`, then the environment, then flags; the later wins.

mod mail;

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

use crate::http::origin::Proxies;

pub use mail::Mail;

/// What an installation can set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The folder that holds the database and `canvass.toml`. By default the platform's place for an application's data.
    pub data: PathBuf,
    /// The database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`. By default `canvass.db` in the data folder.
    #[serde(default)]
    pub database: String,
    /// Where the server listens. Port 0 takes one that is free. By default `127.0.0.1:8080`.
    pub listen: String,
    /// Where browsers reach this installation, such as `https://canvass.example.org`. By default the address it listens on.
    #[serde(default)]
    pub public_url: String,
    /// Whether cookies are sent over HTTPS only. By default whether `public_url` starts with `https:`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secure_cookies: Option<bool>,
    /// The proxies that are believed when they say in `X-Forwarded-For` whose request they pass on: addresses and networks,
    /// separated by commas. By default none.
    #[serde(default)]
    pub trusted_proxies: String,
    /// What is logged, in the words of `tracing`'s filters. By default `warn,audit=info`: what went wrong, and who
    /// looked at single answers.
    pub log: String,
    /// How mail goes out.
    #[serde(default)]
    pub mail: Mail,
}

/// What the command line sets; what is absent is left to the file, the environment and the defaults.
#[derive(Debug, Clone, Default, Serialize, clap::Args)]
#[command(next_help_heading = "Settings")]
pub struct Flags {
    /// The folder that holds the database and `canvass.toml` [environment: CANVASS_DATA]
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// The database, `sqlite:PATH` or `postgres://...` [environment: CANVASS_DATABASE]
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// Where browsers reach this installation [environment: CANVASS_PUBLIC_URL]
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// What is logged, such as `info` or `service=debug` [environment: CANVASS_LOG]
    #[arg(long, global = true, value_name = "FILTER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
    /// The settings file; by default `canvass.toml` in the data folder [environment: CANVASS_CONFIG]
    #[arg(long, global = true, value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where the server listens; `serve` and `demo` set it.
    #[arg(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
}

/// The names that the environment may set, with `CANVASS_` in front.
const NAMES: [&str; 7] =
    ["data", "database", "listen", "public_url", "secure_cookies", "trusted_proxies", "log"];

impl Settings {
    /// Gathers the settings of this process.
    ///
    /// # Errors
    /// A sentence that names the file or the variable and what is wrong with it.
    pub fn load(flags: &Flags) -> Result<Self, String> {
        let environment = || Env::prefixed("CANVASS_").only(&NAMES);
        let of_mail =
            Env::prefixed("CANVASS_MAIL_").only(&mail::NAMES).map(|name| format!("mail.{name}").into());
        let outline = Figment::from(Serialized::defaults(serde_json::json!({ "data": default_data() })))
            .merge(environment())
            .merge(Serialized::defaults(flags));
        let data: PathBuf = outline.extract_inner("data").map_err(|error| error.to_string())?;
        let named = flags.config.clone().or_else(|| std::env::var_os("CANVASS_CONFIG").map(PathBuf::from));
        if let Some(file) = named.as_ref().filter(|file| !file.is_file()) {
            return Err(format!("there is no settings file {}: check --config", file.display()));
        }
        let file = named.unwrap_or_else(|| data.join("canvass.toml"));
        let defaults =
            serde_json::json!({ "data": data, "listen": "127.0.0.1:8080", "log": "warn,audit=info" });
        let mut figment = Figment::from(Serialized::defaults(defaults));
        if file.is_file() {
            figment = figment.merge(Toml::file_exact(&file));
        }
        let figment = figment.merge(environment()).merge(of_mail).merge(Serialized::defaults(flags));
        let mut settings: Settings = figment
            .extract()
            .map_err(|error| format!("the settings cannot be used: {error}; see `canvass config --help`"))?;
        settings.mail = settings.mail.with_password();
        if settings.database.is_empty() {
            settings.database = format!("sqlite:{}", settings.data.join("canvass.db").display());
        }
        Ok(settings)
    }

    /// These settings as `canvass.toml` would hold them, the password inside a database URL hidden.
    ///
    /// # Errors
    /// When a path is not Unicode.
    pub fn shown(&self) -> Result<String, String> {
        let mut shown = self.clone();
        shown.database = without_password(&self.database);
        shown.secure_cookies = Some(self.cookies_are_secure());
        shown.mail = self.mail.shown();
        toml::to_string(&shown).map_err(|error| error.to_string())
    }

    /// The proxies that are believed.
    ///
    /// # Errors
    /// A sentence that names what is no address.
    pub fn proxies(&self) -> Result<Proxies, String> {
        Proxies::parse(&self.trusted_proxies)
    }

    /// Whether cookies are sent over HTTPS only.
    pub fn cookies_are_secure(&self) -> bool {
        self.secure_cookies.unwrap_or_else(|| self.public_url.starts_with("https:"))
    }

    /// Where browsers reach this installation, if it listens where it is set to.
    pub fn reached_at(&self) -> String {
        if self.public_url.is_empty() {
            format!("http://{}", self.listen)
        } else {
            self.public_url.trim_end_matches('/').to_owned()
        }
    }
}

fn default_data() -> PathBuf {
    dirs::data_dir().map_or_else(|| Path::new("canvass-data").to_owned(), |folder| folder.join("canvass"))
}

/// The URL with `***` in place of a password: between the user and the host, or as a parameter.
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (place, parameters) = rest.split_once('?').map_or((rest, None), |(place, rest)| (place, Some(rest)));
    let place = match place.rsplit_once('@') {
        Some((login, host)) => match login.split_once(':') {
            Some((user, _)) => format!("{user}:***@{host}"),
            None => place.to_owned(),
        },
        None => place.to_owned(),
    };
    let parameters = parameters.map(|all| {
        let hidden = |one: &str| match one.split_once('=') {
            Some((name, _)) if name.to_lowercase().contains("password") => format!("{name}=***"),
            _ => one.to_owned(),
        };
        let shown: Vec<String> = all.split('&').map(hidden).collect();
        format!("?{}", shown.join("&"))
    });
    format!("{scheme}://{place}{}", parameters.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_in_a_url_is_hidden() {
        for (url, shown) in [
            ("postgres://me:secret@db/canvass", "postgres://me:***@db/canvass"),
            (
                "postgres://me:p@ss:word@db:5432/canvass?sslmode=require",
                "postgres://me:***@db:5432/canvass?sslmode=require",
            ),
            ("postgres://db/canvass?user=me&password=secret", "postgres://db/canvass?user=me&password=***"),
            ("postgres://me@db/canvass", "postgres://me@db/canvass"),
            ("sqlite:/var/lib/canvass/canvass.db", "sqlite:/var/lib/canvass/canvass.db"),
        ] {
            assert_eq!(without_password(url), shown);
        }
    }

    #[test]
    fn cookies_follow_the_address() {
        let settings = |public_url: &str, secure_cookies| Settings {
            data: PathBuf::new(),
            database: String::new(),
            listen: "127.0.0.1:8080".to_owned(),
            public_url: public_url.to_owned(),
            secure_cookies,
            trusted_proxies: String::new(),
            log: String::new(),
            mail: Mail::default(),
        };
        assert!(settings("https://canvass.example.org/", None).cookies_are_secure());
        assert!(!settings("", None).cookies_are_secure());
        assert!(settings("", Some(true)).cookies_are_secure());
        assert_eq!(
            settings("https://canvass.example.org/", None).reached_at(),
            "https://canvass.example.org"
        );
        assert_eq!(settings("", None).reached_at(), "http://127.0.0.1:8080");
    }
}
