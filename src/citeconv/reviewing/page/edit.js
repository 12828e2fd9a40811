// Correcting a field by typing. Enter takes what was typed, Escape leaves the field as it was.

/** Put a form in the place of a field's value; `read` gives what was typed. */
function openForm(entry, cell, content, read) {
  finish(entry);
  const place = cards.get(entry).querySelector(`[data-cell="${CSS.escape(cell)}"]`);
  const close = () => {
    redraw(entry);
    focusCell(entry, cell);
  };
  const form = el("form", {
    class: "edit",
    submit: (event) => {
      event.preventDefault();
      close();
      read();
    },
    keydown: (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    },
  }, ...content, el("div", { class: "buttons" },
    el("button", { class: "main" }, words.take_value),
    el("button", { type: "button", click: close }, words.cancel)));
  place.replaceChildren(form);
  if (place.matches("td")) {
    place.nextElementSibling.remove(); // how sure citeconv was; the form needs the room
    place.colSpan = 2;
  }
  const input = form.querySelector("input, textarea, select");
  input.focus();
  input.select?.();
}

function focusCell(entry, cell) {
  const place = cards.get(entry).querySelector(`[data-cell="${CSS.escape(cell)}"]`);
  (place?.querySelector("button") ?? place ?? cards.get(entry)).focus({ preventScroll: true });
}

function editField(entry, field) {
  if (isNames.has(field)) editNames(entry, field, field);
  else editText(entry, field, field);
}

function editText(entry, field, cell) {
  const { label } = fieldOf(field);
  const value = entry.now.csl[field];
  const shown = value === undefined ? "" : showValue(field, value);
  const rows = Math.min(6, 1 + Math.floor(shown.length / 48));
  const input = el("textarea", { rows, "aria-label": label, spellcheck: "false" });
  input.value = shown;
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    input.form.requestSubmit();
  });
  const hint = isDate.has(field) ? [el("p", { class: "hint" }, words.date_hint)] : [];
  openForm(entry, cell, [input, ...hint], () => {
    if (input.value !== shown) setValue(entry, field, typed(field, input.value));
  });
}

/** What was typed, as a value: unlike a selection it is taken as it is, but for white space and the form of dashes. */
function typed(field, text) {
  const line = text.replace(/\s+/g, " ").trim();
  if (!line) return null;
  if (isDate.has(field)) return readDate(line);
  return field === "page" ? line.replace(/\s*[–—−]\s*/g, "-") : line;
}

/** Names one below the other: a person as Family, Given, an organisation as it is called. */
function editNames(entry, field, cell) {
  const list = el("ol", { class: "names" });
  const add = (name) => list.append(nameRow(name));
  (entry.now.csl[field] ?? [{ family: "" }]).forEach(add);
  const etAl = el("input", { type: "checkbox" });
  etAl.checked = hasEtAl(entry.now.csl, field);
  const more = el("button", {
    type: "button", class: "quiet",
    click: () => {
      add({ family: "" });
      list.lastElementChild.querySelector("input").focus();
    },
  }, `+ ${words.add_name}`);
  openForm(entry, cell, [list, more, el("label", { class: "switch" }, etAl, ` ${words.et_al}`)], () => {
    const names = [...list.children].map((row) => row.read()).filter(Boolean);
    setValue(entry, field, names.length ? names : null, etAl.checked);
  });
}

function nameRow(name) {
  const kind = el("select", { "aria-label": words.kind_of_name },
    el("option", { value: "person" }, words.person), el("option", { value: "organization" }, words.organization));
  const family = el("input", { "aria-label": words.family, placeholder: words.family });
  const given = el("input", { "aria-label": words.given, placeholder: words.given });
  const row = el("li", {}, family, given, kind,
    el("button", { type: "button", class: "quiet", "aria-label": words.remove_name, title: words.remove_name,
      click: () => row.remove() }, "×"));
  let held = name;
  const shown = () => (held.literal === undefined
    ? [wholeFamily(held), [held.given, held.suffix].filter(Boolean).join(", ")] : [held.literal, ""]);
  const show = () => {
    [family.value, given.value] = shown();
    given.hidden = held.literal !== undefined;
    kind.value = given.hidden ? "organization" : "person";
  };
  row.read = () => {
    const [first, second] = [family.value.trim(), given.value.trim()];
    if (!first && !second) return null;
    if (same([first, second], shown())) return held; // with what the form does not show, as the particle apart
    if (held.literal !== undefined) return { literal: first };
    const [one, suffix] = second.split(/,\s*/);
    return first ? person(first, one, suffix) : person(one, "", suffix);
  };
  kind.addEventListener("change", () => {
    const typed = row.read() ?? { family: "" };
    held = kind.value === "organization" ? asOrganization(typed) : asPerson(typed);
    show();
  });
  show();
  return row;
}

function editKind(entry) {
  const options = Object.entries(data.kinds).sort(([, one], [, other]) => one.localeCompare(other, data.language));
  const select = el("select", { "aria-label": words.kind },
    ...options.map(([name, label]) => drawOption({ name, label })));
  select.value = entry.now.csl.type;
  openForm(entry, "type", [select], () => setKind(entry, select.value));
}

/** A field that the reading lacks: first which, then its value. */
function editNew(entry) {
  const free = [...fields.values()].filter(({ name }) => !(name in entry.now.csl));
  const select = el("select", { "aria-label": words.add_field }, ...free.map(drawOption));
  openForm(entry, "add", [select], () => {
    if (isNames.has(select.value)) editNames(entry, select.value, "add");
    else editText(entry, select.value, "add");
  });
}
