//! How the preview is looked at, and as whom; its address says it all.

use domain::language::Language;
use domain::profile::Profile;
use form_urlencoded::Serializer;

use crate::survey_form;

/// How wide the preview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// As wide as the window is.
    #[default]
    Wide,
    /// In a frame as wide as a phone.
    Phone,
    /// Inside of that frame, where nothing says that it is a preview.
    Framed,
}

impl Look {
    fn as_str(self) -> &'static str {
        match self {
            Look::Wide => "wide",
            Look::Phone => "phone",
            Look::Framed => "framed",
        }
    }
}

/// The field that says how wide it is.
pub(super) const LOOK: &str = "look";
/// The field that says which version it is of; without it, it is of the one that members are asked now.
pub(super) const VERSION: &str = "version";
/// The field that says in which language it is read; without it, in the campaign's own.
pub(super) const LANGUAGE: &str = survey_form::LANGUAGE;
/// The field that says whether it is walked through; without it, all that is asked is shown.
pub(super) const WAY: &str = "way";
/// Its value where it is walked through.
pub(super) const WALK: &str = "walk";
/// The field that is there if it is shown to one member; without it, all that is asked of anybody is shown.
pub(super) const MEMBER: &str = "member";
/// The field of each division that the member belongs to.
pub(super) const DIVISION: &str = "division";
/// What stands before the name of a field for what the roster says of the member.
pub(super) const ROSTER: &str = "roster.";
/// What stands before the name of a field for what the member's link brings.
pub(super) const LINK: &str = "link.";

/// How the preview is looked at, and as whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// How wide.
    pub look: Look,
    /// Whether it is walked through, as members do; otherwise all that is asked is shown.
    pub walks: bool,
    /// What is known of the member to whom it is shown; none if all questions are.
    pub member: Option<Profile>,
    /// Of which version; none for the one that members are asked now.
    pub version: Option<i32>,
    /// In which language; none for the campaign's own.
    pub language: Option<Language>,
}

impl View {
    /// The view that the fields of an address ask for. What there is no such thing of is passed over.
    pub fn parse(fields: &[(String, String)]) -> Self {
        let mut view = View::default();
        let mut member = Profile::default();
        for (name, value) in fields {
            match name.as_str() {
                LOOK => {
                    let known = [Look::Wide, Look::Phone, Look::Framed];
                    view.look = known.into_iter().find(|look| look.as_str() == value).unwrap_or_default();
                }
                WAY => view.walks = value == WALK,
                MEMBER => view.member = Some(Profile::default()),
                VERSION => view.version = value.parse().ok(),
                LANGUAGE => view.language = value.parse().ok(),
                DIVISION => member.divisions.0.extend(value.parse().ok()),
                name => {
                    let known = |prefix: &str| {
                        let name = name.strip_prefix(prefix).filter(|_| !value.trim().is_empty())?;
                        Some((name.to_owned(), value.trim().to_owned()))
                    };
                    member.roster.extend(known(ROSTER));
                    member.link.extend(known(LINK));
                }
            }
        }
        view.member = view.member.map(|_| member);
        view
    }

    /// An address of the preview seen like this.
    pub fn of(&self, address: String) -> String {
        let mut query = Serializer::new(String::new());
        if self.look != Look::Wide {
            query.append_pair(LOOK, self.look.as_str());
        }
        if self.walks {
            query.append_pair(WAY, WALK);
        }
        if let Some(version) = self.version {
            query.append_pair(VERSION, &version.to_string());
        }
        if let Some(language) = &self.language {
            query.append_pair(LANGUAGE, language.as_str());
        }
        if let Some(member) = &self.member {
            query.append_pair(MEMBER, "yes");
            for division in &member.divisions.0 {
                query.append_pair(DIVISION, division.as_str());
            }
            for (name, value) in &member.roster {
                query.append_pair(&format!("{ROSTER}{name}"), value);
            }
            for (name, value) in &member.link {
                query.append_pair(&format!("{LINK}{name}"), value);
            }
        }
        match query.finish() {
            query if query.is_empty() => address,
            query => format!("{address}?{query}"),
        }
    }

    /// The same, and which language is not said yet.
    pub fn in_any_language(&self) -> Self {
        Self { language: None, ..self.clone() }
    }

    /// The same with another look.
    pub fn looking(&self, look: Look) -> Self {
        Self { look, ..self.clone() }
    }

    /// The same, walked through or not.
    pub fn walking(&self, walks: bool) -> Self {
        Self { walks, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_how_and_as_whom() {
        let member = Profile {
            divisions: "lita+llama".parse().expect("two names"),
            roster: [("Library type".to_owned(), "A & B".to_owned())].into(),
            link: [("source".to_owned(), "mail".to_owned())].into(),
            ..Profile::default()
        };
        let view = View {
            look: Look::Phone,
            walks: true,
            member: Some(member),
            version: Some(2),
            language: "ar".parse().ok(),
        };
        let address = view.of("/here".to_owned());
        assert_eq!(
            address,
            "/here?look=phone&way=walk&version=2&language=ar&member=yes&division=lita&division=llama&roster.Library+type=A+%26+B\
             &link.source=mail"
        );
        let query = address.split_once('?').map(|(_, query)| query).unwrap_or_default();
        let fields: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        assert_eq!(View::parse(&fields), view);
        assert_eq!(View::default().of("/here".to_owned()), "/here");
        let nobody = View { member: Some(Profile::default()), ..View::default() };
        assert_eq!(nobody.of("/here".to_owned()), "/here?member=yes");
    }
}
