// One reference on the page: its print with the fields marked on their characters, and the reading beside it.

const SURE = 0.9;
const SIGNS = { error: "■", warning: "▲", info: "●" };
const cards = new Map();

function redraw(entry) {
  const card = drawCard(entry);
  const old = cards.get(entry);
  cards.set(entry, card);
  if (!old) return card;
  const place = placeOfFocus(old);
  card.hidden = old.hidden;
  old.replaceWith(card);
  for (const details of old.querySelectorAll("details")) {
    const again = card.querySelector(`details.${details.className}`);
    if (again) again.open = details.open;
  }
  if (place) (card.querySelector(place) ?? card).focus({ preventScroll: true });
  return card;
}

/** A selector for what has the focus in a card, to give it back when the card is drawn anew. */
function placeOfFocus(card) {
  const at = document.activeElement;
  if (!card.contains(at)) return null;
  const cell = at.closest("[data-cell]");
  return cell ? `[data-cell="${cell.dataset.cell}"] .value, [data-cell="${cell.dataset.cell}"]` : "[data-cell='raw']";
}

function drawCard(entry) {
  const corrected = isCorrected(entry);
  return el("article", {
    id: `r${entry.number}`, class: "card", tabindex: -1, "aria-labelledby": `n${entry.number}`,
    "data-checked": String(entry.now.checked), "data-level": level(entry.sure),
  }, drawHead(entry, corrected), drawPrint(entry, corrected), drawReading(entry));
}

function level(sure) {
  return sure < data.unsure ? "low" : sure < SURE ? "middle" : "high";
}

function drawHead(entry, corrected) {
  return el("header", {},
    el("h2", { id: `n${entry.number}` }, el("span", { class: "hidden" }, `${words.reference} `), String(entry.number)),
    drawSure(entry.sure, words[level(entry.sure)]),
    corrected ? el("span", { class: "flag" }, `✎ ${words.corrected}`) : null,
    el("label", { class: "check" },
      el("input", { type: "checkbox", "data-cell": "checked", ...(entry.now.checked ? { checked: true } : {}),
        change: (event) => setChecked(entry, event.target.checked) }), ` ${words.checked}`));
}

/** How sure a reading is, as a number and a bar; `said` is the word for it. */
function drawSure(sure, said) {
  const shown = el("span", { class: `sure ${level(sure)}`, title: `${words.confidence}: ${percent(sure)}` },
    said ? `${said} ` : "", el("span", { class: "hidden" }, `${words.confidence} `), percent(sure));
  shown.style.setProperty("--sure", sure);
  return shown;
}

function drawPrint(entry, corrected) {
  const raw = entry.raw
    ? el("p", { class: "raw", tabindex: 0, role: "group", "data-cell": "raw", "aria-label": words.raw_label },
      ...drawPieces(entry))
    : el("p", { class: "raw none" }, words.no_print);
  return el("section", { class: "print" }, raw, drawPlace(entry.at), drawNotes(entry, corrected), drawOthers(entry));
}

function drawPieces(entry, state = entry.now) {
  return pieces(entry, state).map((piece) => drawPiece(entry, piece));
}

/** Characters of one field. Its name stands before them for screen readers, for all where labels are switched on. */
function drawPiece(entry, [kind, start, end]) {
  const text = entry.raw.slice(start, end);
  if (kind === "punctuation" || kind === "label") return el("span", { class: "between", "data-start": start }, text);
  const field = kind === "left" ? { label: words.left_over, hue: "left", line: "wavy" } : fieldOf(kind);
  return el("mark", { "data-field": kind, "data-hue": field.hue, "data-line": field.line, title: field.label },
    el("span", { class: "name" }, `${field.label}: `), el("span", { "data-start": start }, text));
}

function drawPlace(at) {
  const said = [at.page && `${words.on_page} ${at.page}`, at.element].filter(Boolean).join(", ");
  return said ? el("p", { class: "place" }, said) : null;
}

function drawNotes(entry, corrected) {
  if (!entry.notes.length) return null;
  const rows = entry.notes.map(([severity, message]) =>
    el("li", { class: severity }, el("span", { "aria-hidden": "true" }, `${SIGNS[severity]} `),
      el("span", { class: "hidden" }, `${words[severity]}: `), message));
  return el("div", { class: "notes" }, corrected ? el("p", {}, words.notes_before) : null, el("ul", {}, ...rows));
}

function drawReading(entry) {
  const { csl } = entry.now;
  const body = el("tbody", {}, drawKind(entry), ...variables(csl).map((field) => drawRow(entry, field)));
  const gone = variables(entry.read.csl).filter((field) => !(field in csl));
  body.append(...gone.map((field) => drawGone(entry, field)));
  return el("section", { class: "reading" },
    el("table", {}, el("caption", { class: "hidden" }, `${words.reading} ${entry.number}`),
      el("colgroup", {}, el("col", { class: "names-of-fields" }), el("col"), el("col", { class: "surety" })), body),
    el("div", { class: "tail" },
      el("div", { "data-cell": "add" },
        el("button", { class: "quiet value", click: () => editNew(entry) }, `+ ${words.add_field}`)),
      el("details", { class: "written", toggle: (event) => drawWritten(entry, event.target) },
        el("summary", {}, "APA · BibTeX"))));
}

