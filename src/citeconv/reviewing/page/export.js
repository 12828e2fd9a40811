// What leaves the page: the corrected list as CSL-JSON, and checked references as gold lines.

function save(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function baseName() {
  return data.name.split(/[/\\]/).pop().replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-") || "list";
}

/** All references in their order, as an array of CSL-JSON items. */
function cslJson() {
  return `${JSON.stringify(entries.map((entry) => renamed(entry.now.csl)), null, 2)}\n`;
}

/** CSL-JSON has other names for some variables of CSL. */
function renamed(csl) {
  return Object.fromEntries(Object.entries(csl).map(([name, value]) => [data.renamed[name] ?? name, value]));
}

/** Only a reference that somebody looked at and found right is gold, and only one that was printed. */
function goldEntries() {
  return entries.filter((entry) => entry.now.checked && entry.raw);
}

/** Gold lines: the print, and the item that it should be read as. */
function goldLines(source, form) {
  return goldEntries().map((entry) => {
    const { id, custom, ...csl } = entry.now.csl;
    if (custom?.citeconv?.["et-al"]) csl["et-al"] = true;
    const line = { id: `${source}-${entry.number}`, raw: entry.raw, kind: form || entry.form, source, csl, alt: {} };
    return `${JSON.stringify(line)}\n`;
  }).join("");
}

function showExport() {
  entries.forEach(finish);
  const corrected = entries.filter(isCorrected).length;
  const gold = goldEntries().length;
  $("csl-says").textContent = say("csl_says", { total: entries.length, corrected });
  $("csl-command").textContent = `citeconv convert ${baseName()}.json --to bibtex -o ${baseName()}.bib`;
  $("gold-says").textContent = say("gold_says", { checked: gold });
  $("export-gold").disabled = gold === 0;
  $("export-dialog").showModal();
}

function setUpExport() {
  $("gold-source").value = baseName();
  $("export").addEventListener("click", showExport);
  $("export-csl").addEventListener("click", () => save(cslJson(), `${baseName()}.json`, "application/json"));
  $("export-gold").addEventListener("click", () => {
    const source = $("gold-source").value.trim() || baseName();
    save(goldLines(source, $("gold-form").value), `${baseName()}.jsonl`, "application/jsonl");
  });
}
