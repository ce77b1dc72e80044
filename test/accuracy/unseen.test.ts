// The unseen letters stay unseen: the accuracy report alone reads them, each is a letter of the model, and each says that it is made.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { UNSEEN } from '../../fixtures/unseen/index.ts'
import { importsOf, sources } from '../house/sources.ts'

const MAY = /^(test\/accuracy\/|fixtures\/unseen\/)/u
const LETTERS = path.resolve(import.meta.dirname, '../../fixtures/unseen/letters')

describe('the unseen letters', () => {
  it('are opened by the accuracy report alone', () => {
    const found = sources('.ts', '.tsx', '.js', '.mjs')
      .filter(({ file }) => !MAY.test(file))
      .filter(({ text }) => importsOf(text).some((name) => name.includes('/unseen/')))
    expect(found.map(({ file }) => file)).toEqual([])
  })

  it('are of all seven kinds, and of many hands', () => {
    expect(new Set(UNSEEN.list.map((one) => one.kind)).size).toBe(7)
    expect(new Set(UNSEEN.list.map((one) => one.hand)).size).toBe(14)
  })

  it('say what their truth says of kind and pages, and that they are made', () => {
    for (const { id, kind } of UNSEEN.list.filter((_, i) => i % 6 === 0)) {
      const { letter } = UNSEEN.letterOf(id)
      const file = path.join(LETTERS, `${String(id).padStart(3, '0')}.pdf`)
      const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
      expect(letter.kind).toBe(kind)
      expect(text.split('\f').length - 1, String(id)).toBe(letter.pages)
      expect(text.replaceAll(/\s+/gu, ' '), String(id)).toMatch(
        /synthetic example|synthetisches beispiel/iu,
      )
    }
  })
})
