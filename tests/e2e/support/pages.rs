//! One page of every kind, in both languages.

use super::Page;

/// French path, English path, and whether the page shows results.
pub(crate) const KINDS: [(&str, &str, bool); 25] = [
    ("/", "/en/", true),
    ("/programmes/", "/en/programs/", false),
    ("/villes/", "/en/cities/", false),
    ("/villes/lyon-69/", "/en/cities/lyon-69/", true),
    ("/en-ligne/", "/en/online/", true),
    ("/partenaires/", "/en/partners/", false),
    ("/partenaires/simplon/", "/en/partners/simplon/", true),
    ("/themes/", "/en/topics/", false),
    ("/themes/cybersecurity/", "/en/topics/cybersecurity/", true),
    ("/a-propos/", "/en/about/", false),
    ("/confidentialite/", "/en/privacy/", false),
    ("/chiffres/", "/en/figures/", false),
    ("/accessibilite/", "/en/accessibility/", false),
    ("/mentions-legales/", "/en/legal/", false),
    ("/contribuer/", "/en/contribute/", false),
    ("/plan-du-site/", "/en/site-map/", false),
    ("/donnees/", "/en/data/", false),
    ("/guide/", "/en/guide/", false),
    ("/guide/peu-importe/", "/en/guide/peu-importe/", false),
    ("/guide/peu-importe/formation/", "/en/guide/peu-importe/formation/", false),
    ("/liste/?p=geniales,femmes-cyber", "/en/list/?p=geniales,femmes-cyber", false),
    ("/embed/?theme=data", "/en/embed/?theme=data", false),
    ("/integrer/?theme=data", "/en/embedding/?theme=data", false),
    ("/galerie/", "/en/gallery/", false),
    ("/404.html", "/en/404.html", false),
];

/// All of them in both languages, two programs included; with whether they show results.
pub(crate) async fn all(page: &Page) -> Vec<(String, bool)> {
    let mut paths: Vec<(String, bool)> =
        KINDS.iter().flat_map(|it| [(it.0.to_owned(), it.2), (it.1.to_owned(), it.2)]).collect();
    for id in some_programs(page).await {
        paths.push((format!("/programmes/{id}/"), false));
        paths.push((format!("/en/programs/{id}/"), false));
        paths.push((format!("/programmes/{id}/affiche/"), false));
        paths.push((format!("/en/programs/{id}/poster/"), false));
    }
    paths
}

/// The ids of two programs: the first of the list, and the one with most sessions.
pub(crate) async fn some_programs(page: &Page) -> Vec<String> {
    page.open("/a-propos/").await;
    let ids = "fetch('/catalogue.json').then(it => it.json()).then(({ programs }) => [programs[0].id, \
        [...programs].sort((a, b) => (b.sessions ?? []).length - (a.sessions ?? []).length)[0].id])";
    let ids = page.promised(ids).await;
    ids.as_array().into_iter().flatten().map(|id| id.as_str().expect("an id").to_owned()).collect()
}
