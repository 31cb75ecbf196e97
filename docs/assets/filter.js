// Filters the table that follows a form. Without this script the forms stay hidden and all rows show.
for (const form of document.querySelectorAll("form.filter")) {
  let after = form.nextElementSibling;
  while (after && !after.querySelector("tbody")) after = after.nextElementSibling;
  const rows = after ? [...after.querySelectorAll("tbody tr")] : [];
  const words = form.querySelector("input");
  const choice = form.querySelector("select");
  const shown = form.querySelector("output");
  const column = Number(form.dataset.column);

  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let number = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const about = row.cells[column].textContent;
      const fits = wanted.every((word) => text.includes(word)) && (!choice.value || about === choice.value);
      row.hidden = !fits;
      number += fits ? 1 : 0;
    }
    shown.textContent = `${number} of ${rows.length} ${form.dataset.rows} shown`;
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", apply);
  form.hidden = false;
  apply();
}
