// Giving a letter: pages as a list to order, turn, blacken, retake and remove; advice before sending; pieces that survive a lost connection.
import { answerTo, sent } from './pieces.js'
import { adviceOn, decoded, drawn, isPdf, isPicture, written } from './picture.js'

/** Sheets in order: `{ file, picture, quarters, bars, advice, pdf, files }`; `picture` is null when the browser cannot draw the file. */
let sheets = []
let retaken = null
/** Sending; and what was chosen is still being looked at: what is sent waits for it, or pages of the letter would be left behind. */
let [busy, taken] = [false, Promise.resolve()]
/** The form and its parts; a page with errors brings new ones. */
let form, list, status, editor, icons, texts, pickers

function button(icon, text, name, act) {
  const made = document.createElement('button')
  Object.assign(made, { type: 'button', className: 'link', onclick: act })
  const drawing = icons.querySelector(`[data-icon=${icon}] svg`)
  if (drawing) made.append(drawing.cloneNode(true))
  made.append(text)
  made.setAttribute('aria-label', `${text}: ${name}`)
  made.dataset.act = icon
  return made
}

/** Draws the list anew and keeps the focus on the same button of the same sheet. */
function show(focus) {
  list.replaceChildren(...sheets.map(row))
  if (!focus) return
  const at = sheets.indexOf(focus.sheet)
  const rows = [...list.children]
  const wanted = rows[at]?.querySelector(`[data-act=${focus.act}]`)
  ;(
    wanted ??
    rows[Math.min(Math.max(at, 0), rows.length - 1)]?.querySelector('button') ??
    pickers[0]
  ).focus()
}

function moved(sheet, by) {
  const at = sheets.indexOf(sheet)
  const others = sheets.filter((one) => one !== sheet)
  sheets = [...others.slice(0, at + by), sheet, ...others.slice(at + by)]
  show({ sheet, act: by < 0 ? 'up' : 'down' })
}

function row(sheet, i) {
  const made = document.createElement('li')
  const name = texts.sheet.replace('{n}', i + 1)
  if (sheet.picture) {
    const small = drawn(sheet.picture, sheet.quarters, sheet.bars[0], 240)
    small.setAttribute('aria-hidden', 'true')
    made.append(small)
  }
  const about = document.createElement('div')
  const title = document.createElement('b')
  title.textContent = name
  const called = document.createElement('bdi')
  called.className = 'small soft'
  called.textContent = sheet.file.name
  about.append(title, ' ', called)
  for (const advice of sheet.advice) {
    const said = document.createElement('p')
    said.className = 'advice'
    const drawing = icons.querySelector('[data-icon=warning] svg')
    if (drawing) said.append(drawing.cloneNode(true))
    said.append(texts.advice[advice])
    about.append(said)
  }
  const acts = document.createElement('div')
  acts.className = 'acts'
  const act = (icon, text, what) => acts.append(button(icon, text, name, what))
  if (sheet.picture)
    act('rotate', texts.turn, () => {
      sheet.quarters = (sheet.quarters + 1) % 4
      sheet.bars = [sheet.bars[0].map(([x, y, w, h]) => [1 - y - h, x, h, w])]
      sheet.files = null
      show({ sheet, act: 'rotate' })
    })
  if (sheet.picture || sheet.pdf) act('blacken', texts.blacken, () => void blacken(sheet, name))
  if (sheet.picture) act('retake', texts.retake, () => retake(sheet))
  if (i > 0) act('up', texts.up, () => moved(sheet, -1))
  if (i < sheets.length - 1) act('down', texts.down, () => moved(sheet, 1))
  act('remove', texts.remove, () => {
    const next = sheets[i + 1] ?? sheets[i - 1]
    sheets = sheets.filter((one) => one !== sheet)
    show({ sheet: next, act: 'remove' })
  })
  made.append(about, acts)
  return made
}

async function sheetOf(file) {
  const sheet = {
    file,
    picture: null,
    quarters: 0,
    bars: [[]],
    advice: [],
    pdf: isPdf(file),
    files: null,
  }
  if (!isPicture(file)) return sheet
  sheet.picture = await decoded(file)
  if (!sheet.picture) sheet.advice = ['unseen']
  else sheet.advice = adviceOn(sheet.picture)
  return sheet
}

function retake(sheet) {
  retaken = sheet
  document.getElementById('foto').click()
}

