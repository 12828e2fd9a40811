// Names of CSL: a person has a family name (alone, if it is the only name), an organisation is one literal.

const INITIALS = /^(\p{Lu}\p{Ll}?\.?[\s-]*){1,5}$/u;
const JOINERS = /\s*(?:;|&|\bdan\b|\band\b|\n)\s*/iu;
const MORE_PEOPLE = /[,\s]*(?:\bdkk\b|\bet\s+al\b|\bdan lain-lain\b|\band others\b|\bet al\b)\.?/iu;
/** Words that people are not called by. */
const ORGANIZATION = new RegExp(
  "(^|\\s)(badan|biro|dewan|departemen|dinas|direktorat|fakultas|institut|kantor|kementerian|komisi|lembaga|mahkamah|"
  + "majelis|panitia|pemerintah|persatuan|pusat|republik|sekretariat|tim|universitas|yayasan|agency|association|bank|"
  + "board|centre|center|commission|committee|council|department|foundation|institute|ministry|office|organi[sz]ation|"
  + "university)(\\s|$)", "i");
const PARTICLE = /^((?:\p{Ll}[\p{L}’']*\s+)+)(?=\p{Lu})/u;

function showName(name) {
  if (name.literal !== undefined) return name.literal;
  return [wholeFamily(name), name.given, name.suffix].filter(Boolean).join(", ");
}

function wholeFamily(name) {
  const particle = name["non-dropping-particle"];
  return particle ? particle + (/[-’']$/.test(particle) ? "" : " ") + name.family : name.family;
}

function person(family, given, suffix) {
  const particle = PARTICLE.exec(family);
  return {
    family: particle ? family.slice(particle[0].length) : family,
    ...(given ? { given } : {}),
    ...(particle ? { "non-dropping-particle": particle[1].trim() } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/** Names as they are printed, one or several: `Burke, M. C. & Budi Santoso`, `Sukarno`, `Ali, M., Sari, D., dkk.` */
function readNames(text) {
  const named = text.replace(MORE_PEOPLE, "");
  if (ORGANIZATION.test(named) && !named.includes(",")) return [{ literal: stripped(named) }];
  return named.split(JOINERS).flatMap((part) => inOrder(part.split(/\s*,\s*/).map(stripped).filter(Boolean)));
}

/** Whether names end in `dkk.`, `et al.` or the like. */
function saysMore(text) {
  return MORE_PEOPLE.test(text);
}

/** The names in parts that commas set apart: `Family, Given`, `Family, G., Family, G.`, or whole names. */
function inOrder(parts) {
  const several = parts.every((part) => /^\p{Lu}.*\s/u.test(part)); // `Abdul Manan, Siti Aminah`
  if (parts.length === 2 && !several) return [person(parts[0], initials(parts[1]))];
  const names = [];
  for (let at = 0; at < parts.length; at += 1) {
    const next = parts[at + 1];
    if (next && INITIALS.test(next)) {
      names.push(person(parts[at], initials(next)));
      at += 1;
    } else names.push(natural(parts[at]));
  }
  return names;
}

/** A name in its natural order: the last word is the family name. */
function natural(text) {
  const given = text.split(/\s+/);
  const family = given.pop();
  return person(family, given.join(" "));
}

/** An initial keeps the full stop that stripping took from it. */
function initials(given) {
  return /(^|[\s.-])\p{Lu}$/u.test(given) ? `${given}.` : given;
}

function asOrganization(name) {
  return { literal: name.literal ?? [name.given, wholeFamily(name), name.suffix].filter(Boolean).join(" ") };
}

function asPerson(name) {
  return name.literal === undefined ? name : natural(name.literal);
}
