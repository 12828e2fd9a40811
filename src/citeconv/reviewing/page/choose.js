// Correcting a field by selecting: characters of the print are chosen by pointer, finger or keyboard, then their field.

let chosen = null;

function rawOf(entry) {
  return cards.get(entry).querySelector(".raw");
}

/** The place in the print of a point in the document. */
function placeOf(raw, node, offset) {
  const before = document.createRange();
  before.setStart(raw, 0);
  before.setEnd(node, offset);
  let reached = 0;
  for (const piece of raw.querySelectorAll("[data-start]")) {
    const text = piece.firstChild;
    const start = Number(piece.dataset.start);
    if (text === node) return start + offset;
    if (before.comparePoint(text, text.length) > 0) return start;
    reached = start + text.length;
  }
  return reached;
}

/** The text node and offset of a place in the print. */
function pointOf(raw, place) {
  const pieces = [...raw.querySelectorAll("[data-start]")];
  const piece = pieces.findLast((one) => Number(one.dataset.start) < place) ?? pieces[0];
  return [piece.firstChild, place - Number(piece.dataset.start)];
}

function select(entry, start, end) {
  const raw = rawOf(entry);
  getSelection().setBaseAndExtent(...pointOf(raw, start), ...pointOf(raw, end));
  chosen = { entry, start, end };
}

/** What is selected in one print, as { entry, start, end }; null for a selection elsewhere or across references. */
function selection() {
  const picked = getSelection();
  if (!picked.rangeCount || picked.isCollapsed) return null;
  const range = picked.getRangeAt(0);
  const [first, last] = [printOf(range.startContainer), printOf(range.endContainer)];
  const raw = first ?? last;
  if (!raw || (first && last && first !== last)) return null;
  const entry = entryOf(raw.closest(".card"));
  const start = first ? placeOf(raw, range.startContainer, range.startOffset) : 0;
  const end = last ? placeOf(raw, range.endContainer, range.endOffset) : entry.raw.length;
  const inner = trimmed(entry.raw, start, end);
  return inner && { entry, start: inner[0], end: inner[1] };
}

/** The print that a node stands in. */
function printOf(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest(".raw[tabindex]");
}

/** By pointer: a drag chooses what it covers, a click on a marked field all its characters. */
document.addEventListener("mouseup", (event) => {
  if ($("menu").contains(event.target)) return;
  setTimeout(() => {
    const mark = event.target.closest?.("mark");
    const found = selection() ?? (mark && event.button === 0 ? wholeMark(mark) : null);
    if (!found) return;
    select(found.entry, found.start, found.end);
    openMenu();
  });
});

function wholeMark(mark) {
  const piece = mark.querySelector("[data-start]");
  const start = Number(piece.dataset.start);
  return { entry: entryOf(mark.closest(".card")), start, end: start + piece.textContent.length };
}

/** By finger: the handles of the selection move without a mouse event; the menu comes when they rest. */
document.addEventListener("selectionchange", () => {
  if (!matchMedia("(pointer: coarse)").matches || !$("menu").hidden) return;
  clearTimeout(selection.timer);
  selection.timer = setTimeout(() => {
    chosen = selection();
    if (chosen) openMenu();
  }, 500);
});

document.addEventListener("mousedown", (event) => {
  if (!$("menu").hidden && !$("menu").contains(event.target)) closeMenu();
});

/** By keyboard: arrows choose a word of the print, with Shift more or fewer words, with Alt and Shift characters. */
function chooseByKey(entry, event) {
  if (event.key === "Enter" && chosen?.entry === entry) openMenu();
  else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    const step = event.key === "ArrowRight" ? 1 : -1;
    select(entry, ...(event.shiftKey ? widened(entry, step, event.altKey) : nextWord(entry, step)));
  } else return;
  event.preventDefault();
}

function nextWord(entry, step) {
  const all = wordsOf(entry);
  if (chosen?.entry !== entry) return all[step > 0 ? 0 : all.length - 1];
  const next = step > 0 ? all.find(([start]) => start >= chosen.end) : all.findLast(([, end]) => end <= chosen.start);
  return next ?? [chosen.start, chosen.end];
}

function widened(entry, step, byCharacter) {
  if (chosen?.entry !== entry) return nextWord(entry, step);
  const { start, end } = chosen;
  const ends = byCharacter ? Array.from(entry.raw, (_, at) => at + 1) : wordsOf(entry).map(([, last]) => last);
  const next = step > 0 ? ends.find((place) => place > end) : ends.findLast((place) => place < end && place > start);
  return [start, next ?? end];
}

function wordsOf(entry) {
  return [...entry.raw.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length]);
}

function openMenu() {
  const { entry, start, end } = chosen;
  const text = entry.raw.slice(start, end);
  $("menu-title").textContent = say("choose_field", { text: text.length > 60 ? `${text.slice(0, 57)}…` : text });
  $("menu-add").checked = false;
  $("menu-other").value = "";
  const menu = $("menu");
  menu.hidden = false;
  place(menu, getSelection().getRangeAt(0).getBoundingClientRect());
  menu.focus({ preventScroll: true });
}

/** Below what is selected, or above it where there is no room. On a phone it is at the bottom, and the page moves. */
function place(menu, box) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  if (getComputedStyle(menu).position === "fixed") {
    scrollBy(0, Math.max(0, box.bottom + 16 - (innerHeight - height)));
    return;
  }
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
  const below = box.bottom + 8 + height <= innerHeight || box.top < height + 8;
  menu.style.setProperty("--x", `${left + scrollX}px`);
  menu.style.setProperty("--y", `${(below ? box.bottom + 8 : box.top - height - 8) + scrollY}px`);
}

function closeMenu() {
  if ($("menu").hidden) return;
  $("menu").hidden = true;
  rawOf(chosen.entry)?.focus({ preventScroll: true });
}

function choose(field) {
  const { entry, start, end } = chosen;
  closeMenu();
  getSelection().removeAllRanges();
  chosen = null;
  assign(entry, field, start, end, $("menu-add").checked);
}

function setUpMenu() {
  const listed = [...fields.values()].filter(({ key }) => key);
  $("menu").tabIndex = -1;
  $("menu-fields").append(...listed.map((field) =>
    el("button", { "data-choose": field.name, click: () => choose(field.name) },
      el("kbd", {}, field.key), drawSwatch(field))));
  const others = [...fields.values()].filter(({ key }) => !key);
  $("menu-other").append(el("option", { value: "" }, "…"), ...others.map(drawOption));
  $("menu-other").addEventListener("change", (event) => event.target.value && choose(event.target.value));
  $("menu-close").addEventListener("click", closeMenu);
  $("menu").addEventListener("keydown", (event) => {
    const listen = event.target !== $("menu-other") && !event.ctrlKey && !event.metaKey && !event.altKey;
    const field = listen && listed.find(({ key }) => key === event.key);
    if (event.key === "Escape") closeMenu();
    else if (event.key === "+") $("menu-add").checked = !$("menu-add").checked;
    else if (field) choose(field.name);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
