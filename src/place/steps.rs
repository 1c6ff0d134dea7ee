//! The numbers of the table of communes: small ones are a letter each.

/// Numbers of one letter each: `O` is 0, `P` 1, `N` -1, from `!` to `}`; those beyond stand between two tildes.
pub(crate) struct Steps<'a>(std::iter::Peekable<std::str::Chars<'a>>);

impl<'a> Steps<'a> {
    /// Begins at the first.
    pub(crate) fn new(line: &'a str) -> Steps<'a> {
        Steps(line.chars().peekable())
    }

    /// The next number; `None` at the end, or when it is none.
    pub(crate) fn next(&mut self) -> Option<i32> {
        match self.0.next()? {
            '~' => self.long(),
            letter @ '!'..='}' => Some(letter as i32 - 'O' as i32),
            _ => None,
        }
    }

    /// A number that stands outside the order, after an ampersand: how many times thirty, and the rest, a letter each.
    pub(crate) fn exception(&mut self) -> Option<u32> {
        self.0.next_if_eq(&'&')?;
        let mut digit = || u32::from(self.0.next()?).checked_sub(u32::from('O')).filter(|digit| *digit < 40);
        Some(digit()? * 30 + digit()?)
    }

    /// A number between two tildes.
    pub(crate) fn full(&mut self) -> Option<i32> {
        self.0.next_if_eq(&'~')?;
        self.long()
    }

    fn long(&mut self) -> Option<i32> {
        let mut digits = String::new();
        while let Some(digit) = self.0.next_if(|letter| *letter != '~' && digits.len() < 6) {
            digits.push(digit);
        }
        self.0.next_if_eq(&'~')?;
        digits.parse().ok()
    }

    /// Whether nothing is left.
    pub(crate) fn is_over(&mut self) -> bool {
        self.0.peek().is_none()
    }
}
