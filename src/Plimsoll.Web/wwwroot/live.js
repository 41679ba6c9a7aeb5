// A page that is open changes by itself. It is told that something on it may have changed, and never what: it asks for its own address
// anew, and puts in what is different. Without this file it is as it was when it was opened.
const BREATH = 5000
const SHORT_BREATH = 1000
const SILENCE = 60_000
const FIRST_WAIT = 1000
const LONGEST_WAIT = 60_000

const main = document.getElementById('content')
const words = document.getElementById('updated')
let stopping = new AbortController()
let wait = FIRST_WAIT
let ended = false

/** Listens for as long as the page can be seen; a connection that breaks is made again, each time after a longer while. */
async function listen() {
  const { signal } = stopping = new AbortController()
  while (!signal.aborted && !ended && !document.hidden) {
    await hear(signal).catch(() => {})
    if (!signal.aborted && !ended) {
      await new Promise(resolve => setTimeout(resolve, wait * (0.75 + Math.random() / 2)))
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }
}

async function hear(signal) {
  const silence = new AbortController()
  let timer
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), SILENCE)
  }
  try {
    heard()
    const answer = await fetch(`${main.dataset.live}?since=${main.dataset.since}`, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.any([signal, silence.signal]) })
    if (answer.type === 'opaqueredirect') {
      signedOut()
    } else if (answer.status === 403 || answer.status === 404) {
      ended = true
    } else if (answer.ok) {
      wait = FIRST_WAIT
      for await (const { event, data } of events(answer.body)) {
        heard()
        if (event === 'changed') {
          change()
        } else if (event === 'notices') {
          count(data)
        }
      }
    }
  } finally {
    clearTimeout(timer)
  }
}

async function * events(body) {
  let text = ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) {
      return
    }
    const parts = (text + value).split('\n\n')
    text = parts.pop()
    for (const part of parts) {
      const fields = Object.fromEntries(part.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
      yield { event: fields.event, data: fields.data }
    }
  }
}

let asking = false
let again = false
let pause

/** Asks for the page anew: at once, and then no more often than the server and the reader can bear. */
async function change() {
  if (asking || pause) {
    again = true
    return
  }
  if (isFillingIn()) {
    offer()
    return
  }
  asking = true
  again = false
  const began = performance.now()
  try {
    await show()
  } catch {
    again = true
  }
  asking = false
  pause = setTimeout(() => {
    pause = undefined
    if (again) {
      change()
    }
  }, Math.max(main.dataset.wait ? SHORT_BREATH : BREATH, 10 * (performance.now() - began)))
}

