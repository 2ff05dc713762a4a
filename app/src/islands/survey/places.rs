//! The places of a ranking while someone changes them. `None` is an option without a place yet.

/// Gives the option at `index` a place, 1 for the first, or takes it away. The others make room: the places between the
/// old and the new one move by one, so that no two options share a place. Who is moved behind the `last` place has none.
/// Where every option gets a place, the last one left over gets the last place.
pub fn choose(places: &[Option<u8>], last: u8, index: usize, chosen: Option<u8>) -> Vec<Option<u8>> {
    let old = places.get(index).copied().flatten();
    let mut others: Vec<Option<u8>> = places.to_vec();
    if let Some(own) = others.get_mut(index) {
        *own = None;
    }
    if let Some(chosen) = chosen
        && others.contains(&Some(chosen))
    {
        make_room(&mut others, last, chosen, old);
    }
    if let Some(own) = others.get_mut(index) {
        *own = chosen;
    }
    if chosen.is_some() && usize::from(last) == places.len() {
        place_the_last(&mut others);
    }
    others
}

/// Moves the option at `index` one place up or down. The options stand in the order in which they are shown.
///
/// Where every option gets a place, it swaps with its neighbour, and every option gets the place where it stands then.
/// Where only some do, one without a place gets the first that is free, or the last one, and the one in the last place
/// loses it going down.
pub fn shift(places: &[Option<u8>], last: u8, index: usize, up: bool) -> Vec<Option<u8>> {
    if usize::from(last) == places.len() {
        return swap(places.len(), index, up);
    }
    let wanted = match places.get(index).copied().flatten() {
        Some(own) if up => Some(own.saturating_sub(1).max(1)),
        Some(own) => Some(own.saturating_add(1)).filter(|next| *next <= last),
        None if up => Some((1..=last).find(|place| !places.contains(&Some(*place))).unwrap_or(last)),
        None => None,
    };
    choose(places, last, index, wanted)
}

/// The same order without gaps and without what is beyond the `last` place.
pub fn close_up(places: &[Option<u8>], last: u8) -> Vec<Option<u8>> {
    let closed = |place: u8| {
        let before = places.iter().flatten().filter(|other| **other < place).count();
        u8::try_from(before + 1).ok().filter(|place| *place <= last)
    };
    places.iter().map(|own| own.and_then(closed)).collect()
}

fn swap(count: usize, index: usize, up: bool) -> Vec<Option<u8>> {
    let mut after: Vec<Option<u8>> = (1..=count).map(|place| u8::try_from(place).ok()).collect();
    let other = if up { index.checked_sub(1) } else { index.checked_add(1).filter(|next| *next < count) };
    if let Some(other) = other
        && index < count
    {
        after.swap(index, other);
    }
    after
}

/// Frees `wanted`: by moving options towards the place that became free, else towards the nearest that nobody has, else
/// all of them back, the one in the last place out.
fn make_room(places: &mut [Option<u8>], last: u8, wanted: u8, freed: Option<u8>) {
    let free = freed.or_else(|| nearest_free(places, last, wanted)).unwrap_or(last.saturating_add(1));
    for own in places.iter_mut() {
        let Some(place) = *own else { continue };
        if free > wanted && (wanted..free).contains(&place) {
            *own = Some(place + 1).filter(|place| *place <= last);
        } else if free < wanted && (free + 1..=wanted).contains(&place) {
            *own = Some(place - 1);
        }
    }
}

fn nearest_free(places: &[Option<u8>], last: u8, wanted: u8) -> Option<u8> {
    let free = |place: &u8| !places.contains(&Some(*place));
    (wanted..=last).find(free).or_else(|| (1..wanted).rev().find(free))
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
    fn places(digits: &str) -> Vec<Option<u8>> {
        digits.chars().map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok())).collect()
    }

    fn digits(places: Vec<Option<u8>>) -> String {
        let digit = |place: Option<u8>| place.map_or_else(|| "-".to_owned(), |place| place.to_string());
        places.into_iter().map(digit).collect()
    }

    fn check(before: &str, last: u8, index: usize, chosen: u8, after: &str) {
        let chosen = (chosen > 0).then_some(chosen);
        let words = digits(choose(&places(before), last, index, chosen));
        assert_eq!(words, after, "{before}: option {index} to {chosen:?} of {last}");
    }

    #[test]
    fn choosing_a_place_moves_the_others() {
        check("----", 4, 2, 1, "--1-");
        // A taken place: its holder moves on to the next free one.
        check("1---", 4, 2, 1, "2-1-");
        check("12--", 4, 3, 1, "2341");
        // No place is free after it: its holder moves back. Whoever is left over gets the place left over.
        check("-3--", 4, 0, 3, "34--");
        check("--34", 4, 0, 4, "4123");
        // A complete ranking stays complete, up and down.
        check("1234", 4, 3, 1, "2341");
        check("1234", 4, 0, 3, "3124");
        // Taking a place away leaves the rest.
        check("1234", 4, 1, 0, "1-34");
        check("1-3-", 4, 1, 4, "1432");
    }

    #[test]
    fn where_only_the_first_places_are_given_one_is_pushed_out() {
        check("1---", 2, 1, 2, "12--");
        check("12--", 2, 3, 1, "2--1");
        check("12--", 2, 3, 2, "1--2");
        check("12--", 2, 1, 1, "21--");
        check("-2--", 2, 3, 2, "-1-2");
    }

    #[test]
    fn those_that_are_left_close_up() {
        assert_eq!(digits(close_up(&places("4-13"), 3)), "3-12");
        assert_eq!(digits(close_up(&places("123"), 3)), "123");
        assert_eq!(digits(close_up(&places("--"), 2)), "--");
        assert_eq!(digits(close_up(&places("231"), 2)), "2-1");
    }

    #[test]
    fn moving_swaps_neighbours_and_stops_at_the_ends() {
        let check = |before: &str, last: u8, index: usize, up: bool, after: &str| {
            assert_eq!(digits(shift(&places(before), last, index, up)), after, "{before}: {index} {up}");
        };
        check("123", 3, 1, true, "213");
        check("---", 3, 1, false, "132");
        check("123", 3, 0, true, "123");
        check("123", 3, 2, false, "123");
        // Only two of four have a place.
        check("----", 2, 2, true, "--1-");
        check("1---", 2, 3, true, "1--2");
        check("12--", 2, 2, true, "1-2-");
        check("12--", 2, 0, false, "21--");
        check("12--", 2, 1, false, "1---");
        check("12--", 2, 3, false, "12--");
    }
}
