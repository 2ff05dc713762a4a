//! What an observer can compute from everything that was published together.

mod space;

use std::collections::BTreeMap;

use space::Space;

/// Cells whose joint tally follows from what was published, whether or not a publication shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The cells, ascending. Cells without people are left out.
    pub cells: Vec<usize>,
    /// The people in them.
    pub people: u64,
}

/// A publication does not say of every cell whether it includes it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("publication {publication} speaks of {cells} cells, not of {expected}")]
pub struct Ragged {
    /// The index of the publication.
    pub publication: usize,
    /// The cells that it speaks of.
    pub cells: usize,
    /// The cells that there are.
    pub expected: usize,
}

/// The smallest group of fewer than `below` people about whom the publications, all taken together, give a tally away.
/// None if there is no such group.
///
/// Each publication is a tally over the cells that it includes; a cell is a person, or people who cannot be told
/// apart. By adding and subtracting publications an observer gets the tallies that lie in the span of their rows. Some
/// of them touches only a set of cells iff removing the columns of the set lowers the rank of the rows, so what is
/// sought is the lightest vector of the row space. That it touches them does not say that it counts each of them once:
/// the groups found are a superset of those whose tally is computable, so that none is missed.
///
/// Ranks are taken modulo the prime 2^61 - 1, which is exact for the cells that a campaign has: no minor of a matrix
/// of zeros and ones with up to 36 rows is as large, and beyond that one would have to be a multiple of it by chance.
/// The search is quick where `below` is a few people and exponential in the cells where it is not.
///
/// # Errors
/// If a publication has more or fewer cells than `people`.
pub fn smallest_group(published: &[Vec<bool>], people: &[u32], below: u64) -> Result<Option<Group>, Ragged> {
    let ragged = published.iter().position(|row| row.len() != people.len());
    if let Some(publication) = ragged {
        let cells = published.get(publication).map_or(0, Vec::len);
        return Err(Ragged { publication, cells, expected: people.len() });
    }
    let groups = indistinguishable(published, people);
    let rows = (0..published.len()).map(|row| groups.keys().map(|column| u64::from(column[row])).collect());
    let space = Space::spanned_by(rows);
    let groups: Vec<Group> = groups.into_values().collect();
    let mut search =
        Search { weights: groups.iter().map(|group| group.people).collect(), bound: below, found: None };
    search.look_into(space, &mut Vec::new());
    Ok(search.found.map(|found| {
        let mut cells: Vec<usize> = found
            .iter()
            .filter_map(|group| groups.get(*group))
            .flat_map(|group| group.cells.clone())
            .collect();
        cells.sort_unstable();
        Group { cells, people: search.bound }
    }))
}

/// Cells with people, by the publications that include them: those with the same ones are always counted together.
fn indistinguishable(published: &[Vec<bool>], people: &[u32]) -> BTreeMap<Vec<bool>, Group> {
    let mut groups = BTreeMap::new();
    for (cell, people) in people.iter().enumerate().filter(|(_, people)| **people > 0) {
        let column: Vec<bool> = published.iter().map(|row| row[cell]).collect();
        let group = groups.entry(column).or_insert(Group { cells: Vec::new(), people: 0 });
        group.cells.push(cell);
        group.people += u64::from(*people);
    }
    groups
}

/// A search for the lightest vector of a space, by deciding column by column whether it is zero there.
struct Search {
    weights: Vec<u64>,
    /// Only vectors lighter than this are of interest.
    bound: u64,
    /// The columns that the lightest vector so far touches.
    found: Option<Vec<usize>>,
}

impl Search {
    /// Searches the vectors of a space that are not zero at any of the columns `touched`.
    fn look_into(&mut self, mut space: Space, touched: &mut Vec<usize>) {
        loop {
            let support = space.support();
            let vanished = touched.iter().any(|column| !support.contains(column));
            let lightest = support.iter().map(|column| self.weights[*column]).min().unwrap_or(self.bound);
            let at_least = self.weight(touched).max(lightest);
            if vanished || at_least >= self.bound {
                return;
            }
            self.consider(support.clone());
            space.supports().for_each(|touched| self.consider(touched));
            let open = support.into_iter().filter(|column| !touched.contains(column));
            let Some(heaviest) = open.max_by_key(|column| self.weights[*column]) else { return };
            touched.push(heaviest);
            if self.weight(touched) < self.bound {
                self.look_into(space.clone(), touched);
            }
            touched.pop();
            space = space.vanishing_at(heaviest);
        }
    }

    /// Keeps the columns that some vector touches if they are the lightest so far.
    fn consider(&mut self, touched: Vec<usize>) {
        let weight = self.weight(&touched);
        if weight < self.bound {
            self.bound = weight;
            self.found = Some(touched);
        }
    }

    /// The people in these columns.
    fn weight(&self, columns: &[usize]) -> u64 {
        columns.iter().map(|column| self.weights[*column]).sum()
    }
}
