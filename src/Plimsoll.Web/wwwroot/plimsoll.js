// Everything works without this file; it takes focus to errors and past the header, and ignores double clicks.
import { Button, ErrorSummary, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, ErrorSummary, SkipLink]) {
  createAll(component)
}
