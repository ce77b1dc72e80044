// The sealed part stays sealed, and its letters print what their truth says.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawSealed, HANDS, sealedExamples } from '../../fixtures/make/sealed/index.ts'
import { printedValues, squeezed } from '../fixtures/printed.ts'
import { importsOf, sources } from '../house/sources.ts'
import { tempFolder } from '../folder.ts'

/** One edition of each kind. */
const KINDS = /^(datenuebersicht-34-2017|datenkopie-15-both|score-2026|bonitaetsauskunft-2024)$/u

const folder = tempFolder('sealed')

/** Files outside the sealed folder that may open it. */
const MAY = /^(test\/accuracy\/|fixtures\/make\/sealed\/)/u

describe('the sealed part', () => {
  it('is opened by the accuracy report alone', () => {
    const found = sources('.ts', '.tsx', '.js', '.mjs')
      .filter(({ file }) => !MAY.test(file))
      .filter(({ text }) => importsOf(text).some((name) => name.includes('/sealed/')))
    expect(found.map(({ file }) => file)).toEqual([])
  })
  it.each(HANDS.map((hand) => [hand.id, hand] as const))(
    'prints every value in the hand %s, and the same bytes again',
    async (_, hand) => {
      const some = sealedExamples(hand, 1).filter((one) => KINDS.test(one.name))
      for (const { name, letter: truth } of some) {
        const { pdf, letter } = await drawSealed(truth, hand)
        const file = path.join(folder, 'letter.pdf')
        writeFileSync(file, pdf)
        const text = squeezed(
          execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }),
        )
        const lost = printedValues(letter).filter(
          ({ forms }) => !forms.some((form) => text.includes(squeezed(form))),
        )
        expect(lost, `${name} ${hand.id}`).toEqual([])
        expect(text).toContain('SynthetischesBeispiel')
        if (name === 'score-2026')
          expect(Buffer.from((await drawSealed(truth, hand)).pdf).equals(Buffer.from(pdf))).toBe(
            true,
          )
      }
    },
  )
})
