// A form without this file shows every question with the words for when it is asked, and is kept when a button is pressed.
// With it, questions come and go as answers are given, and what is typed is kept a few seconds later.
const WAIT = 3000

document.querySelectorAll('form.record-form').forEach(follow)
document.querySelectorAll('form[data-draft]').forEach(keep)

/** Shows what is asked, from the top: what hangs on a hidden question is hidden too. */
function follow(form) {
  const parts = [...form.querySelectorAll('[data-when]')].map(part => ({ part, clauses: JSON.parse(part.dataset.when) }))
  const show = () => {
    for (const { part, clauses } of parts) {
      part.hidden = !clauses.every(clause => clause.some(condition => holds(form, condition)))
    }
  }
  form.addEventListener('input', show)
  form.addEventListener('change', show)
  show()
}

function holds(form, [name, how, wanted]) {
  const values = answers(form, name)
  const order = () => {
    const [left, right] = [Number(values[0]), Number(wanted)]
    return Number.isNaN(left) || Number.isNaN(right) ? (values[0] < wanted ? -1 : values[0] > wanted ? 1 : 0) : left - right
  }
  switch (how) {
    case 'exists': return values.length > 0
    case 'missing': return values.length === 0
    case '=': return values.some(value => same(value, wanted))
    case '!=': return !values.some(value => same(value, wanted))
    case 'in': return values.some(value => wanted.includes(value))
    case 'not in': return !values.some(value => wanted.includes(value))
    case 'all': return values.length > 0 && wanted.every(one => values.includes(one))
    case '<': return values.length > 0 && order() < 0
    case '<=': return values.length > 0 && order() <= 0
    case '>': return values.length > 0 && order() > 0
    default: return values.length > 0 && order() >= 0
  }
}

function same(value, wanted) {
  return value === wanted || (value !== '' && wanted !== '' && Number(value) === Number(wanted))
}

/** What stands in a question that is asked: a date stands in three boxes. */
function answers(form, name) {
  const found = []
  for (const field of form.elements) {
    const ours = field.name === name || field.name === `${name}-day`
    if (ours && !field.closest('[hidden]') && (!['radio', 'checkbox'].includes(field.type) || field.checked) && field.value.trim() !== '') {
      found.push(field.value.trim())
    }
  }
  return found
}

/** Keeps what is typed on the server, a few seconds after the last key, and says so. */
function keep(form) {
  const words = document.getElementById('kept-words')
  let timer = 0
  let sending = false
  let again = false
  let left = false

  const send = async () => {
    if (left || sending) {
      again = true
      return
    }
    sending = true
    again = false
    try {
      const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
      typed.set('do', 'keep')
      const answer = await fetch(form.action, { method: 'POST', body: typed, redirect: 'error', credentials: 'same-origin' })
      if (!answer.ok) {
        throw new Error(String(answer.status))
      }
      const kept = await answer.json()
      if (kept.draft) {
        form.elements.namedItem('draft').value = kept.draft
        form.elements.namedItem('version').value = kept.version
      }
      words.textContent = kept.words
    } catch {
      words.textContent = 'Not kept just now: the server cannot be reached. What you typed is still on this page.'
      again = true
    }
    sending = false
    if (again) {
      later()
    }
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(send, WAIT)
  }
  form.addEventListener('input', later)
  form.addEventListener('change', later)
  form.addEventListener('submit', event => {
    // While it is being kept, the version on the page is not yet the one that stands.
    if (sending) {
      event.preventDefault()
      const pressed = event.submitter
      setTimeout(() => form.requestSubmit(pressed), 100)
      return
    }
    left = true
    clearTimeout(timer)
  })
  window.addEventListener('pageshow', () => { left = false })
}
