// Passwords can be shown while they are typed. Without this file only where the browser itself offers it.
for (const form of document.forms) {
  const [offer] = form.querySelectorAll('[data-show]')
  const box = offer?.querySelector('input')
  if (!offer || !box) continue
  const fields = form.querySelectorAll('input[type="password"]')
  const show = (isShown) => {
    for (const field of fields) field.type = isShown ? 'text' : 'password'
  }
  offer.hidden = false
  box.addEventListener('change', () => show(box.checked))
  // What browsers remember of fields with text is no place for a password.
  form.addEventListener('submit', () => {
    box.checked = false
    show(false)
  })
}
