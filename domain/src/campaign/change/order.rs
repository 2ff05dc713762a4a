//! Two changes of one order.

/// The order `now` with what made `after` of `before`: what was added, removed and moved. Also whether both changes moved or
/// removed the same.
pub(super) fn merge(before: &[String], after: &[String], now: &[String]) -> (Vec<String>, bool) {
    let (ours, theirs) = (moved(before, after), moved(before, now));
    let removed = without(before, after);
    let added = without(after, before);
    let lost = |id: &&String| !now.contains(id);
    let clashes = removed.iter().any(lost)
        || ours.iter().any(|id| lost(id) || theirs.contains(id))
        || added.iter().any(|id| now.contains(id));
    let placed = |id: &String| added.contains(&id) || ours.contains(&id);
    let stays = |id: &&String| !removed.contains(id) && !placed(id);
    let mut merged: Vec<String> = now.iter().filter(stays).cloned().collect();
    for (index, id) in after.iter().enumerate().filter(|(_, id)| placed(id)) {
        let place = after[..index].iter().rev().find_map(|earlier| position(&merged, earlier));
        merged.insert(place.map_or(0, |place| place + 1), id.clone());
    }
    (merged, clashes)
}

fn position(list: &[String], id: &str) -> Option<usize> {
    list.iter().position(|own| own == id)
}

fn without<'a>(list: &'a [String], other: &[String]) -> Vec<&'a String> {
    list.iter().filter(|id| !other.contains(id)).collect()
}

/// What has to be taken up and put down elsewhere to make one order of the other: all but a longest part that both have.
pub(super) fn moved<'a>(before: &'a [String], after: &[String]) -> Vec<&'a String> {
    let both: Vec<(&String, usize)> =
        before.iter().filter_map(|id| Some((id, position(after, id)?))).collect();
    // The length of the longest rising part that ends at each, and where its part comes from.
    let mut longest: Vec<(usize, Option<usize>)> = Vec::with_capacity(both.len());
    for (index, (_, place)) in both.iter().enumerate() {
        let earlier = (0..index).filter(|earlier| both[*earlier].1 < *place);
        let from = earlier.max_by_key(|earlier| longest[*earlier].0);
        longest.push((from.map_or(0, |from| longest[from].0) + 1, from));
    }
    let mut stays = vec![false; both.len()];
    let mut at = (0..both.len()).max_by_key(|index| longest[*index].0);
    while let Some(index) = at {
        stays[index] = true;
        at = longest[index].1;
    }
    both.iter().zip(stays).filter(|(_, stays)| !stays).map(|((id, _), _)| *id).collect()
}
