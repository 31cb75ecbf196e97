"use strict";
// Filters, folds and links the findings of a report, and shows one outcome. Without it, all of them are shown.
(() => {
  const by = (id) => document.getElementById(id);
  const rows = [...document.querySelectorAll("tr.agree, tr.depart")];
  const plain = (words) => words.toLowerCase().replace(/(\d)[,\u00a0\u202f](?=\d{3})/g, "$1");
  const said = new Map(rows.map((row) => [row, plain(row.textContent)]));

  const filter = by("filter");
  const names = ["show", "subject", "kind", "party", "way", "words"];
  const fields = names.map(by);
  const ways = ["gains", "loses", "bound", "relieved"];
  const touches = (row, party, way) =>
    (way ? [way] : ways).some((one) => (row.dataset[one] || "").split("|").some((name) => name && (!party || name === party)));
  const fits = (row) => {
    const [show, subject, kind, party, way, words] = fields.map((field) => field.value);
    return (
      (!show || (show === "one" ? "one" in row.dataset : row.classList.contains(show))) &&
      (!subject || row.dataset.subject === subject) &&
      (!kind || row.dataset.kind === kind) &&
      ((!party && !way) || touches(row, party, way)) &&
      plain(words).split(/\s+/).every((word) => said.get(row).includes(word))
    );
  };
  const draw = () => {
    for (const row of rows) row.hidden = !fits(row);
    for (const part of document.querySelectorAll("section:has(> .findings), details:has(.findings)"))
      part.hidden = !part.querySelector("tbody tr:not([hidden])");
    const left = rows.filter((row) => !row.hidden).length;
    by("shown").textContent = by("shown").dataset.words.replace("{left}", left).replace("{all}", rows.length);
  };
  const keep = () => {
    const chosen = names.map((name, place) => [name, fields[place].value]).filter(([, value]) => value);
    const state = new URLSearchParams(chosen).toString();
    // A page that stands in a frame of another has no address of its own to keep it in.
    if (location.protocol !== "about:") history.replaceState(null, "", state ? `#?${state}` : location.pathname + location.search);
  };
  const recall = () => {
    if (!location.hash.startsWith("#?")) return;
    const state = new URLSearchParams(location.hash.slice(2));
    names.forEach((name, place) => (fields[place].value = state.get(name) || ""));
  };
  const reveal = () => {
    const row = rows.find((one) => `#${one.id}` === location.hash);
    if (!row) return;
    if (row.hidden) { filter.reset(); draw(); }
    row.closest("details")?.setAttribute("open", "");
    row.scrollIntoView({ block: "center" });
  };
  const fold = (open) => document.querySelectorAll("details.fold").forEach((one) => (one.open = open));
  if (filter && rows.length) {
    filter.hidden = false;
    filter.addEventListener("input", () => { draw(); keep(); });
    filter.addEventListener("submit", (event) => event.preventDefault());
    by("everything").addEventListener("click", () => { filter.reset(); draw(); keep(); });
    by("fold").addEventListener("click", () => fold(false));
    by("unfold").addEventListener("click", () => fold(true));
    addEventListener("beforeprint", () => fold(true));
    addEventListener("hashchange", () => { recall(); draw(); reveal(); });
    if (matchMedia("(max-width: 44rem)").matches && !location.hash) fold(false);
    recall();
    draw();
    reveal();
  }

  // The sign beside a finding leads to it, and takes it along with how it is cited.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.link");
    if (!link || !navigator.clipboard) return;
    const cells = [...link.closest("tr").cells].map((cell) => cell.innerText.replace("¶", "").trim()).filter(Boolean);
    const address = location.href.split("#")[0] + link.getAttribute("href");
    const followed = new Promise((done) => { addEventListener("hashchange", done, { once: true }); setTimeout(done, 300); });
    try { await navigator.clipboard.writeText([...cells, by("shown").dataset.cite, address].join("\n")); } catch { return; }
    await followed;
    by("shown").textContent = by("shown").dataset.copied;
  });

  // The other way round: the two texts change places, and every finding is told as its mirror.
  const flip = by("flip");
  const other = by("digest-flipped");
  if (flip && other) {
    const swap = (one, two) => { const mark = document.createComment(""); one.replaceWith(mark); two.replaceWith(one); mark.replaceWith(two); };
    let digest = [...other.content.childNodes];
    flip.addEventListener("click", () => {
      const now = [...by("digest").childNodes];
      by("digest").replaceChildren(...digest);
      digest = now;
      for (const texts of document.querySelectorAll(".texts")) swap(texts.children[0], texts.children[1]);
      for (const head of document.querySelectorAll(".findings thead tr")) swap(head.cells[1], head.cells[2]);
      for (const row of rows) {
        swap(row.cells[1], row.cells[2]);
        if (!("flip" in row.dataset)) continue;
        const words = row.querySelector(".said");
        const remarks = row.cells[3];
        const [headline, ...left] = row.dataset.flip.split("\n");
        row.dataset.flip = [words.textContent, ...remarks.innerText.split("\n").filter(Boolean)].join("\n");
        words.textContent = headline;
        remarks.replaceChildren(...left.flatMap((line, place) => (place ? [document.createElement("br"), line] : [line])));
        said.set(row, plain(row.textContent));
      }
      flip.setAttribute("aria-pressed", String(flip.getAttribute("aria-pressed") !== "true"));
    });
  }

  const choose = by("choose");
  if (choose) {
    const asked = [...choose.querySelectorAll("select")];
    const outcomes = [...document.querySelectorAll("tr[data-answers]")];
    const pick = () => {
      const answers = asked.map((one) => one.value).join("|");
      for (const row of outcomes) row.hidden = row.dataset.answers !== answers;
    };
    choose.hidden = false;
    choose.addEventListener("input", pick);
    choose.addEventListener("submit", (event) => event.preventDefault());
    pick();
  }
})();
