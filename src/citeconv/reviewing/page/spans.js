// Which characters of the print belong to which field. A character belongs to one field at most: who takes it for one
// field takes it from the other.

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The print in pieces, [kind, start, end] with a field or "punctuation", "label", "left": every character once. */
function pieces(entry, { spans, reading } = entry.now) {
  const owner = new Array(entry.raw.length).fill("left");
  for (const [kind, start, end] of entry.readings[reading].spans) if (!fields.has(kind)) owner.fill(kind, start, end);
  for (const [field, start, end] of spans) owner.fill(field, start, end);
  const begins = new Set(spans.map(([, start]) => start));
  const found = [];
  for (let start = 0, end = 1; end <= owner.length; end += 1) {
    if (end < owner.length && owner[end] === owner[start] && !begins.has(end)) continue;
    const silent = owner[start] === "left" && !SAYS_SOMETHING.test(entry.raw.slice(start, end));
    found.push([silent ? "punctuation" : owner[start], start, end]);
    start = end;
  }
  return found;
}

/** The characters of a field, pieces joined by a space. */
function textOf(entry, spans, field) {
  return spans.filter(([name]) => name === field).map(([, start, end]) => entry.raw.slice(start, end)).join(" ");
}

/** The spans without the characters from start to end. */
function cut(spans, start, end) {
  return spans.flatMap(([field, from, to]) =>
    [[field, from, Math.min(to, start)], [field, Math.max(from, end), to]].filter(([, first, last]) => first < last));
}

/** Start and end without the white space at both ends; null where nothing else is there. */
function trimmed(raw, start, end) {
  while (start < end && /\s/.test(raw[start])) start += 1;
  while (end > start && /\s/.test(raw[end - 1])) end -= 1;
  return start < end ? [start, end] : null;
}

/** Where a value that was typed, or taken from another reading, stands in the print, outside the other fields. */
function locate(entry, spans, field, value) {
  const held = (at, length) => spans.some(([name, start, end]) => name !== field && start < at + length && at < end);
  const found = parts(field, value).map((part) => {
    const pattern = whole(part.trim().split(/\s+/).map(quoted).join("\\s*"), part.trim());
    for (const match of entry.raw.matchAll(new RegExp(pattern, "giu"))) {
      if (!held(match.index, match[0].length)) return [match.index, match.index + match[0].length];
    }
    return null;
  });
  if (!found.length || found.includes(null)) return [];
  const [start, end] = [Math.min(...found.map(([a]) => a)), Math.max(...found.map(([, b]) => b))];
  return held(start, end - start) ? [] : [[field, start, end]];
}

/** The pieces of a value that the print would show as they are. */
function parts(field, value) {
  if (isNames.has(field)) return value.flatMap((name) => [name.literal, name.family, name.given]).filter(Boolean);
  if (isDate.has(field)) return value["date-parts"]?.map(([year]) => String(year)) ?? [value.literal];
  return [String(value)];
}

/** A pattern for a value that is no part of a longer word or number: `1` is not in `2011`. */
function whole(pattern, value) {
  const sort = (sign) => (/\p{N}/u.test(sign) ? "\\p{N}" : "\\p{L}");
  return `(?<!${sort(value.at(0) ?? "")})${pattern}(?!${sort(value.at(-1) ?? "")})`;
}

function quoted(word) {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/-/g, "[-–—]")
    .replace(/["“”]/g, "[\"“”]").replace(/['‘’]/g, "['‘’]");
}
