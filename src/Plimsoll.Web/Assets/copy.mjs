// Puts the scripts beside the built style sheet.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { buildSync } from 'esbuild'

const from = 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js'
const to = 'src/Plimsoll.Web/wwwroot'
writeFileSync(`${to}/govuk-frontend.min.js`, readFileSync(from, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n'))
for (const script of ['plimsoll', 'form', 'live', 'passkey']) {
  copyFileSync(`src/Plimsoll.Web/Assets/${script}.mjs`, `${to}/${script}.js`)
}

// Of ECharts only what a run chart needs; it is fetched by the pages that have one.
buildSync({ entryPoints: ['src/Plimsoll.Web/Assets/run-chart.mjs'], outfile: `${to}/run-chart.js`, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'eof' })
