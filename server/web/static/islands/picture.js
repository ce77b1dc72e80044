// Pictures in the browser: upright, turned, blackened, and written anew, so that nothing of the file but its pixels leaves the device.
import { adviceFor, greys, LONG_SIDE, measure } from './measure.js'

/** Larger pictures are made smaller: older phones cannot draw more than 16 megapixels. */
const PIXELS_MOST = 16_000_000
const QUALITY = 0.92

export const isPicture = (file) => /^image\/(jpeg|png|webp|gif|bmp)$/.test(file.type)
export const isPdf = (file) => file.type === 'application/pdf' || /\.pdf$/i.test(file.name)

/** The picture upright, as the camera meant it; null when this browser cannot draw its kind (HEIC, TIFF). */
export async function decoded(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return await new Promise((done) => {
      const image = new Image()
      image.onload = () => done(image)
      image.onerror = () => done(null)
      image.src = URL.createObjectURL(file)
    })
  }
}

const sizeOf = (picture) => [
  picture.naturalWidth || picture.width,
  picture.naturalHeight || picture.height,
]

function canvasOf(width, height) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  return canvas
}

/**
 * Draws a picture turned by quarters, with black bars burnt in.
 * @param bars `[x, y, width, height]` as shares of the turned picture @param side the longer side at most, in pixels
 */
export function drawn(picture, quarters = 0, bars = [], side = Infinity) {
  const [width, height] = sizeOf(picture)
  const fit = Math.min(1, side / Math.max(width, height), Math.sqrt(PIXELS_MOST / (width * height)))
  const [w, h] = [width * fit, height * fit]
  const turned = quarters % 2 === 1
  const canvas = turned ? canvasOf(h, w) : canvasOf(w, h)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((quarters * Math.PI) / 2)
  pen.drawImage(picture, -w / 2, -h / 2, w, h)
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = '#000'
  for (const [x, y, wide, high] of bars)
    pen.fillRect(
      Math.floor(x * canvas.width),
      Math.floor(y * canvas.height),
      Math.ceil(wide * canvas.width),
      Math.ceil(high * canvas.height),
    )
  return canvas
}

/** A canvas as a file with a name that says nothing. */
export const written = (canvas, n) =>
  new Promise((done) =>
    canvas.toBlob(
      (blob) => done(blob && new File([blob], `blatt-${n}.jpg`, { type: 'image/jpeg' })),
      'image/jpeg',
      QUALITY,
    ),
  )

/** What to say about a photo before it is sent: names of sentences, worst first. */
export function adviceOn(picture) {
  const canvas = drawn(picture, 0, [], LONG_SIDE)
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return adviceFor(measure(greys(data), canvas.width, canvas.height), Math.max(...sizeOf(picture)))
}
