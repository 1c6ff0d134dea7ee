//! The closed vocabularies of the wire format: each enum lists its words once, in the order in which they are shown.

/// A closed list of catalogue words.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// Every value, in the order in which it is shown.
    const ALL: &'static [Self];
    /// The word of the wire format.
    fn word(self) -> &'static str;
    /// The value with this word.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $value:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$note])* $value),+ }
        impl Vocabulary for $name {
            const ALL: &'static [Self] = &[$($name::$value),+];
            fn word(self) -> &'static str {
                match self { $($name::$value => $word),+ }
            }
        }
    };
}

vocabulary!(
    /// What sort of program.
    Kind {
        /// A course that teaches.
        Training = "training",
        /// Someone experienced at one's side.
        Mentoring = "mentoring",
        /// Discovering digital work.
        Awareness = "awareness",
        /// A group one belongs to.
        Community = "community",
        /// A dated meeting.
        Event = "event",
        /// A competition or prize.
        Contest = "contest",
        /// Money to study or work.
        Scholarship = "scholarship",
    }
);

vocabulary!(
    /// An organisation's part in a program.
    Role {
        /// Carries the program.
        Organiser = "organiser",
        /// Teaches.
        Trainer = "trainer",
        /// Pays.
        Funder = "funder",
        /// Brings people.
        Community = "community",
        /// Lends the place.
        Host = "host",
        /// Offers work or placements.
        Employer = "employer",
    }
);

vocabulary!(
    /// What sort of body an organisation is.
    OrganisationKind {
        /// A business.
        Company = "company",
        /// A non-profit.
        Association = "association",
        /// A body that trains.
        TrainingBody = "training-body",
        /// A school or university.
        School = "school",
        /// A public body.
        Public = "public",
        /// A foundation.
        Foundation = "foundation",
    }
);

vocabulary!(
    /// What the sources show of a program's life.
    Status {
        /// It runs.
        Running = "running",
        /// It is over.
        Ended = "ended",
        /// They do not say.
        Unknown = "unknown",
    }
);

vocabulary!(
    /// Whether a program is for women only.
    Women {
        /// Reserved to women.
        Only = "only",
        /// Women first.
        First = "first",
        /// Open to all.
        Mixed = "mixed",
    }
);

vocabulary!(
    /// For whom a program is made.
    Audience {
        /// Looking for work.
        JobSeekers = "job-seekers",
        /// In secondary school.
        Pupils = "pupils",
        /// In higher education.
        Students = "students",
        /// In work.
        Employees = "employees",
        /// Founding or running a business.
        Entrepreneurs = "entrepreneurs",
        /// Teaching.
        Teachers = "teachers",
        /// Anyone: found by every audience filter.
        Everyone = "everyone",
    }
);

vocabulary!(
    /// Level asked for.
    Level {
        /// Nothing needed.
        Beginner = "beginner",
        /// Some practice.
        Intermediate = "intermediate",
        /// Much practice.
        Advanced = "advanced",
    }
);

vocabulary!(
    /// How one gets in.
    Entry {
        /// Anybody may sign up.
        Open = "open",
        /// Application and choice.
        Selection = "selection",
        /// Through one's school.
        School = "school",
        /// Through a partner body.
        Partner = "partner",
        /// Sent by a job centre or social service.
        Referral = "referral",
        /// Hired first, trained then.
        HiredFirst = "hired-first",
    }
);

vocabulary!(
    /// How a session is held.
    Format {
        /// On site.
        InPerson = "in-person",
        /// At a distance.
        Online = "online",
        /// Both at once.
        Hybrid = "hybrid",
    }
);

vocabulary!(
    /// Unit of a duration.
    Unit {
        /// Hours.
        Hour = "hour",
        /// Days.
        Day = "day",
        /// Weeks.
        Week = "week",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
    }
);

vocabulary!(
    /// What a program is about.
    Topic {
        /// Generative AI.
        GenerativeAi = "generative-ai",
        /// Artificial intelligence.
        Ai = "ai",
        /// Data.
        Data = "data",
        /// Programming.
        Programming = "programming",
        /// Web development.
        Web = "web",
        /// Cybersecurity.
        Cybersecurity = "cybersecurity",
        /// Networks, cloud, data centres.
        Infrastructure = "infrastructure",
        /// First steps with digital tools.
        DigitalBasics = "digital-basics",
        /// Games, design, media.
        Creation = "creation",
        /// Maths and computing research.
        Science = "science",
        /// Discovering jobs, guidance.
        Careers = "careers",
        /// Founding a business.
        Entrepreneurship = "entrepreneurship",
    }
);
