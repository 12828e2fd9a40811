// What the editor did: each change is a new state of one reference, kept in this browser, and can be undone.

/** A state of a reference: its values, their characters, and which reading of citeconv's it began as. */
function begun({ readings }, reading) {
  const { csl, spans } = readings[reading];
  return { csl, spans: spans.filter(([kind]) => fields.has(kind)), reading };
}

const entries = data.sheets.map((sheet, index) => {
  const read = { ...begun(sheet, 0), checked: false };
  return { ...sheet, index, number: index + 1, read, now: read };
});
const done = [];
const STORE = `citeconv-review-${data.mark}`;
let kept = true;

function isCorrected(entry) {
  return !same(entry.now.csl, entry.read.csl);
}

/** Whether a field says something else than citeconv read. */
function isChanged(entry, field) {
  return !same(entry.now.csl[field] ?? null, entry.read.csl[field] ?? null);
}

/** Take a new state for a reference; `said` tells the user what happened. */
function change(entry, next, said) {
  done.push([entry, entry.now, said]);
  settle(entry, next);
  announce(said);
}

function undo() {
  const last = done.pop();
  if (!last) return;
  const [entry, before, said] = last;
  settle(entry, before);
  showCard(entry);
  announce(say("undone", { said }));
}

function settle(entry, state) {
  entry.now = state;
  keep();
  redraw(entry);
  showProgress();
}

/** Take what stands typed in a reference before something else is done to it: nobody pressed Escape. */
function finish(entry) {
  for (const form of cards.get(entry).querySelectorAll("form.edit")) form.requestSubmit();
}

/** Give characters of the print to a field, in place of those it has or in addition to them. */
function assign(entry, field, start, end, add) {
  finish(entry);
  const range = trimmed(entry.raw, start, end);
  if (!range) return;
  const others = entry.now.spans.filter(([name]) => add || name !== field);
  const spans = [...cut(others, ...range), [field, ...range]].sort((one, other) => one[1] - other[1]);
  const csl = structuredClone(entry.now.csl);
  const robbed = robbedFields(entry, spans, field);
  for (const name of [field, ...robbed]) {
    const text = textOf(entry, spans, name);
    const value = add && name === field ? added(csl[name], field, entry.raw.slice(...range)) : readValue(name, text);
    put(csl, name, value);
    if (isNames.has(name)) putEtAl(csl, name, saysMore(text) || (name !== field && name in csl && hasEtAl(csl, name)));
  }
  const left = spans.filter(([name]) => name in csl);
  const said = [field, ...robbed].map((name) => told(name, csl[name])).join(" · ");
  change(entry, { ...entry.now, csl, spans: left }, said);
}

/** The other fields that lost characters which say something. */
function robbedFields(entry, spans, field) {
  const letters = (list, name) => textOf(entry, list, name).replace(/[^\p{L}\p{N}]/gu, "");
  const names = new Set(entry.now.spans.map(([name]) => name));
  return [...names].filter((name) => name !== field && letters(spans, name) !== letters(entry.now.spans, name));
}

function added(value, field, text) {
  const more = readValue(field, text);
  if (value === undefined || more === null) return more ?? value ?? null;
  if (isNames.has(field)) return [...value, ...more];
  return isDate.has(field) ? more : `${value} ${more}`;
}

/** Give a field a value that was typed; it keeps or finds the characters that say it, where the print has them. */
function setValue(entry, field, value, etAl = hasEtAl(entry.now.csl, field)) {
  if (same(value, entry.now.csl[field] ?? null) && etAl === hasEtAl(entry.now.csl, field)) return;
  const csl = structuredClone(entry.now.csl);
  put(csl, field, value);
  putEtAl(csl, field, etAl && value !== null);
  const others = entry.now.spans.filter(([name]) => name !== field);
  const own = value === null ? [] : locate(entry, others, field, value);
  const spans = [...others, ...own].sort((one, other) => one[1] - other[1]);
  change(entry, { ...entry.now, csl, spans }, told(field, value));
}

function setKind(entry, kind) {
  if (kind === entry.now.csl.type) return;
  change(entry, { ...entry.now, csl: { ...entry.now.csl, type: kind } }, `${words.kind}: ${data.kinds[kind] ?? kind}`);
}

/** Take another reading of citeconv's whole. */
function take(entry, reading) {
  finish(entry);
  const taken = begun(entry, entry.readings.indexOf(reading));
  change(entry, { ...entry.now, ...taken }, say("taken", { number: entry.number }));
}

function setChecked(entry, checked) {
  finish(entry);
  change(entry, { ...entry.now, checked }, say(checked ? "now_checked" : "now_unchecked", { number: entry.number }));
}

function put(csl, field, value) {
  if (value === null || value === "" || value.length === 0) {
    delete csl[field];
    putEtAl(csl, field, false);
  } else csl[field] = value;
}

function told(field, value) {
  return `${fieldOf(field).label}: ${value == null ? words.empty : showValue(field, value)}`;
}

/** Whether the names of a field ended in `dkk.` or `et al.`; CSL-JSON has no word for it, so it stands in `custom`. */
function hasEtAl(csl, field) {
  return csl.custom?.citeconv?.["et-al"]?.includes(field) ?? false;
}

function putEtAl(csl, field, etAl) {
  if (etAl === hasEtAl(csl, field)) return;
  const listed = (csl.custom?.citeconv?.["et-al"] ?? []).filter((name) => name !== field);
  if (etAl) listed.push(field);
  const { "et-al": _, ...ours } = csl.custom?.citeconv ?? {};
  const { citeconv: __, ...custom } = csl.custom ?? {};
  if (listed.length) ours["et-al"] = listed;
  if (Object.keys(ours).length) custom.citeconv = ours;
  if (Object.keys(custom).length) csl.custom = custom;
  else delete csl.custom;
}

/** Put what was done into this browser's memory. Some browsers refuse it to files: then the page says so when left. */
function keep() {
  const changed = entries.filter((entry) => entry.now !== entry.read);
  try {
    localStorage.setItem(STORE, JSON.stringify(changed.map((entry) => [entry.index, entry.now])));
    kept = true;
  } catch {
    kept = false;
  }
}

function recall() {
  let changed = 0;
  try {
    for (const [index, now] of JSON.parse(localStorage.getItem(STORE) ?? "[]")) {
      if (!entries[index]) continue;
      entries[index].now = now;
      changed += 1;
    }
  } catch {
    return;
  }
  if (changed) announce(say("recalled", { number: changed }));
}

addEventListener("beforeunload", (event) => {
  if (!kept) event.preventDefault();
});
