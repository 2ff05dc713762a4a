use store::{Imported, Member};

use crate::sample::{combination, member};
use crate::site::Site;
use crate::stories;

stories!(an_import_updates_by_email, the_last_of_two_rows_counts, a_whole_roster_comes_at_once);

async fn an_import_updates_by_email(site: Site) {
    let (one, two) = (member(1, "lita+alcts"), member(2, ""));
    let imported = site.store.put_members(&[two.clone(), one.clone()]).await.unwrap();
    assert_eq!(imported, Imported { new: 2, changed: 0, unchanged: 0 });
    assert_eq!(site.store.members().await.unwrap(), [one.clone(), two.clone()]);

    let moved = Member { email: two.email.to_uppercase(), ..member(9, "llama") };
    let imported = site.store.put_members(&[one.clone(), moved.clone(), member(3, "lita")]).await.unwrap();
    assert_eq!(imported, Imported { new: 1, changed: 1, unchanged: 1 });
    let kept = Member { id: two.id, email: two.email, ..moved };
    let by_email = site.store.members().await.unwrap();
    assert!(by_email.contains(&kept), "{by_email:?}");
    assert_eq!(by_email.len(), 3, "who came again kept their id");

    let counts = site.store.roster_counts().await.unwrap();
    let expected = [("alcts+lita", 1), ("lita", 1), ("llama", 1)];
    assert_eq!(counts, expected.map(|(key, n)| (combination(key), n)));
}

async fn the_last_of_two_rows_counts(site: Site) {
    let first = member(1, "lita");
    let last = Member { name: "Renamed".to_owned(), ..first.clone() };
    let imported = site.store.put_members(&[first, last.clone()]).await.unwrap();
    assert_eq!(imported, Imported { new: 1, changed: 0, unchanged: 0 });
    assert_eq!(site.store.members().await.unwrap(), [last]);
}

async fn a_whole_roster_comes_at_once(site: Site) {
    let members: Vec<Member> =
        (1..=7000).map(|n| member(n, ["", "lita", "alcts+lita"][n as usize % 3])).collect();
    assert_eq!(site.store.put_members(&members).await.unwrap().new, 7000);
    assert_eq!(site.store.members().await.unwrap(), members);
    assert_eq!(site.store.put_members(&members).await.unwrap().unchanged, 7000);
    assert_eq!(site.store.put_members(&[]).await.unwrap(), Imported::default());
}
