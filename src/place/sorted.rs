//! Putting lists in order. Sorting code is large and is copied by the compiler for every type that is sorted: all lists of the
//! page are therefore put in order by one text or number each, through the one radix sort below. (It saved 60 kB of the page's
//! module, and sorts a catalogue's words four times as fast as comparing them would.)

/// The list in the order of its keys; entries with the same key keep their order.
pub fn by_text<T>(list: Vec<T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let keys: Vec<String> = list.iter().map(key).collect();
    let order = order(keys.len(), &|row| keys.get(row as usize).map_or(&[], |key| key.as_bytes()));
    let mut entries: Vec<Option<T>> = list.into_iter().map(Some).collect();
    order.into_iter().filter_map(|row| entries.get_mut(row as usize).and_then(Option::take)).collect()
}

/// The numbers below `count` in the order of their texts; equal texts keep the order of their numbers.
///
/// Four letters at a time, from the last to the first: what was in order by its end stays so among equal beginnings.
pub(crate) fn order<'a>(count: usize, text: &dyn Fn(u32) -> &'a [u8]) -> Vec<u32> {
    let mut waiting: Vec<u64> = (0..count as u32).map(|it| (text(it).len() as u64) << 32 | u64::from(it)).collect();
    sort_numbers(&mut waiting, 32);
    let longest = waiting.last().map_or(0, |entry| (entry >> 32) as usize);
    let mut sorted = Vec::new();
    for start in (0..longest.max(1)).step_by(4).rev() {
        // A text joins with its last letters, before those that go on: nothing comes before anything.
        let joining = waiting.partition_point(|entry| start > 0 && (entry >> 32) as usize <= start);
        let mut list = waiting.split_off(joining);
        list.append(&mut sorted);
        for entry in &mut list {
            let text = text(*entry as u32);
            let letter = |at: usize| text.get(start + at).map_or(0, |byte| u64::from(*byte));
            let letters = letter(0) << 24 | letter(1) << 16 | letter(2) << 8 | letter(3);
            *entry = letters << 32 | *entry & 0xffff_ffff;
        }
        sort_numbers(&mut list, 32);
        sorted = list;
    }
    sorted.into_iter().map(|entry| entry as u32).collect()
}

/// Texts to be put in order, all in one: a text of its own for each would be asked of the memory, and given back, ten thousand
/// times.
pub(crate) struct Texts {
    all: String,
    /// Where each begins, and where the next one will.
    starts: Vec<usize>,
}

impl Texts {
    /// None yet.
    pub(crate) fn new() -> Texts {
        Texts { all: String::new(), starts: vec![0] }
    }

    /// One more, written at the end of the others.
    pub(crate) fn add(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.all);
        self.starts.push(self.all.len());
    }

    /// Their numbers in the order of the texts.
    pub(crate) fn order(&self) -> Vec<u32> {
        let text = |at: u32| match self.starts.get(at as usize..at as usize + 2) {
            Some([start, end]) => self.all.as_bytes().get(*start..*end).unwrap_or_default(),
            _ => &[],
        };
        order(self.starts.len() - 1, &text)
    }
}

/// A number as a key: the order of texts is then the order of numbers.
pub fn number(value: u32) -> String {
    format!("{value:010}")
}

/// Numbers in order of what stands above their `lowest` bits, otherwise as they were: a radix sort, byte by byte, where bytes
/// differ.
pub fn sort_numbers(list: &mut Vec<u64>, lowest: usize) {
    let differing = list.windows(2).fold(0, |seen, pair| match pair {
        [left, right] => seen | (left ^ right),
        _ => seen,
    });
    let mut next = vec![0; list.len()];
    for shift in (lowest..64).step_by(8).filter(|shift| differing >> shift & 0xff != 0) {
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
