// What Citation.js reads from a file: node citation_js.cjs FORMAT < FILE. Needs
// npm install @citation-js/core @citation-js/plugin-bibtex @citation-js/plugin-ris
const { plugins } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')
const type = { bibtex: '@bibtex/text', biblatex: '@biblatex/text', ris: '@ris/file' }[process.argv[2]]
const items = plugins.input.chain(require('fs').readFileSync(0, 'utf8'), { forceType: type, generateGraph: false })
process.stdout.write(JSON.stringify(items))
