// A page taken out of a numbered letter is noticed: its entries are not there, and no points are called unexplained for it.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkCase } from '../../analysis/index.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { demoDocuments } from '../../fixtures/index.ts'
import { has } from '../programs.ts'
import { tempFolder } from '../folder.ts'

describe.skipIf(!has('qpdf'))('a missing page', () => {
  const folder = tempFolder('gap')
  const whole = join(folder, 'whole.pdf')
  beforeAll(async () => {
    const [first] = await demoDocuments(2026)
    writeFileSync(whole, first?.documents[0]?.pdf ?? new Uint8Array())
  })

  async function without(pages: string) {
    const part = join(folder, 'part.pdf')
    execFileSync('qpdf', [whole, '--pages', '.', pages, '--', part])
    const { letters } = await readLetter([readFileSync(part)], 'de')
    const letter = letters[0]?.letter
    if (!letter) throw new Error('the letter should be recognised')
    return letter
  }

  it('is a doubt on the pages, and absence accuses nobody', async () => {
    const letter = await without('1,3-4')
    expect(letter.doubts.map(({ path }) => path)).toContain('/pages')
    const findings = checkCase({ letters: [letter], answers: {}, today: '2026-11-25' }, 'de')
    const accusing = findings.filter(
      ({ strength }) => strength === 'contradiction' || strength === 'unexplained',
    )
    // The demo letter prints twelve points that give 811 and a total of 773: that stands on the pages that are there.
    expect(accusing.map(({ id }) => id)).toEqual(['points-do-not-add-up:/scores/0'])
  })

  it('is not seen in the whole letter', async () => {
    expect((await without('1-4')).doubts.map(({ path }) => path)).not.toContain('/pages')
  })
})