async function blacken(sheet, name) {
  const { blackened } = await import('./blacken.js')
  const words = { ...texts, blackenTitle: `${texts.blacken} – ${name}` }
  let bars
  if (sheet.pdf) {
    status.textContent = texts.pdfOpening
    const { openPdf } = await import('./pdf-pages.js')
    const pdf = await openPdf(sheet.file)
    status.textContent = pdf ? '' : texts.pdfClosed
    if (!pdf) return
    words.blackenHint = `${texts.blackenHint} ${texts.pdfHint}`
    bars = await blackened(editor, pdf.pages, (n) => pdf.page(n + 1), words, sheet.bars)
    void pdf.close()
  } else
    bars = await blackened(
      editor,
      1,
      () => drawn(sheet.picture, sheet.quarters, [], 1600),
      words,
      sheet.bars,
    )
  if (bars) Object.assign(sheet, { bars, files: null })
  show({ sheet, act: 'blacken' })
}

/** What is sent for a sheet: pictures are written anew; a PDF stays as it is unless something in it was blackened. */
async function filesOf(sheet, n) {
  if (sheet.picture) return [await written(drawn(sheet.picture, sheet.quarters, sheet.bars[0]), n)]
  if (!sheet.pdf || sheet.bars.every((bars) => bars.length === 0)) {
    const ending = /\.(\w{3,4})$/.exec(sheet.file.name)?.[0] ?? ''
    return [new File([sheet.file], `blatt-${n}${ending}`, { type: sheet.file.type })]
  }
  const { openPdf } = await import('./pdf-pages.js')
  const pdf = await openPdf(sheet.file)
  const files = []
  for (let page = 0; page < pdf.pages; page += 1)
    files.push(
      await written(drawn(await pdf.page(page + 1), 0, sheet.bars[page]), `${n}-${page + 1}`),
    )
  void pdf.close()
  return files
}

async function take(picker) {
  const files = [...picker.files]
  picker.value = ''
  status.textContent = texts.looking
  for (const file of files) {
    const sheet = await sheetOf(file)
    const at = retaken ? sheets.indexOf(retaken) : -1
    if (at >= 0) sheets[at] = sheet
    else sheets.push(sheet)
    retaken = null
    show()
  }
  status.textContent = ''
}

function bind() {
  form = document.getElementById('geben')
  if (!form) return
  list = document.getElementById('blaetter')
  status = document.getElementById('fortschritt')
  editor = document.getElementById('schwaerzen')
  icons = document.getElementById('zeichen')
  texts = JSON.parse(list.dataset.texts)
  pickers = [...form.querySelectorAll('input[type=file]')]
  form.classList.add('lively')
  for (const one of pickers) one.onchange = () => (taken = Promise.allSettled([taken, take(one)]))
  form.onsubmit = (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    void taken.then(send).finally(() => (busy = false))
  }
  // The pages are still here: nobody need choose them again.
  if (sheets.length > 0) document.getElementById('noch-einmal')?.remove()
  show()
}

/** Puts the answer in the place of this page: the form with what is missing, or the receipt. */
function become(text) {
  const fresh = new DOMParser().parseFromString(text, 'text/html')
  const loaded = new Set([...document.scripts].map(({ src }) => src))
  document.title = fresh.title
  document.body.replaceWith(document.adoptNode(fresh.body))
  for (const { src } of fresh.head.querySelectorAll('script[src]')) {
    if (loaded.has(src)) continue
    const script = document.createElement('script')
    Object.assign(script, { type: 'module', src })
    document.head.append(script)
  }
  bind()
  const first = document.getElementById('fehler') ?? document.querySelector('h1')
  if (!first) return
  first.tabIndex = -1
  first.focus()
  first.scrollIntoView()
}

async function send() {
  status.textContent = texts.preparing
  const ready = []
  for (const [i, sheet] of sheets.entries()) {
    sheet.files ??= await filesOf(sheet, i + 1)
    ready.push(...sheet.files)
  }
  const data = new FormData(form)
  data.delete('datei')
  const total = ready.reduce((sum, { size }) => sum + size, 0)
  let before = 0
  let lost = false
  const told = (bytes) => {
    const percent = Math.floor((100 * (before + bytes)) / Math.max(1, total))
    if (!lost) status.textContent = texts.sending.replace('{n}', percent)
  }
  const broken = (is) => {
    lost = is
    if (is) status.textContent = texts.lost
  }
  try {
    for (const file of ready) {
      file.id = await sent(file, told, broken, file.id)
      data.append('teil', file.id)
      before += file.size
      told(0)
    }
  } catch {
    // The server takes no pieces now: everything in one go, and it says in its own words what is wrong.
    data.delete('teil')
    for (const file of ready) data.append('datei', file)
  }
  const { at, text } = await answerTo(form, data, broken)
  if (new URL(at).pathname === new URL(form.action).pathname) become(text)
  else location.assign(at)
}

bind()
