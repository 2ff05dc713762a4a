//! The real answers of `examples/ohbm-2022`: all 311 are imported, and the counts are those of its SOURCE.txt.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use domain::segment::{Division, Segment};
use service::responses::export::{Format, export};
use service::responses::import::{Imported, Map, Reading, import};
use service::results::{Results, recount, results};
use service::{Actor, Clock, Error, Service, campaigns, installation};
use store::Store;

const CAMPAIGN: &str = include_str!("../../examples/ohbm-2022/campaign.json");
const MAP: &str = include_str!("../../examples/ohbm-2022/map.json");
const ANSWERS: &[u8] = include_bytes!("../../examples/ohbm-2022/public_survey_data.csv");

async fn installed(folder: &tempfile::TempDir, name: &str) -> Service {
    installed_with(folder, name, CAMPAIGN).await
}

async fn installed_with(folder: &tempfile::TempDir, name: &str, campaign: &str) -> Service {
    let url = format!("sqlite:{}", folder.path().join(name).display());
    let service = Service::start(Store::open(&url).await.unwrap(), Clock::system());
    let divisions = [("member", "Member"), ("non_member", "Not a member")]
        .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() });
    installation::set_divisions(&service, &Actor::Operator, &divisions).await.unwrap();
    campaigns::import(&service, &Actor::Operator, campaign).await.unwrap();
    service
}

fn by_map() -> Reading {
    Reading { map: Some(Map::read(MAP).unwrap()), ..Reading::default() }
}

/// How many of the whole, of members and of others gave this value.
fn counts(results: &Results, question: &str, value: &str) -> [u32; 3] {
    let segments = ["", "member", "non_member"].map(|id| match id {
        "" => Segment::Whole,
        id => Segment::Division(id.parse().unwrap()),
    });
    assert_eq!(
        results.segments.iter().map(|one| &one.segment).collect::<Vec<_>>(),
        segments.iter().collect::<Vec<_>>()
    );
    let item = &results.question(question).unwrap().items[0];
    let counts = &item.values.iter().find(|one| one.id == value).unwrap().counts;
    [counts[0], counts[1], counts[2]]
}

#[tokio::test]
async fn all_answers_count_as_their_source_says() {
    let folder = tempfile::tempdir().unwrap();
    let service = installed(&folder, "canvass.db").await;
    let operator = Actor::Operator;
    let early = import(&service, &operator, "ohbm-2022", ANSWERS, by_map()).await.unwrap_err();
    assert!(matches!(early, Error::Refused(ref why) if why.to_string().contains("is draft")), "{early}");
    campaigns::open(&service, &operator, "ohbm-2022").await.unwrap();

    let imported = import(&service, &operator, "ohbm-2022", ANSWERS, by_map()).await.unwrap();
    assert_eq!(imported, Imported { new: 311, known: 0, empty: 0 });
    let again = import(&service, &operator, "ohbm-2022", ANSWERS, by_map()).await.unwrap();
    assert_eq!(again, Imported { new: 0, known: 311, empty: 0 });

    let results = results(&service, &operator, "ohbm-2022").await.unwrap();
    let answered: Vec<u32> = results.segments.iter().map(|segment| segment.answered).collect();
    assert_eq!(answered, [310, 254, 56], "the one who did not say whether they are a member is held back");
    assert_eq!(recount(&service, &operator, "ohbm-2022").await.unwrap().differences, Vec::<String>::new());
    for (channel, all, members) in [
        ("website", 272, 228),
        ("emails", 213, 177),
        ("blog", 44, 42),
        ("twitter", 134, 118),
        ("podcast", 34, 30),
        ("facebook", 7, 7),
        ("youtube", 11, 11),
        ("linkedin", 4, 4),
        ("ondemand", 43, 39),
        ("job_board", 35, 31),
    ] {
        assert_eq!(counts(&results, "channels", channel)[..2], [all, members], "{channel}");
    }
    for (level, all) in [
        ("somewhat_relevant", 139),
        ("annual_meeting", 76),
        ("throughout_the_year", 65),
        ("dont_know", 20),
        ("not_relevant", 7),
    ] {
        assert_eq!(counts(&results, "email_content", level)[0], all, "{level}");
    }
    assert_eq!(results.question("email_content").unwrap().items[0].answered[0], 307);
    assert_eq!(counts(&results, "region", "middle_east")[0], 4);
}

#[tokio::test]
async fn one_bad_cell_refuses_the_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let service = installed(&folder, "canvass.db").await;
    campaigns::open(&service, &Actor::Operator, "ohbm-2022").await.unwrap();
    let text = String::from_utf8(ANSWERS.to_vec()).unwrap();
    let broken = text.replacen("Middle East", "Atlantis", 1);
    let line = text.lines().position(|line| line.contains("Middle East")).unwrap() + 1;
    let error = import(&service, &Actor::Operator, "ohbm-2022", broken.as_bytes(), by_map())
        .await
        .unwrap_err()
        .to_string();
    let place = format!(
        "line {line}, column '3: What geographic region are you currently located in?': 'Atlantis' is no answer"
    );
    assert!(error.starts_with(&place), "{error}");
    assert_eq!(results(&service, &Actor::Operator, "ohbm-2022").await.unwrap().whole().answered, 0);
}

#[tokio::test]
async fn an_export_can_be_imported_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let identified = CAMPAIGN.replace(r#""privacy": "confidential""#, r#""privacy": "identified""#);
    let here = installed_with(&folder, "here.db", &identified).await;
    let there = installed_with(&folder, "there.db", &identified).await;
    for service in [&here, &there] {
        campaigns::open(service, &Actor::Operator, "ohbm-2022").await.unwrap();
    }
    import(&here, &Actor::Operator, "ohbm-2022", ANSWERS, by_map()).await.unwrap();
    let exported = export(&here, &Actor::Operator, "ohbm-2022", Format::Csv).await.unwrap();
    let imported =
        import(&there, &Actor::Operator, "ohbm-2022", exported.as_bytes(), Reading::default()).await.unwrap();
    assert_eq!(imported.new, 311);
    let lines = |text: String| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let json_here = export(&here, &Actor::Operator, "ohbm-2022", Format::JsonLines).await.unwrap();
    let json_there = export(&there, &Actor::Operator, "ohbm-2022", Format::JsonLines).await.unwrap();
    assert_eq!(lines(json_here), lines(json_there));
}

#[tokio::test]
async fn single_responses_of_a_confidential_campaign_stay_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let service = installed(&folder, "canvass.db").await;
    campaigns::open(&service, &Actor::Operator, "ohbm-2022").await.unwrap();
    import(&service, &Actor::Operator, "ohbm-2022", ANSWERS, by_map()).await.unwrap();
    let refused = export(&service, &Actor::Operator, "ohbm-2022", Format::Csv).await.unwrap_err();
    assert!(
        matches!(&refused, Error::Refused(why) if why.to_string().contains("canvass results")),
        "{refused}"
    );
}