function drawKind(entry) {
  const changed = entry.now.csl.type !== entry.read.csl.type;
  const shown = data.kinds[entry.now.csl.type] ?? entry.now.csl.type;
  return el("tr", { class: changed ? "changed" : null },
    el("th", { scope: "row" }, words.kind),
    el("td", { "data-cell": "type" }, drawValue(shown, () => editKind(entry), words.kind)),
    el("td", { class: "how" }, changed ? drawChanged() : null));
}

function drawRow(entry, field) {
  const value = entry.now.csl[field];
  const changed = isChanged(entry, field);
  const shown = fieldOf(field);
  const more = hasEtAl(entry.now.csl, field) ? "; et al." : "";
  return el("tr", {
    class: changed ? "changed" : null, "data-field": field,
    mouseenter: () => lightUp(entry, field, true), mouseleave: () => lightUp(entry, field, false),
    focusin: () => lightUp(entry, field, true), focusout: () => lightUp(entry, field, false),
  },
    el("th", { scope: "row" }, drawSwatch(shown)),
    el("td", { "data-cell": field },
      drawValue(showValue(field, value) + more, () => editField(entry, field), shown.label),
      drawUnprinted(entry, field, value)),
    el("td", { class: "how" }, changed ? drawChanged() : field in entry.fields ? drawSure(entry.fields[field]) : null));
}

/** What is said of a value without characters of its own: the number of a law stands in its title, or it was typed. */
function drawUnprinted(entry, field, value) {
  if (!entry.raw || entry.now.spans.some(([name]) => name === field)) return null;
  const shared = locate(entry, [], field, value).length > 0;
  return el("span", { class: "unprinted" }, ` ${shared ? words.shared : words.not_printed}`);
}

/** A field that was read and taken out; a click puts it back. */
function drawGone(entry, field) {
  const value = entry.read.csl[field];
  return el("tr", { class: "changed gone" }, el("th", { scope: "row" }, fieldOf(field).label),
    el("td", { "data-cell": field }, el("button", {
      class: "value", click: () => setValue(entry, field, value, hasEtAl(entry.read.csl, field)),
    }, el("s", {}, showValue(field, value)), ` ${words.put_back}`)),
    el("td", { class: "how" }, drawChanged()));
}

function drawChanged() {
  return el("span", { class: "flag", title: words.corrected },
    "✎", el("span", { class: "hidden" }, ` ${words.corrected}`));
}

function drawValue(shown, edit, label) {
  return el("button", { class: "value", title: words.edit, click: edit },
    shown, el("span", { class: "hidden" }, ` (${words.edit}: ${label})`));
}

/** Show where in the print a field stands. */
function lightUp(entry, field, on) {
  for (const mark of cards.get(entry).querySelectorAll("mark")) {
    if (mark.dataset.field === field) mark.classList.toggle("lit", on);
  }
}

function drawOthers(entry) {
  const others = entry.readings.filter((reading) => !same(reading.csl, entry.now.csl));
  if (!others.length) return null;
  const more = others.filter((reading) => reading !== entry.readings[0]).length;
  return el("details", { class: "others", open: level(entry.sure) === "low" && !entry.now.checked },
    el("summary", {}, more ? say("others", { number: more }) : words.first_reading),
    el("ol", {}, ...others.map((reading) => drawOther(entry, reading))));
}

/** Another reading: what it says otherwise than the present one. */
function drawOther(entry, reading) {
  const names = new Set([...variables(entry.now.csl), ...variables(reading.csl)]);
  const rows = [...names].filter((field) => !same(entry.now.csl[field] ?? null, reading.csl[field] ?? null));
  const first = reading === entry.readings[0];
  const { type } = reading.csl;
  const kind = type === entry.now.csl.type ? [] : [el("dt", {}, words.kind), el("dd", {}, data.kinds[type])];
  const pairs = rows.flatMap((field) => [el("dt", {}, drawSwatch(fieldOf(field))),
    el("dd", {}, field in reading.csl ? showValue(field, reading.csl[field]) : words.empty)]);
  const show = () => preview(entry, begun(entry, entry.readings.indexOf(reading)), rows);
  const hide = () => preview(entry, entry.now, []);
  return el("li", { mouseenter: show, mouseleave: hide, focusin: show, focusout: hide },
    el("dl", {}, ...kind, ...pairs),
    el("button", { class: "take", click: () => take(entry, reading) }, first ? words.take_first : words.take));
}

/** Show on the print which characters another reading takes for what; the fields that it reads otherwise stand out. */
function preview(entry, state, otherwise) {
  if (!entry.raw) return;
  const raw = cards.get(entry).querySelector(".raw");
  raw.replaceChildren(...drawPieces(entry, state));
  raw.classList.toggle("preview", state !== entry.now);
  for (const field of otherwise) lightUp(entry, field, true);
}

/** The name of a field, drawn as its characters are. */
function drawSwatch({ label, hue, line }) {
  return el("span", { class: "swatch", "data-hue": hue, "data-line": line }, label);
}

/** APA and BibTeX as citeconv wrote them: of the present reading, if it is one of citeconv's, else of the first. */
function drawWritten(entry, details) {
  if (!details.open || details.children.length > 1) return;
  const reading = entry.readings.find((one) => same(one.csl, entry.now.csl));
  const { apa, bibtex } = reading ?? entry.readings[0];
  details.append(
    ...(reading ? [] : [el("p", { class: "stale" }, words.stale)]),
    el("p", { class: "apa" }, ...apa.map(([text, italic]) => (italic ? el("i", {}, text) : text))),
    el("pre", {}, bibtex));
}
