use domain::segment::Division;

use crate::site::Site;
use crate::stories;

stories!(a_setting_is_kept_and_replaced, a_setting_is_made_once, divisions_keep_their_order);

async fn a_setting_is_kept_and_replaced(site: Site) {
    assert_eq!(site.store.setting("name").await.unwrap(), None);
    site.store.set_setting("name", "ALA").await.unwrap();
    site.store.set_setting("name", "Core").await.unwrap();
    assert_eq!(site.store.setting("name").await.unwrap().as_deref(), Some("Core"));
    assert_eq!(site.store.setting("Name").await.unwrap(), None);
}

async fn a_setting_is_made_once(site: Site) {
    assert_eq!(site.store.setting_or("key", "one").await.unwrap(), "one");
    assert_eq!(site.store.setting_or("key", "other").await.unwrap(), "one");
    assert_eq!(site.store.setting("key").await.unwrap().as_deref(), Some("one"));
}

async fn divisions_keep_their_order(site: Site) {
    let division = |(id, name): (&str, &str)| Division { id: id.parse().unwrap(), name: name.to_owned() };
    let put = async |divisions: &[(&str, &str)]| {
        let divisions: Vec<Division> = divisions.iter().copied().map(division).collect();
        site.store.put_divisions(&divisions).await.unwrap();
        let kept = site.store.divisions().await.unwrap();
        kept.into_iter().map(|division| format!("{}={}", division.id, division.name)).collect::<Vec<_>>()
    };
    assert_eq!(put(&[("llama", "LLAMA"), ("alcts", "ALCTS")]).await, ["llama=LLAMA", "alcts=ALCTS"]);
    assert_eq!(
        put(&[("lita", "LITA"), ("alcts", "Alcts")]).await,
        ["lita=LITA", "alcts=Alcts", "llama=LLAMA"]
    );
}
