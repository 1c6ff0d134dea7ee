//! Putting lists in order. Sorting code is large and is copied by the compiler for every type that is sorted: all lists of the
//! page are therefore put in order by one text key each, through the one copy below. (It saved 60 kB of the page's module.)

/// The list in the order of its keys; entries with the same key keep their order.
pub fn by_text<T>(list: Vec<T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let mut keys: Vec<(String, usize)> = list.iter().enumerate().map(|(row, entry)| (key(entry), row)).collect();
    keys.sort_unstable();
    let mut entries: Vec<Option<T>> = list.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, row)| entries.get_mut(row).and_then(Option::take)).collect()
}

/// A number as a key: the order of texts is then the order of numbers.
pub fn number(value: u32) -> String {
    format!("{value:010}")
}

/// Numbers in order: a radix sort, byte by byte, where bytes differ.
pub fn sort_numbers(list: &mut Vec<u64>) {
    let differing = list.windows(2).fold(0, |seen, pair| match pair {
        [left, right] => seen | (left ^ right),
        _ => seen,
    });
    let mut next = vec![0; list.len()];
    for shift in (0..64).step_by(8).filter(|shift| differing >> shift & 0xff != 0) {
        let digit = |value: u64| (value >> shift & 0xff) as usize;
        let mut starts = [0_usize; 257];
        for value in list.iter() {
            if let Some(start) = starts.get_mut(digit(*value) + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        for value in list.iter() {
            let Some(at) = starts.get_mut(digit(*value)) else { continue };
            if let Some(free) = next.get_mut(*at) {
                *free = *value;
            }
            *at += 1;
        }
        std::mem::swap(list, &mut next);
    }
}
