use store::StoredPicture;

use crate::sample::{at, digest};
use crate::site::Site;
use crate::stories;

stories!(a_picture_is_kept_once_and_never_changed,);

async fn a_picture_is_kept_once_and_never_changed(site: Site) {
    let picture = StoredPicture { media_type: "image/png".to_owned(), bytes: vec![0, 159, 146, 150] };
    assert_eq!(site.store.picture(&digest(1)).await.unwrap(), None);
    site.store.put_picture(&digest(1), &picture, at(0)).await.unwrap();
    let other = StoredPicture { media_type: "image/gif".to_owned(), bytes: vec![1] };
    site.store.put_picture(&digest(1), &other, at(1)).await.unwrap();
    assert_eq!(site.store.picture(&digest(1)).await.unwrap(), Some(picture));
    assert_eq!(site.store.picture(&digest(2)).await.unwrap(), None);
}
