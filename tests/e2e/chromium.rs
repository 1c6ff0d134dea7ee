//! The journeys that need Chromium's developer tools, and what for. Every other journey runs in Firefox too; where a module stands
//! here, Firefox's run says so and counts its journeys as left to Chromium.

// The cache is emptied and the processor slowed down.
mod arrival;
// Colour schemes and reduced motion are put on for one page after the other.
mod axe;
// Requests are refused by their name, and script is switched off in the middle of a journey.
mod failing;
// Script is switched off, positions and clocks are put in the place of the browser's own.
mod faults;
// The visitor's own colours are put on.
mod forced;
// It is a program for Chromium.
mod lighthouse;
// Pages are laid out as on paper while they are on the screen.
mod paper;
// Colour schemes are put on.
mod pictures;
// Laid out as on paper too, and printed in the size that the page asks for.
mod posters;
// What it catches stands in Chromium's logs.
mod recorder;
// The processor is slowed down.
pub(crate) mod speed;
