// Values of fields as people read and write them. A value keeps the printed characters but for the marks around it.

const OPENING = /^[\s.,;:–—/\\]+/;
const CLOSING = /[\s.,;:–—/\\]+$/;
const QUOTED = [["“", "”"], ["‘", "’"], ['"', '"'], ["'", "'"], ["«", "»"], ["„", "“"]];
const BRACKETS = [["(", ")"], ["[", "]"]];
/** Words that stand before a value and are no part of it. */
const LABELS = {
  page: /^(halaman|hlm|hal|pp|p|h)\b\.?\s*/i,
  volume: /^(volume|vol|jilid|jil|tahun|th)\b\.?\s*/i,
  issue: /^(nomor|no|issue|edisi|num)\b\.?\s*/i,
  edition: /^(edisi|ed)\b\.?\s*(ke-)?/i,
  "printing-number": /^(cetakan|cet)\b\.?\s*(ke-)?/i,
  DOI: /^(https?:\/\/)?(dx\.)?(doi\.org\/|doi:?)\s*/i,
  ISBN: /^ISBN\b:?\s*/i,
  ISSN: /^ISSN\b:?\s*/i,
  publisher: /^penerbit:\s*/i,
};

function showValue(field, value) {
  if (isNames.has(field)) return value.map(showName).join("; ");
  return isDate.has(field) ? showDate(value) : String(value);
}

/** The value that a text gives for a field; null where nothing is left of it. */
function readValue(field, text) {
  if (isNames.has(field)) {
    const names = readNames(text);
    return names.length ? names : null;
  }
  const plain = stripped(text);
  if (!plain) return null;
  if (isDate.has(field)) return readDate(plain);
  const value = plain.replace(LABELS[field] ?? "", "");
  if (field === "URL" || field === "DOI") return value.replace(/\s+/g, "").replace(/^<|>$/g, "");
  return field === "page" ? value.replace(/\s*[–—−-]\s*/g, "-") : value;
}

/** A text in one line, without the punctuation, quotation marks and brackets around it; `?` and `!` stay. */
function stripped(text) {
  let line = text.replace(/\s+/g, " ").replace(OPENING, "").replace(CLOSING, "");
  for (const [open, close] of QUOTED) {
    if (line.startsWith(open) && !line.slice(1, -1).includes(close)) line = line.slice(1);
    if (line.endsWith(close) && !line.slice(0, -1).includes(open)) line = line.slice(0, -1);
  }
  for (const [open, close] of BRACKETS) {
    if (line.startsWith(open) && line.indexOf(close) === line.length - 1) line = line.slice(1, -1);
    else if (line.startsWith(open) && !line.includes(close)) line = line.slice(1);
    else if (line.endsWith(close) && !line.includes(open)) line = line.slice(0, -1);
  }
  return line.replace(OPENING, "").replace(CLOSING, "");
}

/** Whether two values say the same, in whatever order their parts were written. */
function same(one, other) {
  return canonical(one) === canonical(other);
}

function canonical(value) {
  return JSON.stringify(value, (_, held) =>
    held && typeof held === "object" && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held);
}

/** The variables of an item that are fields, in the order of the table. */
function variables(csl) {
  const held = Object.keys(csl).filter((name) => !["id", "type", "custom"].includes(name));
  const order = [...fields.keys()];
  return held.sort((one, other) => order.indexOf(one) - order.indexOf(other));
}
