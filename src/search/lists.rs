//! Many short lists of numbers in one long one: the rows of each value, the values of each row.

/// Lists of numbers, by number.
pub(crate) struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Default for Lists {
    fn default() -> Lists {
        Lists { starts: vec![0], items: Vec::new() }
    }
}

impl Lists {
    /// `count` lists from pairs of a list and an item; the items of a list keep their order.
    pub(crate) fn new(count: usize, pairs: &[(u32, u32)]) -> Lists {
        let mut starts = vec![0_u32; count + 1];
        for (list, _) in pairs {
            if let Some(size) = starts.get_mut(*list as usize + 1) {
                *size += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0; pairs.len()];
        for (list, item) in pairs {
            let Some(at) = next.get_mut(*list as usize) else { continue };
            if let Some(free) = items.get_mut(*at as usize) {
                *free = *item;
            }
            *at += 1;
        }
        Lists { starts, items }
    }

    /// Adds a number to the list that is being made, the one after all others.
    pub(crate) fn push(&mut self, item: u32) {
        self.items.push(item);
    }

    /// The list that was being made is done.
    pub(crate) fn close(&mut self) {
        self.starts.push(self.items.len() as u32);
    }

    /// How many there are.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// One list.
    #[inline(always)]
    pub(crate) fn of(&self, list: usize) -> &[u32] {
        match self.starts.get(list..list + 2) {
            Some([start, end]) => self.items.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}
