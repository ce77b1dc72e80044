// What an axis says: its title with the unit, its numbers as the reader writes them.
import type { Language } from '../../extract/index.ts'
import { type down, type Layer, texts } from './layer.ts'
import { COLOUR } from './theme.ts'

/** "0,5" or "0.5", with a true minus sign; scores have no thousands separator. */
export function number(value: number, language: Language): string {
  const text = String(Math.abs(value))
  return `${value < 0 ? '−' : ''}${language === 'en' ? text : text.replace('.', ',')}`
}

/** The title of an axis: small, in the second ink, beginning where the plot begins. */
export function axisTitle(
  text: string,
  left: number,
  y: number,
  Y: ReturnType<typeof down>,
): Layer {
  return texts(
    [{ text, y }],
    { x: { value: left }, y: Y('y') },
    { align: 'left', fill: COLOUR.ink2 },
  )
}
