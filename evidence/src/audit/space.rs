//! Linear spaces over the whole numbers modulo a prime.

/// The prime 2^61 - 1.
const P: u64 = (1 << 61) - 1;

/// The span of some rows, by an independent set of them.
#[derive(Debug, Clone)]
pub(super) struct Space {
    basis: Vec<Vec<u64>>,
}

impl Space {
    /// The span of rows of equal length, with entries below the prime.
    pub(super) fn spanned_by(rows: impl IntoIterator<Item = Vec<u64>>) -> Self {
        let mut pivots: Vec<usize> = Vec::new();
        let mut basis: Vec<Vec<u64>> = Vec::new();
        for mut row in rows {
            for (pivot, base) in pivots.iter().zip(&basis) {
                clear(&mut row, base, *pivot);
            }
            if let Some(pivot) = row.iter().position(|entry| *entry != 0) {
                pivots.push(pivot);
                basis.push(row);
            }
        }
        Self { basis }
    }

    /// The columns in which some vector of the space is not zero, ascending.
    pub(super) fn support(&self) -> Vec<usize> {
        let columns = self.basis.first().map_or(0, Vec::len);
        (0..columns).filter(|column| self.basis.iter().any(|row| row[*column] != 0)).collect()
    }

    /// The columns in which each vector of the basis is not zero.
    pub(super) fn supports(&self) -> impl Iterator<Item = Vec<usize>> {
        self.basis.iter().map(|row| (0..row.len()).filter(|column| row[*column] != 0).collect())
    }

    /// The vectors of the space that are zero in a column.
    pub(super) fn vanishing_at(mut self, column: usize) -> Self {
        if let Some(with) = self.basis.iter().position(|row| row[column] != 0) {
            let pivot = self.basis.swap_remove(with);
            self.basis.iter_mut().for_each(|row| clear(row, &pivot, column));
        }
        self
    }
}

/// Subtracts from a row the multiple of another, not zero in the column, that makes it zero in the column.
fn clear(row: &mut [u64], other: &[u64], column: usize) {
    if row[column] == 0 {
        return;
    }
    let factor = P - times(row[column], inverse(other[column]));
    for (entry, other) in row.iter_mut().zip(other) {
        *entry = (*entry + times(factor, *other)) % P;
    }
}

fn times(a: u64, b: u64) -> u64 {
    // The remainder is below 2^61.
    (u128::from(a) * u128::from(b) % u128::from(P)) as u64
}

/// The inverse of a number that is not zero, by Fermat's little theorem.
fn inverse(number: u64) -> u64 {
    let (mut power, mut base, mut exponent) = (1, number, P - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = times(power, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    power
}
