//! The language of what is not in the page's own: titles of sources, said by their records.

use passerelles::catalogue::text::Lang;

use crate::built::{every_page, none, site, unless};

/// The language in which an element stands: its own, else that of what it stands in.
fn spoken(sheet: &crate::built::Sheet, index: usize) -> &str {
    sheet.dom.upwards(index).find_map(|it| it.get("lang")).unwrap_or_default()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_title_of_a_source_is_marked_with_its_own_language() {
    every_page(|sheet| {
        let Some(program) = site().program(sheet) else { return Vec::new() };
        let links: Vec<usize> = sheet.dom.all("a");
        let mut faults = Vec::new();
        for source in &program.sources {
            let wanted = source.lang.as_deref().unwrap_or("fr");
            let own = links.iter().filter(|it| {
                sheet.dom.text(**it) == source.title && sheet.dom.elements[**it].get("href") == Some(&source.url)
            });
            let said: Vec<&str> = own.map(|it| spoken(sheet, *it)).collect();
            faults.extend(unless(
                said.contains(&wanted),
                format!("{:?} is said in {said:?}, it is in {wanted}", source.title),
            ));
        }
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn no_text_of_the_catalogue_stands_in_another_language_unmarked() {
    let catalogue = &site().engine.catalogue();
    let mut faults = Vec::new();
    for program in &catalogue.programs {
        let notes = program.sessions.iter().filter_map(|it| it.note.as_ref());
        let texts = [Some(&program.summary), program.cost.note.as_ref(), program.certification.as_ref()];
        for text in texts.into_iter().flatten().chain(notes) {
            // A summary says itself that it is French; the others stand in the middle of a sentence.
            let whole = text.read(Lang::En).1 == Lang::En || std::ptr::eq(text, &program.summary);
            faults.extend(unless(whole, format!("{}: {:?} has no English", program.id, text.fr)));
        }
    }
    none(faults);
}
