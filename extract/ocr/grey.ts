// Grey pictures as plain arrays: what every step of preparation takes and gives. No file formats, so that a browser could share it.

/** Row by row from the top left; 0 black, 255 white. */
export type Grey = { width: number; height: number; data: Uint8Array }

export const blank = (width: number, height: number, value = 255): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(value),
})

/** Grey of RGBA pixels by the weights of ITU-R BT.601; what is transparent counts as it is drawn. */
export function greyPixels(pixels: {
  width: number
  height: number
  data: Uint8ClampedArray
}): Grey {
  const { width, height, data } = pixels
  const grey = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4)
    grey[at] =
      ((data[from] ?? 0) * 299 + (data[from + 1] ?? 0) * 587 + (data[from + 2] ?? 0) * 114) / 1000
  return { width, height, data: grey }
}

/** Smaller by a whole factor, each pixel the mean of the square it replaces. */
export function shrunk(picture: Grey, factor: number): Grey {
  if (factor <= 1) return picture
  const width = Math.max(1, Math.floor(picture.width / factor))
  const height = Math.max(1, Math.floor(picture.height / factor))
  const out = blank(width, height)
  const area = factor * factor
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (let dy = 0; dy < factor; dy += 1) {
        const at = (y * factor + dy) * picture.width + x * factor
        for (let dx = 0; dx < factor; dx += 1) sum += picture.data[at + dx] ?? 0
      }
      out.data[y * width + x] = sum / area
    }
  }
  return out
}

/** Turned clockwise by quarters. */
export function quarterTurned(picture: Grey, quarters: number): Grey {
  const turns = ((quarters % 4) + 4) % 4
  if (turns === 0) return picture
  const { width, height, data } = picture
  const out = turns === 2 ? blank(width, height) : blank(height, width)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = data[y * width + x] ?? 0
      if (turns === 1) out.data[x * out.width + (height - 1 - y)] = value
      else if (turns === 2) out.data[(height - 1 - y) * width + (width - 1 - x)] = value
      else out.data[(width - 1 - x) * out.width + y] = value
    }
  }
  return out
}

/** A rectangle cut out; parts beyond the edge are white. Bounds in whole pixels, the end excluded. */
export function cropped(picture: Grey, x0: number, y0: number, x1: number, y1: number): Grey {
  const out = blank(Math.max(1, x1 - x0), Math.max(1, y1 - y0))
  for (let y = Math.max(0, y0); y < Math.min(picture.height, y1); y += 1) {
    const from = Math.max(0, x0)
    const row = picture.data.subarray(
      y * picture.width + from,
      y * picture.width + Math.max(from, Math.min(picture.width, x1)),
    )
    out.data.set(row, (y - y0) * out.width + (from - x0))
  }
  return out
}

/** The value below which `share` (0–1) of the pixels lie; looks at every `step`-th pixel. */
export function percentile(picture: Grey, share: number, step = 7): number {
  const counts = new Uint32Array(256)
  let total = 0
  for (let at = 0; at < picture.data.length; at += step) {
    const value = picture.data[at] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
    total += 1
  }
  let sum = 0
  for (let value = 0; value < 256; value += 1) {
    sum += counts[value] ?? 0
    if (sum >= share * total) return value
  }
  return 255
}

/** True for pictures of black and white alone, as faxes are. */
export function isTwoTone(picture: Grey): boolean {
  let middle = 0
  let total = 0
  for (let at = 0; at < picture.data.length; at += 11) {
    const value = picture.data[at] ?? 0
    if (value > 30 && value < 225) middle += 1
    total += 1
  }
  return middle / total < 0.01
}

/**
 * Each pixel two parts itself and one part the mean of the four beside it: ragged edges of two tones get a slope. More would close the
 * gaps between the letters of a fax.
 */
export function smoothed(picture: Grey): Grey {
  const { width, height, data } = picture
  const out = blank(width, height)
  for (let y = 0; y < height; y += 1) {
    const from = y * width
    const [up, down] = [Math.max(0, y - 1) * width, Math.min(height - 1, y + 1) * width]
    for (let x = 0; x < width; x += 1) {
      const here = data[from + x] ?? 255
      const sides = (data[from + x - 1] ?? here) + (data[from + x + 1] ?? here)
      out.data[from + x] = (8 * here + sides + (data[up + x] ?? 255) + (data[down + x] ?? 255)) / 12
    }
  }
  return out
}
