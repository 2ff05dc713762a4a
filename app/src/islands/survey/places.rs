//! The places of a ranking while someone changes them. `None` is an option without a place yet.

/// Gives the option at `index` a place, 1 for the first, or takes it away. The others make room: the places between the
/// old and the new one move by one, so that no two options share a place. The last one left over gets the last place.
pub fn choose(places: &[Option<u8>], index: usize, chosen: Option<u8>) -> Vec<Option<u8>> {
    let old = places.get(index).copied().flatten();
    let mut others: Vec<Option<u8>> = places.to_vec();
    if let Some(own) = others.get_mut(index) {
        *own = None;
    }
    if let Some(chosen) = chosen
        && others.contains(&Some(chosen))
    {
        make_room(&mut others, chosen, old);
    }
    if let Some(own) = others.get_mut(index) {
        *own = chosen;
    }
    if chosen.is_some() {
        place_the_last(&mut others);
    }
    others
}

/// Swaps the option at `index` with the one before or after it, in the order in which they are shown, and gives every
/// option the place where it stands then.
pub fn shift(count: usize, index: usize, up: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let other = if up { index.checked_sub(1) } else { index.checked_add(1).filter(|next| *next < count) };
    if let Some(other) = other
        && index < count
    {
        order.swap(index, other);
    }
    order
}

/// Frees `wanted`: by moving options towards the place that became free, or towards the nearest that nobody has.
fn make_room(places: &mut [Option<u8>], wanted: u8, freed: Option<u8>) {
    let free = freed.unwrap_or_else(|| nearest_free(places, wanted));
    for place in places.iter_mut().flatten() {
        if free > wanted && (wanted..free).contains(place) {
            *place += 1;
        } else if free < wanted && (free + 1..=wanted).contains(place) {
            *place -= 1;
        }
    }
}

fn nearest_free(places: &[Option<u8>], wanted: u8) -> u8 {
    let count = u8::try_from(places.len()).unwrap_or(u8::MAX);
    let free = |place: &u8| !places.contains(&Some(*place));
    (wanted..=count).find(free).or_else(|| (1..wanted).rev().find(free)).unwrap_or(wanted)
}

fn place_the_last(places: &mut [Option<u8>]) {
    if places.iter().filter(|place| place.is_none()).count() == 1 {
        let count = u8::try_from(places.len()).unwrap_or(u8::MAX);
        let left = (1..=count).find(|place| !places.contains(&Some(*place)));
        if let Some(last) = places.iter_mut().find(|place| place.is_none()) {
            *last = left;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places as digits, `-` for none.
    fn check(before: &str, index: usize, chosen: u8, after: &str) {
        let places: Vec<Option<u8>> =
            before.chars().map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok())).collect();
        let chosen = (chosen > 0).then_some(chosen);
        let words: String = choose(&places, index, chosen)
            .into_iter()
            .map(|place| place.map_or_else(|| "-".to_owned(), |place| place.to_string()))
            .collect();
        assert_eq!(words, after, "{before}: option {index} to {chosen:?}");
    }

    #[test]
    fn choosing_a_place_moves_the_others() {
        check("----", 2, 1, "--1-");
        // A taken place: its holder moves on to the next free one.
        check("1---", 2, 1, "2-1-");
        check("12--", 3, 1, "2341");
        // No place is free after it: its holder moves back. Whoever is left over gets the place left over.
        check("-3--", 0, 3, "34--");
        check("--34", 0, 4, "4123");
        // A complete ranking stays complete, up and down.
        check("1234", 3, 1, "2341");
        check("1234", 0, 3, "3124");
        // Taking a place away leaves the rest.
        check("1234", 1, 0, "1-34");
        check("1-3-", 1, 4, "1432");
    }

    #[test]
    fn moving_swaps_neighbours_and_stops_at_the_ends() {
        assert_eq!(shift(3, 1, true), [1, 0, 2]);
        assert_eq!(shift(3, 1, false), [0, 2, 1]);
        assert_eq!(shift(3, 0, true), [0, 1, 2]);
        assert_eq!(shift(3, 2, false), [0, 1, 2]);
    }
}