async function show() {
  const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store', headers: { 'Plimsoll-By-Itself': 'yes' } })
  if (answer.type === 'opaqueredirect') {
    signedOut()
    return
  }
  if (answer.status === 403 || answer.status === 404) {
    location.reload()
    return
  }
  if (!answer.ok) {
    throw new Error(String(answer.status))
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.getElementById('content')
  if (isFillingIn()) {
    offer()
    return
  }
  isOffered = false
  main.dataset.since = fresh.dataset.since
  count(page.getElementById('waiting')?.dataset.count)
  const ready = main.dataset.wait
  if (replace(fresh) && !fresh.dataset.wait) {
    document.title = page.title
    const time = new Date(answer.headers.get('date') ?? Date.now()).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
    say(ready || `Updated at ${time}.`)
  } else if (words.firstElementChild) {
    say('')
  }
}

/** Somebody types or has chosen something: nothing under their hands is changed. */
function isFillingIn() {
  return document.activeElement?.matches('main :is(input, textarea, select)') || [...main.querySelectorAll('input, textarea, select')].some(isTouched)
}

function isTouched(field) {
  switch (field.type) {
    case 'hidden': return false
    case 'checkbox': case 'radio': return field.checked !== field.defaultChecked
    case 'select-one': return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
    default: return field.value !== field.defaultValue
  }
}

let isOffered = false

function offer() {
  isOffered = true
  say('This page has changed.', 'Show the new page')
}

/** In words that a screen reader reads when it has finished what it says. */
function say(text, where) {
  words.replaceChildren(text)
  if (where) {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = location.href
    link.textContent = where
    words.append(' ', link)
  }
}

// Who leaves a field as it was is given the new page after all.
main.addEventListener('focusout', () => setTimeout(() => {
  if (isOffered && !isFillingIn()) {
    change()
  }
}))

function signedOut() {
  ended = true
  say('You are no longer signed in, and this page no longer changes.', 'Sign in again')
}

function count(number) {
  const place = document.getElementById('waiting')
  if (place && number !== undefined && place.dataset.count !== number) {
    place.dataset.count = number
    place.textContent = number === '0' ? '' : number
  }
}

/** Puts the new page in the place of the old and keeps what the reader has: focus, place on the page, what is opened, what is marked. */
function replace(fresh) {
  const focused = main.contains(document.activeElement) && document.activeElement !== main ? document.activeElement : null
  const held = focused ?? [...main.querySelectorAll('h1, h2, tr, li, article')].find(one => one.getBoundingClientRect().top >= 0)
  const top = held?.getBoundingClientRect().top
  const known = focused && key(focused)
  if (!become(main, fresh)) {
    return false
  }
  if (focused && document.activeElement !== focused) {
    (focused.isConnected ? focused : [...main.querySelectorAll(focused.tagName)].find(one => key(one) === known) ?? main).focus({ preventScroll: true })
  }
  if (held?.isConnected && held.getClientRects().length > 0) {
    window.scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' })
  }
  return true
}

/** What is the same stays the same element; what is new is put in and what is gone is taken out. Says whether anything was different. */
function become(old, fresh) {
  let different = attributes(old, fresh)
  const wanted = new Map()
  for (const node of fresh.childNodes) {
    wanted.set(key(node), (wanted.get(key(node)) ?? 0) + 1)
  }
  const left = []
  for (const node of [...old.childNodes]) {
    const number = wanted.get(key(node)) ?? 0
    wanted.set(key(node), number - 1)
    if (number > 0) {
      left.push(node)
    } else {
      node.remove()
      different = true
    }
  }
  for (const node of fresh.childNodes) {
    const at = left.findIndex(one => key(one) === key(node))
    if (at < 0) {
      old.insertBefore(document.importNode(node, true), left[0] ?? null)
      different = true
      continue
    }
    const [same] = left.splice(at, 1)
    if (at > 0) {
      old.insertBefore(same, left[0])
      different = true
    }
    if (same.nodeType === Node.TEXT_NODE) {
      if (same.data !== node.data) {
        different ||= same.data.trim() !== node.data.trim()
        same.data = node.data
      }
    } else if (same.nodeType === Node.ELEMENT_NODE) {
      different = become(same, node) || different
    }
  }
  return different
}

/** What the reader has opened and what the design system has set up are theirs. */
const theirs = (element, name) => name.endsWith('-init') || name === 'tabindex' || (name === 'open' && element.tagName === 'DETAILS') || (element === main && name.startsWith('data-')) || (name === 'value' && element.name === '__RequestVerificationToken')

function attributes(old, fresh) {
  let different = false
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !theirs(old, name)) {
      old.removeAttribute(name)
      different = true
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !theirs(old, name)) {
      old.setAttribute(name, value)
      different = true
    }
  }
  if (old === main) {
    main.dataset.wait = fresh.dataset.wait ?? ''
  }
  return different
}

/** By what one element is told from its neighbours: a row by its first link, a section by its heading. */
function key(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return node.nodeName
  }
  const link = node.matches('tr, li, article') ? node.querySelector('a[href]') : node
  return `${node.tagName} ${node.id || link?.getAttribute('href') || node.querySelector(':scope > h2')?.id || ''}`
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    stopping.abort()
  } else {
    listen()
  }
})
window.addEventListener('pagehide', () => stopping.abort())
window.addEventListener('pageshow', event => event.persisted && listen())
listen()

// What is on its way is asked for until it is there.
if (main.dataset.wait) {
  const ask = setInterval(() => {
    if (main.dataset.wait) {
      show().catch(() => {})
    } else {
      clearInterval(ask)
    }
  }, 1000)
}
