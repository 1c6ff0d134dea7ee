//! The words for passing on: sharing, the list that travels, embedding.

use crate::catalogue::text::Lang;

/// Those words, in one language.
pub struct Share {
    /// The other ways of sharing than the system's own: as it is seen, and the rest of it for whoever hears it alone.
    pub more: [&'static str; 2],
    /// Copies the link.
    pub copy: &'static str,
    /// By e-mail, by text message.
    pub ways: [&'static str; 2],
    /// The page as a QR code.
    pub qr: &'static str,
    /// The same as pixels, for whoever lays out a flyer.
    pub qr_pixels: &'static str,
    /// The program on a sheet of paper.
    pub poster: &'static str,
    /// The program's dates for a calendar.
    pub calendar: &'static str,
    /// The page's feed.
    pub feed: &'static str,
    /// The programs of the page in a spreadsheet.
    pub table: &'static str,
    /// The programs of the page on another site.
    pub embed: &'static str,
    /// Keeps a program.
    pub keep: &'static str,
    /// Forgets it.
    pub forget: &'static str,
    /// Name of the list.
    pub list: &'static str,
    /// What it is.
    pub list_text: &'static str,
    /// Nothing is in it.
    pub list_empty: &'static str,
    /// What a program of the list is called when the catalogue does not know it.
    pub list_gone: &'static str,
    /// Shares the list.
    pub list_share: &'static str,
    /// The program's own site.
    pub site: &'static str,
    /// Takes a list that came by link over to this device.
    pub list_save: &'static str,
    /// The list as an address.
    pub list_link: &'static str,
    /// Where a program stands in its life.
    pub state: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Heading of the page that makes snippets.
    pub embed_title: &'static str,
    /// What it is for.
    pub embed_text: &'static str,
    /// Labels of its two snippets: a frame, and links without any script.
    pub snippets: [&'static str; 2],
    /// Title of the frame on the other site.
    pub frame: &'static str,
    /// Title of its preview.
    pub embed_preview: &'static str,
    /// Leads from an embedded list to the whole site; how many it holds.
    pub embed_all: &'static str,
}

/// The words of a language.
pub fn share_words(lang: Lang) -> &'static Share {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const FR: Share = Share {
    more: ["Autres façons", " de partager"],
    copy: "Copier le lien",
    ways: ["E-mail", "SMS"],
    qr: "QR code",
    qr_pixels: "QR code (PNG)",
    poster: "Affiche à imprimer",
    calendar: "Dates pour votre agenda",
    feed: "Suivre les nouveautés",
    table: "Tableau (CSV)",
    embed: "Intégrer à votre site",
    keep: "Ajouter à ma liste",
    forget: "Retirer de ma liste",
    list: "Ma liste",
    list_text: "Les programmes que vous avez choisis, côte à côte. Votre liste reste sur cet appareil\u{202f}; son lien l’emporte où vous voulez.",
    list_empty: "Votre liste est vide. Ouvrez un programme qui vous plaît, puis choisissez «\u{202f}Ajouter à ma liste\u{202f}».",
    list_gone: "Ce programme n’est plus au catalogue",
    list_share: "Partager ma liste",
    site: "Son site",
    list_save: "Garder cette liste sur cet appareil",
    list_link: "Le lien de cette liste",
    state: "Où en est-il\u{202f}?",
    print: "Imprimer",
    embed_title: "Intégrer une liste à votre site",
    embed_text: "Choisissez ce que la liste doit montrer, puis copiez le code dans votre page. Elle se met à jour toute seule.",
    snippets: ["La liste dans un cadre", "Des liens simples, sans cadre ni script"],
    frame: "Programmes pour les femmes, vers le numérique et l’IA",
    embed_preview: "Voir ce que le cadre montre",
    embed_all: "Tout voir sur Passerelles",
};

const EN: Share = Share {
    more: ["Other ways", " to share"],
    copy: "Copy the link",
    ways: ["Email", "Text message"],
    qr: "QR code",
    qr_pixels: "QR code (PNG)",
    poster: "Poster to print",
    calendar: "Dates for your calendar",
    feed: "Follow what’s new",
    table: "Spreadsheet (CSV)",
    embed: "Embed on your site",
    keep: "Add to my list",
    forget: "Remove from my list",
    list: "My list",
    list_text: "The programs you chose, side by side. Your list stays on this device; its link takes it wherever you like.",
    list_empty: "Your list is empty. Open a program you like, then choose “Add to my list”.",
    list_gone: "This program is no longer in the catalogue",
    list_share: "Share my list",
    site: "Its site",
    list_save: "Keep this list on this device",
    list_link: "The link to this list",
    state: "Where does it stand?",
    print: "Print",
    embed_title: "Embed a list on your site",
    embed_text: "Choose what the list should show, then copy the code into your page. It stays up to date by itself.",
    snippets: ["The list in a frame", "Plain links, without frame or script"],
    frame: "Programs for women into digital work and AI",
    embed_preview: "See what the frame shows",
    embed_all: "See everything on Passerelles",
};
