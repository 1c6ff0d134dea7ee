//! Gestures: pressing keys, clicking, typing, going back.

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;

use super::{Key, Page};

impl Page {
    /// The one element that a selector finds.
    pub(crate) async fn find(&self, selector: &str) -> Element {
        self.client.find(Locator::Css(selector)).await.unwrap_or_else(|cause| panic!("{selector}: {cause}"))
    }

    /// Clicks with the mouse.
    pub(crate) async fn click(&self, selector: &str) {
        self.find(selector).await.click().await.unwrap_or_else(|cause| panic!("click {selector}: {cause}"));
    }

    /// Types into a field, after what it holds.
    pub(crate) async fn type_in(&self, selector: &str, text: &str) {
        self.find(selector).await.send_keys(text).await.unwrap_or_else(|cause| panic!("type {selector}: {cause}"));
    }

    /// Chooses an option of a list.
    pub(crate) async fn choose(&self, selector: &str, value: &str) {
        let script = "const list = document.querySelector(arguments[0]); list.focus(); list.value = arguments[1]; \
            list.dispatchEvent(new Event('input', { bubbles: true })); list.dispatchEvent(new Event('change', { bubbles: true }))";
        self.run(script, vec![selector.into(), value.into()]).await;
    }

    /// Presses a key and lets go of it, wherever the focus is.
    pub(crate) async fn press(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    /// Presses keys one after the other, wherever the focus is.
    pub(crate) async fn keys(&self, text: &str) {
        let strokes = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let keyboard = strokes.fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.client.perform_actions(keyboard).await.unwrap_or_else(|cause| panic!("keys {text:?}: {cause}"));
    }

    /// Presses Tab until the element that a selector finds has the focus.
    pub(crate) async fn tab_to(&self, selector: &str) {
        let there = format!("document.activeElement.matches({selector:?})");
        for _ in 0..250 {
            if self.js(&there).await == true {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("{selector} is not reached by Tab at {}", self.address().await);
    }

    /// Scrolls, and waits until the place is written down in the history.
    pub(crate) async fn scroll(&self, top: f64) {
        self.js(&format!("scrollTo({{ top: {top}, behavior: 'instant' }})")).await;
        self.until(&format!("scrollY === {top} && history.state && history.state.scroll === {top}")).await;
    }

    /// Goes back in the history.
    pub(crate) async fn back(&self) {
        self.client.back().await.expect("a way back");
    }
}
