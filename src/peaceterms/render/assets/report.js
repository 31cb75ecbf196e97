"use strict";
// Filters the findings of a report. Without it, all of them are shown.
(() => {
  const form = document.getElementById("filter");
  const [sort, favour, words] = ["sort", "favour", "words"].map((id) => document.getElementById(id));
  const shown = document.getElementById("shown");
  const rows = [...document.querySelectorAll("tr.agree, tr.depart")];
  const fits = (row) =>
    (!sort.value || row.classList.contains(sort.value)) &&
    (!favour.value || row.dataset.helps === favour.value) &&
    row.textContent.toLowerCase().includes(words.value.trim().toLowerCase());
  const show = () => {
    for (const row of rows) row.hidden = !fits(row);
    for (const section of document.querySelectorAll("section:has(> .findings)"))
      section.hidden = !section.querySelector("tbody tr:not([hidden])");
    const left = rows.filter((row) => !row.hidden).length;
    shown.textContent = shown.dataset.words.replace("{left}", left).replace("{all}", rows.length);
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = rows.length === 0;
  if (rows.length) show();
})();
