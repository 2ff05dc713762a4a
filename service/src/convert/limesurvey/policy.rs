//! Settings of the whole survey that a campaign has no place for.

use super::model::Structure;
use super::settings::says_nothing;
use crate::convert::loss::Losses;

/// Settings that are read, or that say nothing of the questionnaire, its members or its results.
const ASIDE: [&str; 47] = [
    "active",
    "additional_languages",
    "admin",
    "adminemail",
    "attachments",
    "attributedescriptions",
    "autonumber_start",
    "bounce_email",
    "bounceaccountencryption",
    "bounceaccounthost",
    "bounceaccountpass",
    "bounceaccounttype",
    "bounceaccountuser",
    "bounceprocessing",
    "bouncetime",
    "crypt_method",
    "datecreated",
    "faxto",
    "googleanalyticsapikey",
    "googleanalyticsstyle",
    "gsid",
    "htmlemail",
    "language",
    "lastmodified",
    "nokeyboard",
    "othersettings",
    "owner_id",
    "sendconfirmation",
    "showgroupinfo",
    "showqnumcode",
    "showwelcome",
    "showxquestions",
    "sid",
    "template",
    "tokenencryptionoptions",
    "tokenlength",
    "usetokens",
    "surveyls_alias",
    "surveyls_attributecaptions",
    "surveyls_dateformat",
    "surveyls_description",
    "surveyls_endtext",
    "surveyls_language",
    "surveyls_numberformat",
    "surveyls_survey_id",
    "surveyls_title",
    "surveyls_welcometext",
];

/// Settings with the values that are as it is here, beside those that say nothing.
const USUAL: [(&str, &str); 6] = [
    ("allowprev", "Y"),
    ("allowsave", "Y"),
    ("format", "A"),
    ("format", "G"),
    ("listpublic", "Y"),
    ("showprogress", "Y"),
];

/// Settings that say something where they are off.
const ON: [&str; 2] = ["allowprev", "showprogress"];

/// Names all of them as one loss.
pub(super) fn say(structure: &Structure, losses: &mut Losses) {
    let unusual = structure.settings.iter().filter(|(name, _, value)| is_unusual(name, value.trim()));
    losses.settings(unusual.map(|(name, _, value)| (name.clone(), value.clone())).collect());
}

/// Its mails have texts of their own in every file: the invitation stands for all of them.
const MAILS: [&str; 2] = ["surveyls_email_", "email_admin_"];
const INVITATION: &str = "surveyls_email_invite";

fn is_unusual(name: &str, value: &str) -> bool {
    let is_mail = MAILS.iter().any(|start| name.starts_with(start)) && name != INVITATION;
    // LimeSurvey writes so what is as it is in the group of the survey.
    let is_inherited = value == "-1" || (name, value) == ("usecaptcha", "E");
    if is_mail || is_inherited {
        return false;
    }
    let says_something = !says_nothing(value) || (ON.contains(&name) && value == "N");
    says_something && !ASIDE.contains(&name) && !USUAL.contains(&(name, value))
}
