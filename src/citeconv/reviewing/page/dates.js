// Dates of CSL: shown in words, read from words. A date that cannot be read stays the text it is (a literal).

const MONTHS = data.words.months.split(" ");
/** Every name that lists give a month, with its number. */
const MONTH_NUMBERS = new Map(Object.entries(data.months));
const DAY = /^(\d{1,2})\.? (\p{L}+)\.?,? (\d{3,4})$/u;
const DAY_AFTER = /^(\p{L}+)\.? (\d{1,2}),? (\d{3,4})$/u;
const MONTH = /^(\p{L}+)\.?,? (\d{3,4})$/u;
/** A dash between two dates; a hyphen only where it cannot belong to a date as computers write it. */
const UNTIL = /\s*[–—/]\s*|\s+-\s+|(?<=[\p{L}\d])-(?=\p{L})|(?<=^\d{4}|^\d{1,2})-(?=\d)/u;
const ISO = /^(\d{3,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

function showDate(date) {
  if (!date["date-parts"]) return date.literal ?? "";
  const ends = date["date-parts"].map(([year, month, day]) =>
    [day, month && MONTHS[month - 1], year].filter(Boolean).join(" "));
  const season = date.season ? ` (${say("season")} ${date.season})` : "";
  return (date.circa ? "c. " : "") + ends.join(" – ") + season;
}

/** A CSL date from `4 Juli 2020`, `July 4, 2020`, `Juli 2020`, `2020-07-04`, `c. 1900`, or two of them with a dash. */
function readDate(text) {
  const circa = /^(c|ca|circa|sekitar)\.? /i.test(text.trim());
  const plain = stripped(text.trim().replace(/^(c|ca|circa|sekitar)\.? /i, "")).replace(/^[(\[]|[)\]]$/g, "");
  const one = readDay(plain);
  const parts = one ? [one] : readRange(plain);
  if (!parts) return { literal: plain };
  return circa ? { "date-parts": parts, circa: true } : { "date-parts": parts };
}

function readRange(text) {
  const [first, last, ...more] = text.split(UNTIL);
  if (!last || more.length) return null;
  const end = readDay(last);
  if (!end) return null;
  const [year, month] = end;
  // `3–5 Mei 2009` and `Januari–Juni 2015` say the month or the year once
  const start = readDay(first) ?? readDay(`${first} ${year}`) ?? (month && readDay(`${year}-${month}-${first}`));
  return start ? [start, end] : null;
}

function readDay(text) {
  let match = ISO.exec(text);
  if (match) return valid(match.slice(1).filter(Boolean).map(Number));
  if ((match = DAY.exec(text))) return valid([Number(match[3]), monthOf(match[2]), Number(match[1])]);
  if ((match = DAY_AFTER.exec(text))) return valid([Number(match[3]), monthOf(match[1]), Number(match[2])]);
  if ((match = MONTH.exec(text))) return valid([Number(match[2]), monthOf(match[1])]);
  return null;
}

function monthOf(name) {
  return MONTH_NUMBERS.get(name.toLowerCase()) ?? 0;
}

function valid([year, month, day]) {
  if (month === undefined) return [year];
  if (month < 1 || month > 12) return null;
  if (day === undefined) return [year, month];
  const days = new Date(Date.UTC(2000, month, 0));
  days.setUTCFullYear(year, month, 0); // the day before the first of the next month; years below 100 as they are
  return day >= 1 && day <= days.getUTCDate() ? [year, month, day] : null;
}
