//! The page of open data: every file with its size, every field with its meaning, and what each form leaves out, all of it as the
//! native door tells it when it writes the files.

use crate::site::open_data::words::{DataWords, data};
use crate::site::open_data::{DataField, DataFile};
use crate::site::papers::Papers;
use crate::ui::html::{self, Element};
use crate::ui::prose::sections;
use crate::ui::scene::Scene;
use crate::ui::shell::lead;
use crate::ui::table::{Name, row_head, table};
use crate::ui::view::{View, several};

/// The whole page.
pub fn open_data(scene: &Scene, papers: &Papers) -> View {
    let said = data(scene.lang());
    let files = papers.data.files.iter().map(|it| file(scene, it, said));
    let fields = papers.data.files.iter().filter(|it| !it.fields.is_empty()).map(|it| fields(scene, it, said));
    let lost = papers.data.files.iter().filter(|it| !it.left_out.is_empty()).map(|it| lost(scene, it, said));
    let [head, marks] = said.fields;
    several![
        lead(said.title, said.text),
        html::section()
            .class("chart")
            .attr("id", "fichiers")
            .child(html::h2().attr("id", "fichiers-titre").child(said.files))
            .child(table(Name::Heading("fichiers-titre".to_owned()), &said.file_heads, files.collect())),
        html::div().class("prose").child(sections(said.parts)),
        html::h2().class("statement__title").child(head),
        html::p().class("statement__lead").child(marks),
        fields.collect::<View>(),
        html::div().class("prose").child(html::h2().child(said.left_out)).child(lost.collect::<View>()),
        lheo(scene, papers, said)
    ]
}

fn file(scene: &Scene, it: &DataFile, said: &DataWords) -> Element {
    // The address of many records leads nowhere by itself.
    let name: View = match it.address.contains('<') {
        true => it.address.clone().into(),
        false => html::a().attr("href", it.address.clone()).child(it.address.clone()).into(),
    };
    html::tr()
        .child(
            row_head()
                .child(html::span().class("chart__name").child(name))
                .child(html::span().class("chart__counted").child(it.media)),
        )
        .child(html::td().child(it.says.read(scene.lang()).to_owned()))
        .child(html::td().child((said.holds)(&it.address, it.count)))
        .child(html::td().child((said.size)(it.bytes)))
}

/// The fields of one file, as a table that opens.
fn fields(scene: &Scene, it: &DataFile, said: &DataWords) -> Element {
    let row = |field: &DataField| {
        let always = field.required.then(|| html::span().class("chart__counted").child(said.always));
        html::tr()
            .child(row_head().child(html::span().class("chart__name").child(field.name.clone())).child(always))
            .child(html::td().child(field.says.read(scene.lang()).to_owned()))
    };
    let title = (said.fields_of)(&it.address, it.fields.len());
    html::details()
        .class("statement")
        .child(html::summary().class("statement__summary").child(title.clone()))
        .child(table(Name::Text(title), &said.field_heads, it.fields.iter().map(row).collect()))
}

fn lost(scene: &Scene, it: &DataFile, said: &DataWords) -> View {
    let reasons = it.left_out.iter().map(|(reason, count)| {
        let text = reason.read(scene.lang());
        html::li().child(count.map_or_else(|| text.to_owned(), |count| (said.counted)(text, count)))
    });
    several![html::h3().child(it.address.clone()), html::ul().child(reasons.collect::<View>())]
}

/// Why there is no file of LHÉO.
fn lheo(scene: &Scene, papers: &Papers, said: &DataWords) -> Element {
    let rows = papers.data.lacking.iter().map(|it| {
        html::tr()
            .child(row_head().child(it.element))
            .child(html::td().child(it.says.read(scene.lang()).to_owned()))
            .child(html::td().child(it.count.to_string()))
    });
    html::section()
        .class("chart")
        .attr("id", "lheo")
        .child(html::h2().attr("id", "lheo-titre").child(said.lheo))
        .child(html::p().child((said.lheo_text)(papers.data.trainings)))
        .child(table(Name::Heading("lheo-titre".to_owned()), &said.lheo_heads, rows.collect()))
}
