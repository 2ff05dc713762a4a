use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use service::post::{Post, PostSettings, Security};

/// The names that the environment may set, with `CANVASS_MAIL_` in front. The password is read apart, as it stands.
pub(super) const NAMES: [&str; 11] = [
    "host",
    "port",
    "security",
    "ca_file",
    "user",
    "password_file",
    "from",
    "reply_to",
    "per_minute",
    "dkim_selector",
    "dkim_key",
];
const PASSWORD: &str = "CANVASS_MAIL_PASSWORD";

/// How mail goes out. Without `host` none does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// The mail server's name or address.
    pub host: String,
    /// Its port. By default 587 for `starttls`, 465 for `tls` and 25 for `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// How the connection is kept from being read: `starttls`, `tls` or `none`. By default `starttls`.
    pub security: String,
    /// A file with the certificates (PEM) of authorities that are trusted beside the usual ones; by default none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// Whom we sign in as; by default nobody.
    pub user: String,
    /// Their password.
    pub password: String,
    /// A file that holds the password instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
    /// Whom mail comes from, such as `Association <office@example.org>`.
    pub from: String,
    /// Whom answers go to; by default to `from`.
    pub reply_to: String,
    /// How many mails may be tried within a minute. By default 60.
    pub per_minute: u32,
    /// The selector of the DKIM signature; by default mail is not signed here.
    pub dkim_selector: String,
    /// The file of its private key: RSA, in PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dkim_key: Option<PathBuf>,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            host: String::new(),
            port: None,
            security: "starttls".to_owned(),
            ca_file: None,
            user: String::new(),
            password: String::new(),
            password_file: None,
            from: String::new(),
            reply_to: String::new(),
            per_minute: 60,
            dkim_selector: String::new(),
            dkim_key: None,
        }
    }
}

impl Mail {
    /// Takes the password from the environment, where it counts more than the file's.
    pub(super) fn with_password(mut self) -> Self {
        if let Ok(password) = std::env::var(PASSWORD) {
            self.password = password;
        }
        self
    }

    /// The same without its secret.
    pub(super) fn shown(&self) -> Self {
        let password = if self.password.is_empty() { "" } else { "***" };
        Self { password: password.to_owned(), ..self.clone() }
    }

    /// The way out; none if no mail server is set. Links lead to `public_url`.
    ///
    /// # Errors
    /// A sentence that names the setting and what is wrong with it.
    pub fn post(&self, public_url: &str) -> Result<Option<Post>, String> {
        if self.host.is_empty() {
            return Ok(None);
        }
        if self.from.is_empty() {
            return Err(
                "mail.from: say whom mail comes from, such as Association <office@example.org>".to_owned()
            );
        }
        let security: Security = self.security.parse().map_err(|error| format!("mail.security: {error}"))?;
        let password = match &self.password_file {
            Some(file) if self.password.is_empty() => {
                read("mail.password_file", file)?.trim_end_matches(['\r', '\n']).to_owned()
            }
            _ => self.password.clone(),
        };
        if security == Security::None && !self.user.is_empty() && !self.is_near() {
            return Err("mail.security: a password is not sent over a connection that others can read: use starttls or tls".to_owned());
        }
        let authorities = match &self.ca_file {
            Some(file) => read("mail.ca_file", file)?,
            None => String::new(),
        };
        let dkim = match (&self.dkim_key, self.dkim_selector.as_str()) {
            (None, "") => None,
            (Some(file), selector) if !selector.is_empty() => {
                Some((selector.to_owned(), read("mail.dkim_key", file)?))
            }
            _ => return Err("mail.dkim_selector and mail.dkim_key: set both, or neither".to_owned()),
        };
        let settings = PostSettings {
            host: self.host.clone(),
            port: self.port.unwrap_or_else(|| security.usual_port()),
            security,
            authorities,
            user: self.user.clone(),
            password,
            from: self.from.clone(),
            reply_to: self.reply_to.clone(),
            per_minute: self.per_minute,
            dkim,
            public_url: public_url.to_owned(),
        };
        Post::new(settings).map(Some)
    }

    /// Whether the mail server is on this machine.
    pub fn is_near(&self) -> bool {
        self.host == "localhost"
            || self.host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

fn read(name: &str, file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{name}: cannot read {}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(change: impl FnOnce(&mut Mail)) -> Mail {
        let (host, from) = ("mail.example.org".to_owned(), "Office <office@example.org>".to_owned());
        let mut mail = Mail { host, from, ..Mail::default() };
        change(&mut mail);
        mail
    }

    fn refused(change: impl FnOnce(&mut Mail)) -> String {
        mail(change).post("https://x.org").err().unwrap_or_default()
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert!(mail(|_| {}).post("https://x.org").unwrap().is_some());
        assert!(Mail::default().post("https://x.org").unwrap().is_none());
        assert!(refused(|mail| mail.from.clear()).starts_with("mail.from"));
        assert!(refused(|mail| mail.security = "ssl".to_owned()).starts_with("mail.security: 'ssl'"));
        assert!(refused(|mail| mail.dkim_selector = "s1".to_owned()).starts_with("mail.dkim_selector"));
        assert!(
            refused(|mail| mail.password_file = Some("/nowhere".into())).starts_with("mail.password_file")
        );
        let in_the_open = |mail: &mut Mail| {
            mail.security = "none".to_owned();
            mail.user = "office".to_owned();
        };
        assert!(refused(in_the_open).starts_with("mail.security: a password"));
    }

    #[test]
    fn a_password_is_not_shown() {
        let mail = mail(|mail| mail.password = "secret".to_owned());
        assert_eq!(mail.shown().password, "***");
    }
}
