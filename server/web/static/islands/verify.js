// Checks an evidence pack in this browser: zip, hashes, signature. The file leaves the device at no time, and no connection is needed.
import { filesIn, zipOf } from './verify-zip.js'

const form = document.getElementById('mappe-pruefen')
const result = document.getElementById('ergebnis')
const words = JSON.parse(form.dataset.words)
const text = (bytes) => new TextDecoder().decode(bytes)
const hex = (buffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const sha256 = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes))
const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at])

/** Lines `hash  name` → name → hash; null when a line is none. */
function listIn(bytes) {
  const rows = text(bytes ?? new Uint8Array())
    .split('\n')
    .slice(0, -1)
  const found = rows.map((row) => /^([0-9a-f]{64}) {2}(\S+)$/.exec(row))
  return found.length > 0 && found.every(Boolean)
    ? new Map(found.map(([, hash, name]) => [name, hash]))
    : null
}

/** Whether the listed files, and no others of their kind, are there with the listed hashes: names that are not. */
async function wrongIn(list, files, isOurs) {
  const wrong = [...files.keys()].filter((name) => isOurs(name) && !list.has(name))
  for (const [name, hash] of list) {
    const bytes = files.get(name)
    if (!isOurs(name) || !bytes || (await sha256(bytes)) !== hash) wrong.push(name)
  }
  return wrong
}

const derOf = (pem) => {
  const body = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)
  return body
    ? Uint8Array.from(atob(body[1].replace(/\s/g, '')), (char) => char.charCodeAt(0))
    : null
}

/** 'good', 'bad', 'none', or 'cannot' when this browser does not know Ed25519. */
async function signatureOf(files, key) {
  const [manifest, signature] = [
    files.get('manifest-sha256.txt'),
    files.get('manifest-sha256.txt.sig'),
  ]
  if (!signature) return 'none'
  if (!manifest || !key) return 'bad'
  let imported
  try {
    imported = await crypto.subtle.importKey('spki', key, { name: 'Ed25519' }, false, ['verify'])
  } catch (error) {
    return error.name === 'NotSupportedError' ? 'cannot' : 'bad'
  }
  return (await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, manifest))
    ? 'good'
    : 'bad'
}

/** What the person expects: a fingerprint, or a public key. Null: nothing given. */
async function expected(given) {
  if (given.trim() === '') return null
  const key = derOf(given)
  return key ? await sha256(key) : given.replace(/[\s:]/g, '').toLowerCase()
}

async function check(bytes, given) {
  const files = filesIn(bytes)
  if (!files) return [['no', words.zip]]
  const said = []
  let evidence = null
  try {
    evidence = JSON.parse(text(files.get('data/evidence.json')))
  } catch {}
  const made = /^\d{4}-\d{2}-\d{2}$/.test(evidence?.madeOn) ? evidence.madeOn : null
  said.push(
    made && same(zipOf(files, made), bytes) ? ['yes', words.zipGood] : ['no', words.container],
  )
  const list = listIn(files.get('manifest-sha256.txt'))
  const tags = listIn(files.get('tagmanifest-sha256.txt'))
  const isTag = (name) => !name.startsWith('data/') && name !== 'tagmanifest-sha256.txt'
  const wrong =
    list && tags
      ? [
          ...(await wrongIn(list, files, (name) => name.startsWith('data/'))),
          ...(await wrongIn(tags, files, isTag)),
        ]
      : ['manifest-sha256.txt']
  said.push(
    wrong.length === 0
      ? ['yes', words.filesGood.replace('{n}', list.size)]
      : ['no', `${words.files} ${[...new Set(wrong)].join(', ')}`],
  )
  const pem = files.get('public-key.pem')
  const key = pem ? derOf(text(pem)) : null
  const signature = await signatureOf(files, key)
  said.push([
    { good: 'yes', bad: 'no', none: 'no', cannot: 'open' }[signature],
    words.signature[signature],
  ])
  if (key) {
    const print = await sha256(key)
    const wanted = await expected(given)
    if (wanted === null) said.push(['open', words.noKey])
    else said.push(wanted === print ? ['yes', words.keyGood] : ['no', words.otherKey])
    said.push(['note', `${words.fingerprint} ${print.match(/.{4}/g).join(' ')}`])
  }
  if (made)
    said.push([
      'note',
      words.about.replace('{n}', evidence.findings?.length ?? 0).replace('{day}', made),
    ])
  return said
}

function show(said) {
  const failed = said.some(([kind]) => kind === 'no')
  const open = said.some(([kind]) => kind === 'open')
  const title = document.createElement('h2')
  title.textContent = failed ? words.bad : open ? words.half : words.good
  const rows = said.map(([kind, line]) => {
    const row = document.createElement('li')
    row.textContent = kind === 'note' ? line : `${words.marks[kind]}: ${line}`
    return row
  })
  const list = document.createElement('ul')
  list.append(...rows)
  const more = document.createElement('p')
  more.textContent = words.recompute
  result.dataset.state = failed ? 'bad' : open ? 'open' : 'good'
  result.replaceChildren(title, list, more)
}

async function run() {
  const [file] = form.elements.namedItem('mappe').files
  if (!file) return
  result.textContent = words.working
  try {
    show(
      await check(
        new Uint8Array(await file.arrayBuffer()),
        form.elements.namedItem('schluessel').value,
      ),
    )
  } catch {
    show([['no', words.zip]])
  }
}

form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void run()
})
form.elements.namedItem('mappe').addEventListener('change', () => void run())
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  if (event.dataTransfer.files.length === 0) return
  form.elements.namedItem('mappe').files = event.dataTransfer.files
  void run()
})
