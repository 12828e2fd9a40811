// What the page knows, and how it makes elements. Text is only ever put in as text, never as HTML: nothing in a
// reference can become markup.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const fields = new Map(data.fields.map(([name, label, key, hue, line]) => [name, { name, label, key, hue, line }]));
const isNames = new Set(data.names);
const isDate = new Set(data.dates);
const $ = (id) => document.getElementById(id);

/** An element with attributes (a function is an event's listener, true stands for an empty one) and children. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** A sentence of the table with what stands in braces filled in. */
function say(word, values = {}) {
  return words[word].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function fieldOf(name) {
  return fields.get(name) ?? { name, label: name, key: "", hue: "other", line: "dotted" };
}

function drawOption({ name, label }) {
  return el("option", { value: name }, label);
}

/** Only what is certain is called 100 %. */
function percent(sure) {
  return `${sure < 1 ? Math.min(99, Math.round(sure * 100)) : 100} %`;
}

/** Something said to the user, and read out by a screen reader. */
function announce(text) {
  $("said").textContent = text;
  $("said").classList.add("fresh");
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => $("said").classList.remove("fresh"), 6000);
}
