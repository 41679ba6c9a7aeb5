// Everything works without this file; it takes focus to errors and past the header, counts characters, and ignores double clicks.
import { Button, CharacterCount, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
}

if (document.querySelector('form[data-draft]')) {
  await import('./form.js')
}
