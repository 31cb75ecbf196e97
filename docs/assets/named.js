// The theme's search opens as a dialog without a name. Screen readers need one.
document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
