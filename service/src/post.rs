//! The way out: a mail server that takes mail from us by SMTP.
//!
//! A mail is offered first, and its text goes out by a second call, so that what may have arrived can be told from what cannot.

mod message;
mod trouble;

use std::sync::Mutex;
use std::time::Duration;

use domain::notice;
use domain::notice::Notice;
use lettre::Address;
use lettre::message::Mailbox;
use lettre::message::dkim::{DkimCanonicalization, DkimCanonicalizationType, DkimConfig};
use lettre::message::dkim::{DkimSigningAlgorithm, DkimSigningKey};
use lettre::message::header::HeaderName;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{
    AsyncSmtpConnection, Certificate, TlsParameters, TlsParametersBuilder,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::{Error as SmtpError, SUBMISSION_PORT, SUBMISSIONS_PORT};
use tokio::net::TcpStream;

pub(crate) use message::{Content, Envelope, Ways};

/// How long one answer of the mail server may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long it may take to accept a text, which it may look through first: RFC 5321 asks for ten minutes.
const LONG_PATIENCE: Duration = Duration::from_secs(600);
/// The headers that a signature covers; RFC 8058 asks for the last two. `Content-Type` cannot be among them: `lettre` writes it with the
/// parts of the body, so it would be named and not covered, and no signature would be right.
const SIGNED: [&str; 9] = [
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// How the connection to the mail server is kept from being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Not at all: for a server on the same machine.
    None,
    /// It begins in the open and is refused unless it can be encrypted.
    StartTls,
    /// It is encrypted from the start.
    Tls,
}

impl Security {
    /// The port that is usual for it.
    pub fn usual_port(self) -> u16 {
        match self {
            Security::None => 25,
            Security::StartTls => SUBMISSION_PORT,
            Security::Tls => SUBMISSIONS_PORT,
        }
    }
}

impl std::str::FromStr for Security {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "none" => Ok(Security::None),
            "starttls" => Ok(Security::StartTls),
            "tls" => Ok(Security::Tls),
            _ => Err(format!("'{text}' is no way to secure a connection: use starttls, tls or none")),
        }
    }
}

/// What an administrator sets of it.
#[derive(Clone)]
pub struct PostSettings {
    /// The mail server's name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from being read.
    pub security: Security,
    /// The certificates (PEM) of authorities that are trusted beside the usual ones; empty if none is.
    pub authorities: String,
    /// Whom we sign in as; nobody if it is empty.
    pub user: String,
    /// Their password.
    pub password: String,
    /// Whom the mail comes from, such as `Association <office@example.org>`.
    pub from: String,
    /// Whom answers go to; to `from` if it is empty.
    pub reply_to: String,
    /// How many mails may be tried within a minute.
    pub per_minute: u32,
    /// The selector and the private key (PEM, PKCS #1) of a DKIM signature.
    pub dkim: Option<(String, String)>,
    /// Where browsers reach this installation, without a slash at the end: links lead there.
    pub public_url: String,
}

/// The way out. One for a server of ours.
pub struct Post {
    settings: PostSettings,
    from: Mailbox,
    reply_to: Option<Mailbox>,
    dkim: Option<DkimConfig>,
    authorities: Option<Certificate>,
    trouble: Mutex<Option<Notice>>,
}

/// Why a mail was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Nothing can be sent now; no fault of this mail.
    Trouble(Notice),
    /// Not now.
    Later(Notice),
    /// The address takes no mail.
    Address(Notice),
    /// Never, for another reason than the address.
    Never(Notice),
    /// There was no answer after the text had begun to go out: it may have arrived.
    InDoubt(Notice),
}

impl Refusal {
    /// Why, for staff to read.
    pub(crate) fn notice(&self) -> Notice {
        match self {
            Refusal::Trouble(why) | Refusal::Later(why) | Refusal::Address(why) | Refusal::Never(why) => {
                why.clone()
            }
            Refusal::InDoubt(why) => notice!("it may have arrived: {why}", why => why.clone()),
        }
    }
}

