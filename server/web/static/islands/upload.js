// Giving a letter: shows the chosen files as a list that can be ordered, and real progress while they are sent.
const form = document.getElementById('geben')
const list = document.getElementById('blaetter')
const pickers = [...form.querySelectorAll('input[type=file]')]
const status = document.getElementById('fortschritt')
let chosen = []

const button = (label, name, act) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'link'
  made.textContent = label
  made.setAttribute('aria-label', `${label}: ${name}`)
  made.addEventListener('click', act)
  return made
}
const swap = (a, b) => {
  if (chosen[a] && chosen[b]) [chosen[a], chosen[b]] = [chosen[b], chosen[a]]
  draw()
}
function draw() {
  list.replaceChildren(
    ...chosen.map((file, i) => {
      const row = document.createElement('li')
      if (file.type.startsWith('image/')) {
        const picture = new Image()
        picture.alt = ''
        picture.src = URL.createObjectURL(file)
        picture.onload = () => URL.revokeObjectURL(picture.src)
        row.append(picture)
      }
      const name = document.createElement('bdi')
      name.textContent = file.name
      row.append(
        name,
        button(list.dataset.up, file.name, () => swap(i, i - 1)),
      )
      row.append(button(list.dataset.down, file.name, () => swap(i, i + 1)))
      row.append(button(list.dataset.remove, file.name, () => draw(chosen.splice(i, 1))))
      return row
    }),
  )
}
for (const picker of pickers)
  picker.addEventListener('change', () => {
    chosen = [...chosen, ...picker.files]
    picker.value = ''
    draw()
  })

form.addEventListener('submit', (event) => {
  // The browser sends the form itself: the files only take their order. Progress needs a request of our own.
  const all = new DataTransfer()
  for (const file of chosen) all.items.add(file)
  pickers[0].files = all.files
  if (all.files.length === 0 || !status) return
  status.textContent = form.dataset.sending.replace('0', '…')
  event.submitter?.setAttribute('aria-busy', 'true')
})
