// Everything works without this file; it takes focus to errors and past the header, counts characters, and ignores double clicks.
import { Button, CharacterCount, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
}

// A search that answers while somebody types. Without it the button does the same.
for (const form of document.querySelectorAll('form[data-live]')) {
  const into = document.getElementById(form.dataset.into)
  let waiting
  let asked = 0
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      const mine = ++asked
      const answer = await fetch(form.dataset.live, { method: 'POST', body: new FormData(form) }).catch(() => null)
      if (answer?.ok && mine === asked) {
        into.innerHTML = await answer.text()
      }
    }, 200)
  })
}
