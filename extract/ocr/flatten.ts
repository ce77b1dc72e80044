// Light made even: each pixel is divided by the brightness of the paper around it, so that shadow and fall-off vanish and ink stays ink.
import { blank, type Grey } from './grey.ts'

/** Paper is the 90th percentile of each cell of a grid about 1/40 of the width, smoothed; the result has paper at about 240. */
export function flattened(picture: Grey): Grey {
  const cell = Math.max(16, Math.round(picture.width / 40))
  const columns = Math.ceil(picture.width / cell)
  const rows = Math.ceil(picture.height / cell)
  const paper = smoothed(paperOf(picture, cell, columns, rows), columns, rows)
  const out = blank(picture.width, picture.height)
  // For each column of pixels the cell to its left and how far it lies towards the next one.
  const cellOf = new Int32Array(picture.width)
  const partOf = new Float64Array(picture.width)
  for (let x = 0; x < picture.width; x += 1) {
    const gx = Math.min(columns - 1, Math.max(0, x / cell - 0.5))
    cellOf[x] = Math.floor(gx)
    partOf[x] = gx - Math.floor(gx)
  }
  const light = new Float64Array(columns + 1)
  for (let y = 0; y < picture.height; y += 1) {
    const gy = Math.min(rows - 1, Math.max(0, y / cell - 0.5))
    const y0 = Math.floor(gy)
    const y1 = Math.min(rows - 1, y0 + 1)
    const fy = gy - y0
    for (let c = 0; c <= columns; c += 1) {
      const at = Math.min(columns - 1, c)
      light[c] =
        (paper[y0 * columns + at] ?? 255) * (1 - fy) + (paper[y1 * columns + at] ?? 255) * fy
    }
    for (let x = 0, at = y * picture.width; x < picture.width; x += 1, at += 1) {
      const c = cellOf[x] ?? 0
      const left = light[c] ?? 255
      const here = left + ((light[c + 1] ?? 255) - left) * (partOf[x] ?? 0)
      const value = ((picture.data[at] ?? 0) * 240) / (here > 24 ? here : 24)
      out.data[at] = value > 255 ? 255 : value
    }
  }
  return out
}

function paperOf(picture: Grey, cell: number, columns: number, rows: number): Float32Array {
  const out = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      counts.fill(0)
      let total = 0
      for (let y = r * cell; y < Math.min(picture.height, (r + 1) * cell); y += 2) {
        for (let x = c * cell; x < Math.min(picture.width, (c + 1) * cell); x += 2) {
          const value = picture.data[y * picture.width + x] ?? 0
          counts[value] = (counts[value] ?? 0) + 1
          total += 1
        }
      }
      let sum = 0
      let value = 255
      for (; value > 0 && sum < 0.1 * total; value -= 1) sum += counts[value] ?? 0
      out[r * columns + c] = value + 1
    }
  }
  return out
}

/** A cell filled with ink has no paper to show: it takes the brightest of its neighbours, then all are averaged. */
function smoothed(paper: Float32Array, columns: number, rows: number): Float32Array {
  const near = (source: Float32Array, r: number, c: number): number[] => {
    const out: number[] = []
    for (let y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y += 1) {
      for (let x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x += 1)
        out.push(source[y * columns + x] ?? 255)
    }
    return out.toSorted((a, b) => a - b)
  }
  const filled = paper.map((value, at) => {
    const around = near(paper, Math.floor(at / columns), at % columns)
    const high = around[Math.floor(0.7 * (around.length - 1))] ?? 255
    return value < 0.7 * high ? high : value
  })
  return filled.map((_, at) => {
    const around = near(filled, Math.floor(at / columns), at % columns)
    return around.reduce((sum, value) => sum + value, 0) / around.length
  })
}
