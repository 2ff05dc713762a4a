//! Where a request comes from, also behind proxies.

use std::net::IpAddr;
use std::sync::Arc;

use axum::http::{HeaderMap, HeaderName};
use ipnet::IpNet;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The proxies that are believed when they say in `X-Forwarded-For` whose request they pass on. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Proxies(Arc<[IpNet]>);

impl Proxies {
    /// Reads addresses (`10.0.0.5`) and networks (`10.0.0.0/8`), separated by commas.
    ///
    /// # Errors
    /// A sentence that names the part that is neither.
    pub fn parse(list: &str) -> Result<Self, String> {
        let parts = list.split(',').map(str::trim).filter(|part| !part.is_empty());
        let read = |part: &str| {
            part.parse::<IpAddr>().map(IpNet::from).or_else(|_| part.parse::<IpNet>()).map_err(|_| {
                format!("trusted_proxies: '{part}' is no address, such as 10.0.0.5, and no network, such as 10.0.0.0/8")
            })
        };
        parts.map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The address that a request comes from. Each proxy adds the address it heard from at the right, so the rightmost that is
    /// no trusted proxy's is the last one that somebody trusted has seen; what stands left of it, anyone can have written.
    pub fn origin(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let lines: Vec<&str> =
            headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
        let mut origin = peer.to_canonical();
        for hop in lines.join(",").rsplit(',') {
            if !self.trusts(origin) {
                break;
            }
            let Ok(address) = hop.trim().parse::<IpAddr>() else { break };
            origin = address.to_canonical();
        }
        origin
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whom a request counts as, by its peer and the lines that came with it.
    fn check(trusted: &str, peer: &str, lines: &[&str], origin: &str) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        let found = Proxies::parse(trusted).unwrap().origin(peer.parse().unwrap(), &headers);
        assert_eq!(found.to_string(), origin, "{trusted}: {peer}, {lines:?}");
    }

    #[test]
    fn only_what_trusted_proxies_say_is_believed() {
        check("", "127.0.0.1", &["203.0.113.9"], "127.0.0.1");
        check("127.0.0.1", "203.0.113.9", &["198.51.100.7"], "203.0.113.9");
        check("127.0.0.1", "127.0.0.1", &[], "127.0.0.1");
        check("127.0.0.1", "127.0.0.1", &["198.51.100.7, 203.0.113.9"], "203.0.113.9");
        check("127.0.0.1, 10.0.0.0/8", "127.0.0.1", &["198.51.100.7, 203.0.113.9, 10.1.2.3"], "203.0.113.9");
        check(
            "127.0.0.1, 10.0.0.0/8",
            "127.0.0.1",
            &["198.51.100.7", "203.0.113.9", "10.1.2.3"],
            "203.0.113.9",
        );
        check("10.0.0.0/8", "10.0.0.1", &["10.0.0.2, 10.0.0.3"], "10.0.0.2");
        check("10.0.0.0/8", "10.0.0.1", &["203.0.113.9, unknown"], "10.0.0.1");
        check("127.0.0.1", "::ffff:127.0.0.1", &["2001:db8::1"], "2001:db8::1");
    }

    #[test]
    fn what_is_no_address_is_named() {
        let refused = Proxies::parse("10.0.0.1, proxy.example.org").unwrap_err();
        assert!(refused.contains("'proxy.example.org' is no address"), "{refused}");
    }
}
