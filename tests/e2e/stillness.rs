//! Nothing moves under the reader's eyes while a page loads and comes to life.

use crate::support::{Page, journey, pages};
use crate::takeover::{HOLD, let_go};

const WATCH: &str = "window.shifts = []; new PerformanceObserver(list => { for (const it of list.getEntries()) window.shifts.push([it.value, \
    it.sources.map(source => source.node?.className || source.node?.nodeName).join(' ')]); }).observe({ type: 'layout-shift', buffered: true })";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn nothing_shifts_when_a_page_comes_to_life() {
    journey(async |page: Page| {
        let program = pages::some_programs(&page).await.remove(0);
        page.before_every_page(HOLD).await;
        page.before_every_page(WATCH).await;
        let (mut worst, mut found) = (0.0_f64, Vec::new());
        let mut visits = 0;
        for (width, height) in [(1280, 1000), (360, 740)] {
            page.resize(width, height).await;
            for path in [
                "/",
                &format!("/programmes/{program}/"),
                "/villes/lyon-69/",
                "/en/topics/",
                "/?format=en-ligne&q=web",
                "/?lieu=lyon-69",
                "/?q=zzqxwv",
            ] {
                page.open(path).await;
                page.drawn().await;
                let_go(&page).await;
                page.promised("document.fonts.ready.then(() => 1)").await;
                page.drawn().await;
                let shifts = page.js("window.shifts").await;
                let sum: f64 = shifts.as_array().into_iter().flatten().filter_map(|it| it[0].as_f64()).sum();
                if sum > 0.0 {
                    found.push(format!("{path} at {width}: {sum:.4} {shifts}"));
                }
                worst = worst.max(sum);
                visits += 1;
            }
        }
        println!("figure: layout shift, worst of {visits} loads = {worst:.4}");
        assert!(found.is_empty(), "{found:#?}");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_name_of_the_site_stays_where_it_is_while_the_rest_of_the_page_arrives() {
    journey(async |page: Page| {
        for (width, height) in [(1280, 1000), (768, 1024), (360, 740)] {
            page.resize(width, height).await;
            for path in ["/", "/en/topics/"] {
                page.visit(path).await;
                // A slow network, or a slow machine, may bring the page in pieces: the first may end right behind the name.
                let moved = "(name => { const top = () => name.getBoundingClientRect().top, whole = top(); \
                    for (let it = name; it !== document.body; it = it.parentElement) while (it.nextElementSibling) it.nextElementSibling.remove(); \
                    return whole - top(); })(document.querySelector('.masthead__brand'))";
                let moved = page.number(moved).await;
                assert!(
                    moved.abs() < 1.0,
                    "{path} at {width}: the name moves by {moved} px when what follows it arrives"
                );
            }
        }
    });
}
