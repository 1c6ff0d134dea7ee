//! nginx and Caddy, started on this computer with the configuration that the site tool makes, over a part of the built site.
//!
//! The expectations are written here once more, by hand, so that they do not come from the rules they judge.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "hosts/ask.rs"]
mod ask;
#[path = "hosts/expected.rs"]
mod expected;
#[path = "hosts/part.rs"]
mod part;
#[path = "hosts/rules.rs"]
mod rules;
#[path = "hosts/running.rs"]
mod running;

/// Every rule, held by one host.
macro_rules! host {
    ($host:ident: $($rule:ident)*) => {
        mod $host {
            $(
                #[test]
                #[ignore = "needs the built site and the server: cargo xtask test"]
                fn $rule() {
                    crate::rules::$rule(&crate::running::$host());
                }
            )*
        }
    };
}

/// The same rules for both.
macro_rules! hosts {
    ($($rules:tt)*) => {
        host! { nginx: $($rules)* }
        host! { caddy: $($rules)* }
    };
}

hosts! {
    every_file_comes_whole_and_with_its_type
    each_browser_gets_the_copy_it_can_read
    pages_and_data_are_asked_for_again_and_named_files_never
    only_the_page_for_frames_may_be_framed
    other_sites_may_read_the_data_alone
    what_is_not_there_is_a_404_with_the_page_of_its_language
    addresses_of_before_and_without_slash_lead_on
    nothing_hidden_is_shown
    a_head_is_an_answer_without_its_body
    a_part_of_a_file_is_that_part
    a_known_version_is_not_sent_again
}
