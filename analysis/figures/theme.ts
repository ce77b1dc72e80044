// Colours and type of figures. The light tokens of the look; in the dark the page's stylesheet overrides them by attribute,
// so they must stay exactly these strings.

export const COLOUR = {
  ground: '#f3f6f4',
  ink: '#15211d',
  ink2: '#465550',
  line: '#c8d2cd',
  edge: '#697771',
  bar: '#6f8078',
} as const

/** The family is one that we ship; SVG in a PDF finds it by this name. */
export const FONT = 'Atkinson Hyperlegible Next'

/** Sizes in px of the true drawing: nothing under 13 but what stands in brackets. */
export const TEXT = { body: 14, small: 13 } as const

/** Two drawings a figure: a wide one shrunk to a phone has 9 px text. */
export type FigureWidth = 544 | 340

/** Chart configuration shared by all figures: no frame, no ground, our type. */
export const CONFIG = {
  aria: false,
  background: null,
  font: FONT,
  padding: 0,
  view: { stroke: null, fill: null },
  text: { font: FONT, fontSize: TEXT.small, fill: COLOUR.ink },
  rule: { stroke: COLOUR.ink, strokeWidth: 1 },
  rect: { fill: COLOUR.bar },
  axis: { labelColor: COLOUR.ink2, labelFontSize: TEXT.small, titleColor: COLOUR.ink2 },
} as const