impl Post {
    /// Reads the settings.
    ///
    /// # Errors
    /// A sentence that names the setting and what is wrong with it.
    pub fn new(settings: PostSettings) -> Result<Self, String> {
        let address = |name: &str, text: &str| {
            text.parse::<Mailbox>().map_err(|error| {
                format!("{name}: '{text}' is no address: {error}; write office@example.org or Association <office@example.org>")
            })
        };
        let from = address("mail.from", &settings.from)?;
        let reply_to = match settings.reply_to.as_str() {
            "" => None,
            text => Some(address("mail.reply_to", text)?),
        };
        if settings.per_minute == 0 {
            return Err("mail.per_minute: has to be 1 or more".to_owned());
        }
        if settings.public_url.contains(|c: char| c.is_control() || c.is_whitespace() || "<>\"".contains(c))
            || !settings.public_url.is_ascii()
        {
            return Err(format!("public_url: '{}' is no address that a mail can hold", settings.public_url));
        }
        let dkim = match &settings.dkim {
            None => None,
            Some((selector, key)) => {
                let key = DkimSigningKey::new(key, DkimSigningAlgorithm::Rsa).map_err(|error| {
                    format!("mail.dkim_key: {error}: it has to be an RSA key in PEM that begins with BEGIN RSA PRIVATE KEY")
                })?;
                let relaxed = DkimCanonicalization {
                    header: DkimCanonicalizationType::Relaxed,
                    body: DkimCanonicalizationType::Relaxed,
                };
                let headers = SIGNED.map(HeaderName::new_from_ascii_str).into();
                let domain = from.email.domain().to_owned();
                Some(DkimConfig::new(selector.clone(), domain, key, headers, relaxed))
            }
        };
        let authorities = match settings.authorities.as_str() {
            "" => None,
            pem if !pem.contains("BEGIN CERTIFICATE") => {
                return Err(
                    "mail.ca_file: the file holds no certificate: it has to be PEM, with BEGIN CERTIFICATE"
                        .to_owned(),
                );
            }
            pem => Some(
                Certificate::from_pem(pem.as_bytes()).map_err(|error| format!("mail.ca_file: {error}"))?,
            ),
        };
        Ok(Self { settings, from, reply_to, dkim, authorities, trouble: Mutex::default() })
    }

    /// Whom mail comes from.
    pub fn from(&self) -> String {
        self.from.to_string()
    }

    /// How many mails may be tried within a minute.
    pub fn per_minute(&self) -> u32 {
        self.settings.per_minute
    }

    /// Where links lead.
    pub(crate) fn public_url(&self) -> &str {
        &self.settings.public_url
    }

    /// Why nothing can be sent at the moment, if it is so.
    pub fn trouble(&self) -> Option<Notice> {
        self.trouble.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    pub(crate) fn set_trouble(&self, trouble: Option<Notice>) {
        *self.trouble.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = trouble;
    }

    /// Connects to the mail server and signs in.
    ///
    /// # Errors
    /// What is wrong, for an administrator.
    pub(crate) async fn connect(&self) -> Result<Connection, Notice> {
        let PostSettings { host, port, security, user, password, .. } = &self.settings;
        let failed = |error: Notice| trouble::unusable(host, *port, error);
        let broken = |error: &dyn std::fmt::Display| failed(Notice::as_it_is(error.to_string()));
        let tls = || {
            let trusted = self.authorities.iter().cloned();
            let builder = trusted
                .fold(TlsParameters::builder(host.clone()), TlsParametersBuilder::add_root_certificate);
            builder.build_rustls().map_err(|error| broken(&error))
        };
        let hello = ClientId::Domain(self.from.email.domain().to_owned());
        let connect = async {
            let mut connection = match security {
                Security::Tls => {
                    let address = (host.as_str(), *port);
                    AsyncSmtpConnection::connect_tokio1(address, Some(PATIENCE), &hello, Some(tls()?), None)
                        .await
                }
                Security::StartTls | Security::None => {
                    let stream = TcpStream::connect((host.as_str(), *port)).await;
                    let stream = stream.map_err(|error| broken(&error))?;
                    // The end of a text is a packet of its own, which would wait for the other side's leave.
                    stream.set_nodelay(true).map_err(|error| broken(&error))?;
                    AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello).await
                }
            }
            .map_err(|error| broken(&error))?;
            if *security == Security::StartTls {
                connection.starttls(tls()?, &hello).await.map_err(|error| broken(&error))?;
            }
            if !user.is_empty() {
                let credentials = Credentials::new(user.clone(), password.clone());
                let mechanisms = [Mechanism::Plain, Mechanism::Login];
                let signed_in = connection.auth(&mechanisms, &credentials).await;
                signed_in.map_err(|error| failed(notice!("signing in as {user}: {error}", user, error)))?;
            }
            Ok(Connection(connection))
        };
        tokio::time::timeout(PATIENCE, connect).await.unwrap_or_else(|_| Err(failed(notice!("no answer"))))
    }
}

/// A connection to the mail server.
pub(crate) struct Connection(AsyncSmtpConnection);

