// Blackening: bars drawn over a page with finger, mouse or keys. They are burnt into the pixels when the page is written anew.
const SVG = 'http://www.w3.org/2000/svg'
const STEP = 0.01
const LEAST = 0.006

const element = (name, about = {}, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(about)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const within = (n) => Math.min(1, Math.max(0, n))

/**
 * Shows pages one after the other and lets the person draw bars on them.
 * @param place an empty element that the editor fills @param pages how many @param page (n) => canvas of page n (from 0)
 * @param texts sentences of the page @param before bars as they were: a list for each page
 * @returns the bars for each page as `[x, y, width, height]` in shares, or null when nothing is to change
 */
export function blackened(place, pages, page, texts, before = []) {
  const bars = Array.from({ length: pages }, (_, n) => [...(before[n] ?? [])])
  let at = 0
  const title = element('h2', { tabindex: '-1' })
  const hint = element('p', {}, texts.blackenHint)
  const keys = element('p', { class: 'hint' }, texts.blackenKeys)
  const drawing = document.createElementNS(SVG, 'svg')
  drawing.setAttribute('preserveAspectRatio', 'none')
  drawing.setAttribute('viewBox', '0 0 1 1')
  const sheet = element('div', { class: 'blacken-sheet', dir: 'ltr' }, drawing)
  const said = element('p', { role: 'status' })
  const button = (text, look = 'button') => element('button', { type: 'button', class: look }, text)
  const add = button(texts.barAdd)
  const undo = button(texts.barUndo)
  const back = button(texts.pageBack)
  const on = button(texts.pageOn)
  const done = button(texts.blackenDone, 'button first')
  const leave = button(texts.blackenLeave)
  const turn = element('div', { class: 'row' }, back, on)
  turn.hidden = pages < 2
  const acts = element('div', { class: 'row' }, done, leave)
  place.replaceChildren(
    title,
    hint,
    sheet,
    element('div', { class: 'row' }, add, undo),
    keys,
    said,
    turn,
    acts,
  )
  place.hidden = false

  function redraw() {
    drawing.replaceChildren(
      ...bars[at].map((bar, i) => {
        const rect = document.createElementNS(SVG, 'rect')
        const set = (about) => {
          for (const [key, value] of Object.entries(about)) rect.setAttribute(key, value)
        }
        const [x, y, width, height] = bar
        set({ x, y, width, height, tabindex: 0, role: 'button' })
        set({ 'aria-label': texts.bar.replace('{n}', i + 1), 'data-bar': i })
        rect.addEventListener('keydown', (event) => moved(event, i))
        return rect
      }),
    )
    undo.hidden = bars[at].length === 0
  }
  function moved(event, i) {
    const bar = bars[at][i]
    const way = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [1, -1], ArrowDown: [1, 1] }[
      event.key
    ]
    if (event.key === 'Delete' || event.key === 'Backspace') bars[at].splice(i, 1)
    else if (way) {
      const [axis, sign] = way
      const edge = event.shiftKey ? axis + 2 : axis
      bar[edge] = within(bar[edge] + sign * STEP)
      if (event.shiftKey) bar[edge] = Math.max(STEP, bar[edge])
    } else return
    event.preventDefault()
    redraw()
    ;(drawing.querySelector(`[data-bar="${i}"]`) ?? add).focus()
  }

  const spot = (event) => {
    const box = drawing.getBoundingClientRect()
    return [
      within((event.clientX - box.left) / box.width),
      within((event.clientY - box.top) / box.height),
    ]
  }
  let from = null
  drawing.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    drawing.setPointerCapture(event.pointerId)
    from = spot(event)
    bars[at].push([...from, 0, 0])
    redraw()
  })
  drawing.addEventListener('pointermove', (event) => {
    if (!from) return
    const [x, y] = spot(event)
    bars[at][bars[at].length - 1] = [
      Math.min(x, from[0]),
      Math.min(y, from[1]),
      Math.abs(x - from[0]),
      Math.abs(y - from[1]),
    ]
    redraw()
  })
  const end = () => {
    if (!from) return
    from = null
    const last = bars[at][bars[at].length - 1]
    // A tap is no bar.
    if (last[2] < LEAST || last[3] < LEAST) bars[at].pop()
    redraw()
    said.textContent = texts.barCount.replace('{n}', bars[at].length)
  }
  drawing.addEventListener('pointerup', end)
  drawing.addEventListener('pointercancel', end)

  async function show(n) {
    at = n
    title.textContent = pages > 1 ? `${texts.blackenTitle} ${n + 1}/${pages}` : texts.blackenTitle
    sheet.querySelector('canvas')?.remove()
    sheet.prepend(await page(n))
    back.hidden = n === 0
    on.hidden = n === pages - 1
    redraw()
    title.focus()
  }
  add.onclick = () => {
    bars[at].push([0.1, 0.08, 0.4, 0.04])
    redraw()
    drawing.querySelector(`[data-bar="${bars[at].length - 1}"]`).focus()
  }
  undo.onclick = () => {
    bars[at].pop()
    redraw()
    ;(undo.hidden ? add : undo).focus()
  }
  back.onclick = () => void show(at - 1)
  on.onclick = () => void show(at + 1)
  void show(0)
  return new Promise((choose) => {
    const leaveWith = (answer) => {
      place.hidden = true
      place.replaceChildren()
      choose(answer)
    }
    done.onclick = () => leaveWith(bars)
    leave.onclick = () => leaveWith(null)
  })
}
