// Puts the scripts beside the built style sheet.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'

const from = 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js'
const to = 'src/Plimsoll.Web/wwwroot'
writeFileSync(`${to}/govuk-frontend.min.js`, readFileSync(from, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n'))
for (const script of ['plimsoll', 'form']) {
  copyFileSync(`src/Plimsoll.Web/Assets/${script}.mjs`, `${to}/${script}.js`)
}
