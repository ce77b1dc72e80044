// Sends files piece by piece: when the line breaks, it waits and goes on where it stopped. Nothing here knows what is in them.

/** Small enough that a slow line loses little, large enough that a fast one is not held up. */
const PIECE = 256 * 1024
/** Seconds to wait after the first, second … failure in a row; then every 15. */
const WAITS = [1, 2, 4, 8, 15]

const later = (seconds) =>
  new Promise((go) => {
    const timer = setTimeout(go, seconds * 1000)
    addEventListener('online', () => (clearTimeout(timer), go()), { once: true })
  })

class Refused extends Error {
  constructor(status) {
    super(`refused ${status}`)
    this.status = status
  }
}

/** One call; `told(bytes)` while a piece is on its way, which only XMLHttpRequest says. Rejects when the line breaks. */
const call = (method, path, body, type, told) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    request.timeout = 60_000
    if (type) request.setRequestHeader('content-type', type)
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = (event) => told?.(event.loaded)
    request.onerror = request.ontimeout = request.onabort = () => failed(new Error('line'))
    request.onload = () =>
      request.status < 300
        ? done(JSON.parse(request.responseText))
        : failed(new Refused(request.status))
    request.send(body)
  })

/**
 * Sends one file and gives its id.
 * @param told called with the bytes that have arrived @param broken called with true when the line breaks and with false when it is back
 * @throws Refused when the server will not have it: the form is then sent in one go
 */
export async function sent(file, told, broken, known = '') {
  let id = known
  let at = 0
  let failures = 0
  // Sent before with a form that had to be put right: is it still there?
  if (id)
    ({ received: at } = await call('GET', `/api/uploads/${id}`).catch(
      () => ((id = ''), { received: 0 }),
    ))
  while (id === '' || at < file.size) {
    try {
      if (id === '') {
        const size = JSON.stringify({ size: file.size })
        ;({ id, received: at } = await call('POST', '/api/uploads', size, 'application/json'))
      } else if (failures > 0) ({ received: at } = await call('GET', `/api/uploads/${id}`))
      else {
        const piece = file.slice(at, at + PIECE)
        const address = `/api/uploads/${id}?from=${at}`
        const from = at
        const answer = await call('PUT', address, piece, 'application/octet-stream', (loaded) =>
          told(from + Math.min(loaded, piece.size)),
        )
        at = answer.received
      }
      if (failures > 0) broken(false)
      failures = 0
      told(at)
    } catch (error) {
      if (error instanceof Refused) {
        if (error.status === 404 && id !== '') id = ''
        else if (error.status !== 409 && error.status !== 429) throw error
      }
      broken(true)
      await later(WAITS[Math.min(failures, WAITS.length - 1)])
      failures += 1
    }
  }
  return id
}

/** Sends a form once more until its answer arrives; its one-time name makes a repetition replace its first try. */
export async function answerTo(form, data, broken) {
  for (let failures = 0; ; failures += 1) {
    try {
      const answer = await fetch(form.action, { method: 'POST', body: data })
      return { at: answer.url, text: await answer.text() }
    } catch {
      broken(true)
      await later(WAITS[Math.min(failures, WAITS.length - 1)])
    }
  }
}
