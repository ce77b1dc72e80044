// A piece of the letter with the yellow marker: the page's picture in an SVG whose viewBox is the cutting in PDF points.
// Positions are attributes, never styles. Physical coordinates in every direction of reading.

export type Box = [x0: number, y0: number, x1: number, y1: number]
/** Pages are drawn to A4 width, also photos; the height follows from the picture. */
const PAGE_WIDTH = 595.28
/** The cutting is at least this large, in points: a phone shows the line at 1.2 to 1.5 times the body size. */
const LEAST_WIDTH = 180
const LEAST_HEIGHT = 58
const GROWN = 2
/** A cutting wider than this would have letters too small to read on a phone: it is drawn larger and scrolls sideways. */
const BROAD = 300

/** The rectangle around a box that is shown, as x, y, width and height in points. */
export function cutting(box: Box): [x: number, y: number, width: number, height: number] {
  const [x0, y0, x1, y1] = box
  const width = Math.min(PAGE_WIDTH, Math.max(LEAST_WIDTH, x1 - x0 + 24))
  const height = Math.max(LEAST_HEIGHT, y1 - y0 + 36)
  const x = Math.min(Math.max(0, (x0 + x1 - width) / 2), PAGE_WIDTH - width)
  const y = Math.max(0, (y0 + y1 - height) / 2)
  return [x, y, width, height].map((n) => Math.round(n * 10) / 10) as [
    number,
    number,
    number,
    number,
  ]
}

const round = (n: number) => Math.round(n * 10) / 10

const Marker = ({ box }: { box: Box }) => {
  const [x0, y0, x1, y1] = box
  const x = round(x0 - GROWN)
  const width = round(x1 - x0 + 2 * GROWN)
  const bottom = round(y1 + GROWN)
  return (
    <>
      <rect
        class="here"
        x={x}
        y={round(y0 - GROWN)}
        width={width}
        height={round(bottom - y0 + GROWN)}
      />
      <rect class="under" x={x} y={bottom} width={width} height={1.5} />
    </>
  )
}

type CropProps = { picture: string; boxes: Box[]; label: string; href?: string }

/** A cutting around the boxes with each of them marked; a tap opens the page. */
export const Crop = ({ picture, boxes, label, href }: CropProps) => {
  const around: Box = [
    Math.min(...boxes.map((b) => b[0])),
    Math.min(...boxes.map((b) => b[1])),
    Math.max(...boxes.map((b) => b[2])),
    Math.max(...boxes.map((b) => b[3])),
  ]
  const region = cutting(around)
  const drawing = (
    <svg viewBox={region.join(' ')} role="img" aria-label={label}>
      <image
        href={picture}
        x="0"
        y="0"
        width={PAGE_WIDTH}
        height="3000"
        preserveAspectRatio="xMinYMin meet"
      />
      {boxes.map((box) => (
        <Marker key={box.join()} box={box} />
      ))}
    </svg>
  )
  const broad = region[2] > BROAD
  const look = broad ? 'crop broad' : 'crop'
  if (href)
    return (
      <a class={look} href={href}>
        {drawing}
      </a>
    )
  return (
    <div class={look} {...(broad ? { tabindex: 0 } : {})}>
      {drawing}
    </div>
  )
}

/** A whole page, with the place marked when one is asked for. A4 unless the picture says otherwise. */
export const WholePage = ({
  picture,
  box,
  label,
}: {
  picture: string
  box: Box | null
  label: string
}) => (
  <div class="crop">
    <svg viewBox={`0 0 ${PAGE_WIDTH} 841.89`} role="img" aria-label={label}>
      <image
        href={picture}
        x="0"
        y="0"
        width={PAGE_WIDTH}
        height="3000"
        preserveAspectRatio="xMinYMin meet"
      />
      {box ? <Marker box={box} /> : null}
    </svg>
  </div>
)
