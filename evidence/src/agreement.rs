//! How united answers on a scale are.

/// Van der Eijk's agreement A: 1 if all chose the same option, 0 if all options were chosen alike, -1 if half chose
/// either end. Descriptive: no verdict rests on it.
///
/// Takes how often each option was chosen, in the order of the scale. None if there are fewer than three options or
/// nobody answered.
///
/// The counts are peeled into layers, each as high as its smallest count that is not zero; A is the mean of the
/// layers' agreement, each weighted with its share of the answers (van der Eijk 2001).
pub fn agreement(counts: &[u32]) -> Option<f64> {
    let answered: u64 = counts.iter().copied().map(u64::from).sum();
    if counts.len() < 3 || answered == 0 {
        return None;
    }
    let mut heights: Vec<u32> = counts.iter().copied().filter(|count| *count > 0).collect();
    heights.sort_unstable();
    heights.dedup();
    let floors = [0].into_iter().chain(heights.iter().copied());
    let layers = floors.zip(&heights).map(|(floor, height)| {
        let chosen: Vec<bool> = counts.iter().map(|count| *count > floor).collect();
        let options = chosen.iter().filter(|chosen| **chosen).count();
        f64::from(height - floor) * options as f64 * layer(&chosen)
    });
    Some(layers.sum::<f64>() / answered as f64)
}

/// The agreement of a layer, in which options are chosen alike or not at all.
///
/// `U (1 - (S-1)/(K-1))` for S chosen of K options, with U from the triples of options in order: 110 and 011 speak for
/// one peak, 101 for two.
fn layer(chosen: &[bool]) -> f64 {
    let all = chosen.len() as f64;
    let options = chosen.iter().filter(|chosen| **chosen).count();
    if options == 1 {
        return 1.0;
    }
    let (mut one_peak, mut two_peaks) = (0.0, 0.0);
    let mut before = 0;
    for chosen in chosen {
        if *chosen {
            before += 1;
            continue;
        }
        let (left, right) = (f64::from(before), (options as f64) - f64::from(before));
        one_peak += left * (left - 1.0) / 2.0 + right * (right - 1.0) / 2.0;
        two_peaks += left * right;
    }
    let triples = one_peak + two_peaks;
    if triples == 0.0 {
        return 0.0;
    }
    let unimodality = ((all - 2.0) * one_peak - (all - 1.0) * two_peaks) / ((all - 2.0) * triples);
    unimodality * (1.0 - (options as f64 - 1.0) / (all - 1.0))
}
