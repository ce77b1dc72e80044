// Crops: which regions a finding needs, and the marker that is burnt in without hiding the digits.
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { cutCrop, neededCrops } from '../../../reports/evidence/crop.ts'
import { cropSize } from '../../../reports/evidence/pages.ts'
import { finding, findings, letter, pagePng } from './sample.ts'

async function pixel(png: Uint8Array, x: number, y: number): Promise<number[]> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  const ctx = canvas.getContext('2d')
  ctx.drawImage(image, 0, 0)
  return [...ctx.getImageData(x, y, 1, 1).data].slice(0, 3)
}

/** A page of one colour. */
async function plain(colour: string): Promise<Uint8Array> {
  const canvas = createCanvas(595, 842)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, 595, 842)
  return new Uint8Array(await canvas.encode('png'))
}

/** A page of upright stripes: no row without ink. */
async function striped(): Promise<Uint8Array> {
  const canvas = createCanvas(595, 842)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(0, 0, 595, 842)
  ctx.fillStyle = '#000000'
  for (let x = 0; x < 595; x += 10) ctx.fillRect(x, 0, 5, 842)
  return new Uint8Array(await canvas.encode('png'))
}

const need = {
  letter: 0,
  page: 2,
  pointer: '/entries/0',
  box: [50, 200, 550, 260] as [number, number, number, number],
  marks: [[350, 222, 410, 234]] as [number, number, number, number][],
}

describe('neededCrops', () => {
  it('asks for the row of a finding at full text width, with the values it uses marked', () => {
    expect(neededCrops([letter], [finding()])).toEqual([
      {
        letter: 0,
        page: 2,
        pointer: '/entries/0',
        marks: [
          [350, 222, 410, 234],
          [470, 222, 530, 234],
          [70, 222, 200, 234],
        ],
        // Text of an A4 letter runs from 62 to 545 points; 6 beside it, 20 above; the line below (246 to 258) whole.
        box: [56, 202, 551, 261],
      },
    ])
  })

  it('shows rows that stand together in one piece', () => {
    const where = ['/entries/1', '/entries/0', '/entries/1/settledOn', '/entries/0/settledOn']
    expect(neededCrops([letter], [finding({ where })])).toMatchObject([
      {
        pointer: '/entries/1',
        marks: [
          [350, 246, 410, 258],
          [350, 222, 410, 234],
        ],
        box: [56, 202, 551, 274],
      },
    ])
    const apart = structuredClone(letter)
    const moved = apart.provenance['/entries/1/settledOn']
    if (moved) moved.box = [350, 400, 410, 412]
    expect(neededCrops([apart], [finding({ where })]).map((need) => need.pointer)).toEqual([
      '/entries/1',
      '/entries/0',
    ])
  })

  it('shows the day of the letter only where no row is shown', () => {
    const alone = finding({ where: ['/cutoffOn'] })
    expect(neededCrops([letter], [alone])).toMatchObject([
      { page: 1, pointer: '/cutoffOn', marks: [[200, 300, 260, 312]] },
    ])
  })

  it('needs nothing for what was not found or not testable', () => {
    const quiet = findings.filter((f) => f.strength === 'none' || f.strength === 'untestable')
    expect(
      neededCrops(
        [letter],
        quiet.map((f) => ({ ...f, where: ['/entries/0'] })),
      ),
    ).toEqual([])
  })

  it('finds the place in the second letter and skips one that was not recognised', () => {
    const where = ['/letters/1/entries/1', '/letters/1/entries/1/settledOn', '/entries/0']
    expect(neededCrops([null, letter], [finding({ where })])).toMatchObject([
      { letter: 1, page: 2, pointer: '/letters/1/entries/1', marks: [[350, 246, 410, 258]] },
    ])
  })

  it('gives no crop for a value without a place on the page', () => {
    const typed = structuredClone(letter)
    for (const p of Object.values(typed.provenance)) p.box = null
    expect(neededCrops([typed], [finding()])).toEqual([])
  })
})

