// Filters the table of the gallery. Without this script the filter stays hidden and all rows show.
(() => {
  const filter = document.getElementById("gallery-filter");
  if (!filter) return;
  const words = document.getElementById("gallery-words");
  const conflict = document.getElementById("gallery-conflict");
  const shown = document.getElementById("gallery-shown");
  const rows = [...document.querySelectorAll("#gallery-filter ~ * tbody tr, #gallery-filter ~ table tbody tr")];

  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let number = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const about = row.cells[2].textContent;
      const fits = wanted.every((word) => text.includes(word)) && (!conflict.value || about === conflict.value);
      row.hidden = !fits;
      number += fits ? 1 : 0;
    }
    shown.textContent = `${number} of ${rows.length} proposals shown`;
  };

  filter.addEventListener("submit", (event) => event.preventDefault());
  filter.addEventListener("input", apply);
  filter.hidden = false;
  apply();
})();
