// A passkey is made and shown by the browser: without this file its forms are not seen, and everything else signs in as before.
const does = {
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
    continue
  }

  form.hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const said = form.querySelector('[data-said]')
    said.textContent = ''
    try {
      const answer = await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form) })
      if (!answer.ok) {
        throw new Error(`${answer.status}`)
      }

      form.elements.credential.value = JSON.stringify(await does[form.dataset.does](await answer.json()))
      form.submit()
    } catch {
      said.textContent = 'No passkey was given. Try again, or sign in another way.'
    }
  })
}
