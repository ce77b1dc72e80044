// Giving a letter: the chosen files as a list to order, and real progress while they are sent.
const form = document.getElementById('geben')
const list = document.getElementById('blaetter')
const status = document.getElementById('fortschritt')
const pickers = [...form.querySelectorAll('input[type=file]')]
let chosen = []

const button = (label, file, act) => {
  const made = document.createElement('button')
  Object.assign(made, { type: 'button', className: 'link', textContent: label, onclick: act })
  made.setAttribute('aria-label', `${label}: ${file.name}`)
  return made
}
const put = (files) => {
  chosen = files
  list.replaceChildren(...files.map(row))
}
const without = (i) => chosen.filter((_, at) => at !== i)
const moved = (from, to) => {
  const others = without(from)
  return [...others.slice(0, to), chosen[from], ...others.slice(to)]
}
function row(file, i) {
  const made = document.createElement('li')
  if (file.type.startsWith('image/')) {
    const picture = Object.assign(new Image(), { alt: '', src: URL.createObjectURL(file) })
    picture.onload = () => URL.revokeObjectURL(picture.src)
    made.append(picture)
  }
  const name = document.createElement('bdi')
  name.textContent = file.name
  made.append(name)
  if (i > 0) made.append(button(list.dataset.up, file, () => put(moved(i, i - 1))))
  if (i < chosen.length - 1)
    made.append(button(list.dataset.down, file, () => put(moved(i, i + 1))))
  made.append(button(list.dataset.remove, file, () => put(without(i))))
  return made
}

form.classList.add('lively')
for (const picker of pickers)
  picker.onchange = () => {
    put([...chosen, ...picker.files])
    picker.value = ''
  }

form.onsubmit = (event) => {
  event.preventDefault()
  const data = new FormData(form)
  data.delete('datei')
  for (const file of chosen) data.append('datei', file)
  const send = new XMLHttpRequest()
  send.open('POST', form.action)
  send.upload.onprogress = ({ loaded, total }) => {
    status.textContent = form.dataset.sending.replace('{n}', Math.floor((100 * loaded) / total))
  }
  send.onerror = () => (status.textContent = form.dataset.lost)
  send.onload = () => {
    if (new URL(send.responseURL).pathname !== new URL(form.action).pathname)
      return location.assign(send.responseURL)
    document.open()
    document.write(send.responseText)
    document.close()
    document.getElementById('fehler')?.focus()
  }
  send.send(data)
}
