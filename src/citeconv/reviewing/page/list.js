// The list as a whole: which references are shown, in which order, and how many are checked.

const FILTERS = {
  all: () => true,
  unsure: (entry) => entry.sure < data.unsure,
  below: (entry) => entry.sure < SURE,
  noted: (entry) => entry.notes.length > 0,
  left: (entry) => pieces(entry).some(([kind]) => kind === "left"),
  others: (entry) => entry.readings.length > 1,
  unchecked: (entry) => !entry.now.checked,
  corrected: isCorrected,
};

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** All that is said about a reference, to be searched. */
function textFor(entry) {
  const { csl } = entry.now;
  const values = variables(csl).map((field) => showValue(field, csl[field]));
  const notes = entry.notes.map(([, message]) => message);
  return plain([entry.number, entry.raw, ...values, data.kinds[csl.type], csl.id, ...notes].join(" "));
}

function applyFilter() {
  const wanted = plain($("search").value).split(/\s+/).filter(Boolean);
  const passes = FILTERS[$("filter").value];
  let shown = 0;
  for (const entry of entries) {
    const text = wanted.length ? textFor(entry) : "";
    const hit = passes(entry) && wanted.every((word) => text.includes(word));
    cards.get(entry).hidden = !hit;
    shown += hit;
  }
  $("nothing").hidden = shown > 0;
  $("shown").textContent = shown === entries.length ? "" : say("shown", { shown, total: entries.length });
}

function applyOrder() {
  const ordered = $("first").checked ? [...entries].sort((one, other) => one.sure - other.sure) : entries;
  $("list").append(...ordered.map((entry) => cards.get(entry)));
}

function showProgress() {
  const checked = entries.filter((entry) => entry.now.checked).length;
  const corrected = entries.filter(isCorrected).length;
  $("bar").max = Math.max(1, entries.length);
  $("bar").value = checked;
  $("count").textContent = say("progress", { checked, total: entries.length, corrected });
  $("undo").disabled = !done.length;
}

/** The references that are shown, in the order in which they stand. */
function visible() {
  return [...$("list").children].filter((card) => !card.hidden);
}

function currentCard() {
  return document.activeElement?.closest?.(".card") ?? null;
}

function entryOf(card) {
  return entries[Number(card.id.slice(1)) - 1];
}

function showCard(entry) {
  const card = cards.get(entry);
  card.hidden = false;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

/** Go to the next (1) or previous (-1) reference that is shown. */
function go(step) {
  const all = visible();
  const at = all.indexOf(currentCard());
  const card = at < 0 ? all.find((one) => one.getBoundingClientRect().bottom > 120) : all[at + step];
  if (card) showCard(entryOf(card));
}

function setUpList() {
  $("list").append(...entries.map(redraw));
  const used = new Set(entries.flatMap((entry) => entry.readings.flatMap(({ spans }) => spans.map(([kind]) => kind))));
  $("colours").append(...[...fields.values()].filter(({ name }) => used.has(name)).map(drawSwatch));
  $("notes").hidden = !data.notes.length;
  $("notes").firstElementChild.textContent = say("list_notes", { number: data.notes.length });
  $("notes").append(...data.notes.map((note) => el("p", {}, note)));
  $("search").addEventListener("input", applyFilter);
  $("filter").addEventListener("change", applyFilter);
  $("first").addEventListener("change", applyOrder);
  $("labels").addEventListener("change", () => document.body.classList.toggle("labelled", $("labels").checked));
  showProgress();
}