describe('cutCrop', () => {
  it('cuts the region at the scale of the drawing', async () => {
    const crop = await cutCrop(await pagePng(240), 240, need)
    // 50 points are pixel 167, 550 points pixel 1833; 60 points high are 200 pixels, 8 (2.5 points) of air above and below.
    expect([crop.width, crop.height]).toEqual([1666, 216])
    expect(crop.scale).toBeCloseTo(3.3333, 3)
  })

  it('multiplies the yellow: white becomes the marker, black stays black', async () => {
    const onWhite = await cutCrop(await plain('#ffffff'), 72, need)
    const onBlack = await cutCrop(await plain('#000000'), 72, need)
    const onGrey = await cutCrop(await plain('#808080'), 72, need)
    // The crop begins 3 pixels (2.5 points of air) above 200.
    const [x, y] = [380 - 50, 228 - 197]
    expect(await pixel(onWhite.png, x, y)).toEqual([0xff, 0xe2, 0x7a])
    expect(await pixel(onBlack.png, x, y)).toEqual([0, 0, 0])
    // 128 × 255/255, 128 × 226/255 = 113.4, 128 × 122/255 = 61.2
    expect(await pixel(onGrey.png, x, y)).toEqual([128, 113, 61])
  })

  it('grows the marker by 2 points and draws an ink line under it', async () => {
    const { png } = await cutCrop(await plain('#ffffff'), 72, need)
    const at = (x: number, y: number) => pixel(png, x - 50, y - 197)
    expect(await at(348, 221)).toEqual([0xff, 0xe2, 0x7a])
    expect(await at(347, 221)).toEqual([255, 255, 255])
    expect(await at(411, 234)).toEqual([0xff, 0xe2, 0x7a])
    expect(await at(411, 235)).toEqual([0x15, 0x21, 0x1d])
    expect(await at(380, 236)).toEqual([255, 255, 255])
  })

  it('ends between lines of text and never inside one', async () => {
    // Black lines of 10 points every 20: 200–210, 220–230, …; the region would cut through 240–250 and 200–210.
    const canvas = createCanvas(595, 842)
    const ctx = canvas.getContext('2d')
    ctx.fillStyle = '#f4f1e8'
    ctx.fillRect(0, 0, 595, 842)
    ctx.fillStyle = '#222222'
    for (let y = 100; y < 800; y += 20) for (let x = 60; x < 540; x += 8) ctx.fillRect(x, y, 5, 10)
    const lines = new Uint8Array(await canvas.encode('png'))
    const cutting = { ...need, box: [50, 205, 550, 245] as [number, number, number, number] }
    const crop = await cutCrop(lines, 72, cutting)
    // Up to row 199, the last free one above 200, and 3 further (2.5 points); down to row 250 and 3 further.
    expect(crop.height).toBe(253 - 196)
    // Nothing is free within reach on a page full of ink: the edges stay where they were.
    expect((await cutCrop(await striped(), 72, cutting)).height).toBe(40)
  })

  it('gives the same bytes twice and stays inside the page', async () => {
    const page = await pagePng(200)
    const wide = { ...need, box: [-20, -20, 900, 900] as [number, number, number, number] }
    const [a, b] = [await cutCrop(page, 200, wide), await cutCrop(page, 200, wide)]
    expect(Buffer.compare(a.png, b.png)).toBe(0)
    const { width, height } = await loadImage(page)
    expect([a.width, a.height]).toEqual([width, height])
  })
})

describe('cropSize', () => {
  it.each([
    // 500 points are 176.4 mm: 128 mm of text make 73 %.
    [1000, 2, 128, 73],
    // 200 points are 70.6 mm: enlarged to 120 % and no further, 84.7 mm.
    [400, 2, 84.67, 120],
    // 128 mm are 362.8 points.
    [362.83, 1, 128, 100],
  ])('prints %d pixels at %d a point %d mm wide, %d %%', (width, scale, mm, percent) => {
    const size = cropSize({ width, scale })
    expect(size.width).toBeCloseTo(mm, 1)
    expect(size.percent).toBe(percent)
  })
})
