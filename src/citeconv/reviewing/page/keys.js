// The keyboard, and the start of the page.

/** Key, word that says what it does, deed; deeds with a card get the one that has the focus. */
const KEYS = [
  ["j", "key_next", () => go(1)],
  ["k", "key_previous", () => go(-1)],
  ["s", "key_select", (card) => card?.querySelector(".raw[tabindex]")?.focus()],
  ["e", "key_edit", (card) => card?.querySelector(".reading .value")?.focus()],
  ["c", "key_check", checkAndGo],
  ["w", "key_written", (card) => card && toggle(card.querySelector(".written"))],
  ["o", "key_others", (card) => card && toggle(card.querySelector(".others"))],
  ["1", "key_take", null],
  ["u", "key_undo", undo],
  ["f", "key_first", () => $("first").click()],
  ["n", "key_labels", () => $("labels").click()],
  ["/", "key_search", () => $("search").focus()],
  ["?", "key_help", () => $("help-dialog").showModal()],
];

function checkAndGo(card) {
  if (!card) return go(1);
  const entry = entryOf(card);
  if (!entry.now.checked) setChecked(entry, true);
  cards.get(entry).focus({ preventScroll: true });
  return go(1);
}

function toggle(details) {
  if (details) details.open = !details.open;
}

function isTyping(target) {
  return target.matches("input:not([type=checkbox]), textarea, select");
}

document.addEventListener("keydown", (event) => {
  const raw = event.target.closest?.(".raw[tabindex]");
  if (raw) chooseByKey(entryOf(raw.closest(".card")), event);
  if (event.defaultPrevented || isTyping(event.target) || document.querySelector("dialog[open]")) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") {
    event.preventDefault();
    undo();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !$("single-keys").checked) return;
  const card = currentCard();
  const deed = KEYS.find(([key]) => key === event.key)?.[2];
  if (deed) deed(card);
  else if (card && /^[1-9]$/.test(event.key)) card.querySelectorAll(".take")[event.key - 1]?.click();
  else return;
  event.preventDefault();
});

function setUpKeys() {
  $("keys-table").append(el("tbody", {}, ...KEYS.map(([key, word]) =>
    el("tr", {}, el("th", { scope: "row" }, el("kbd", {}, key === "1" ? "1 … 9" : key)), el("td", {}, words[word])))));
  $("help").addEventListener("click", () => $("help-dialog").showModal());
  $("undo").addEventListener("click", undo);
}

recall();
setUpList();
setUpMenu();
setUpExport();
setUpKeys();
