use domain::notice;
use domain::notice::Notice;

/// Why the mail server cannot be used, and what an administrator can do about a certificate that was refused.
pub(super) fn unusable(host: &str, port: u16, error: Notice) -> Notice {
    let said = error.to_string();
    if said.contains("UnknownIssuer") {
        notice!(
            "the mail server {host}:{port} cannot be used: {error}: its certificate is of no authority that is trusted here, so if it is your own, name its certificate as mail.ca_file",
            host,
            port,
            error => error
        )
    } else if said.contains("not valid for name") {
        notice!(
            "the mail server {host}:{port} cannot be used: {error}: its certificate is for another name, so write mail.host as the certificate has it",
            host,
            port,
            error => error
        )
    } else {
        notice!("the mail server {host}:{port} cannot be used: {error}", host, port, error => error)
    }
}