impl Connection {
    /// Asks the mail server whether it takes a mail from `from` to `to`.
    pub(crate) async fn offer(&mut self, from: &Address, to: &Address) -> Result<(), Refusal> {
        let mut parameters = Vec::new();
        if [from, to].iter().any(|address| !AsRef::<str>::as_ref(address).is_ascii()) {
            if !self.0.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Refusal::Never(notice!(
                    "the address holds other letters than A to Z, which the mail server does not know (SMTPUTF8)"
                )));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let sender = Mail::new(Some(from.clone()), parameters);
        within(PATIENCE, self.0.command(sender)).await.map_err(|error| Refusal::Trouble(said(&error)))?;
        let recipient = Rcpt::new(to.clone(), Vec::new());
        let Err(error) = within(PATIENCE, self.0.command(recipient)).await else { return Ok(()) };
        let refusal = of_recipient(&error);
        if !matches!(refusal, Refusal::Trouble(_)) {
            self.withdraw().await?;
        }
        Err(refusal)
    }

    /// Takes back what was offered.
    pub(crate) async fn withdraw(&mut self) -> Result<(), Refusal> {
        let reset = within(PATIENCE, self.0.command(Rset)).await;
        reset.map_err(|error| Refusal::Trouble(said(&error)))
    }

    /// Sends the text of a mail that was offered and taken.
    pub(crate) async fn hand_over(&mut self, message: &[u8]) -> Result<(), Refusal> {
        if let Err(error) = within(PATIENCE, self.0.command(Data)).await {
            // The text has not begun to go out.
            return Err(match &error {
                Failure::Smtp(smtp) if smtp.is_permanent() => Refusal::Never(said(&error)),
                _ => Refusal::Later(said(&error)),
            });
        }
        let Err(error) = within(LONG_PATIENCE, self.0.message(message)).await else { return Ok(()) };
        Err(match &error {
            Failure::Smtp(smtp) if smtp.is_permanent() => Refusal::Never(said(&error)),
            Failure::Smtp(smtp) if smtp.is_transient() => Refusal::Later(said(&error)),
            _ => Refusal::InDoubt(said(&error)),
        })
    }

    /// Ends it.
    pub(crate) async fn quit(mut self) {
        // Whoever does not answer a farewell is left.
        let _ = within(Duration::from_secs(2), self.0.quit()).await;
    }
}

/// What a step of SMTP failed with.
#[derive(Debug)]
enum Failure {
    Smtp(SmtpError),
    NoAnswer,
}

async fn within<T>(
    patience: Duration,
    step: impl Future<Output = Result<T, SmtpError>>,
) -> Result<(), Failure> {
    match tokio::time::timeout(patience, step).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(Failure::Smtp(error)),
        Err(_) => Err(Failure::NoAnswer),
    }
}

/// What the mail server said, on one line and not too long.
fn said(failure: &Failure) -> Notice {
    match failure {
        Failure::Smtp(error) => Notice::as_it_is(in_short(error)),
        Failure::NoAnswer => notice!("the mail server did not answer"),
    }
}

fn in_short(error: &SmtpError) -> String {
    let line = |c: char| if c.is_control() { ' ' } else { c };
    error.to_string().chars().map(line).take(300).collect()
}

/// Whether the address is at fault when it is refused for good. A server that will not pass mail on for us says 550 too, and must not make
/// every address a bad one: the second number (RFC 3463) tells 5.1 and 5.2, the address and its mailbox, from 5.7, policy.
pub(crate) fn is_of_address(code: &str, text: &str) -> bool {
    let enhanced = text.split([' ', ':', '(', ')']).find(|word| {
        word.starts_with("5.")
            && word.split('.').count() == 3
            && word.split('.').all(|part| part.parse::<u16>().is_ok())
    });
    match enhanced {
        Some(word) => word.starts_with("5.1.") || word.starts_with("5.2."),
        None => ["550", "551", "553"].contains(&code),
    }
}

/// Why a recipient was not taken.
fn of_recipient(failure: &Failure) -> Refusal {
    let said = said(failure);
    let Failure::Smtp(error) = failure else { return Refusal::Trouble(said) };
    let code = error.status().map(|code| code.to_string()).unwrap_or_default();
    if error.is_transient() {
        return if code == "421" { Refusal::Trouble(said) } else { Refusal::Later(said) };
    }
    if !error.is_permanent() || code == "530" {
        return Refusal::Trouble(said);
    }
    if is_of_address(&code, &in_short(error)) { Refusal::Address(said) } else { Refusal::Never(said) }
}
