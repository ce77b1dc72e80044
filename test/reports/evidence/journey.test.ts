// The whole way for real: a drawn letter with a planted error is read, checked, cut, packed and verified.
import path from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { checkCase } from '../../../analysis/index.ts'
import { Reader } from '../../../extract/index.ts'
import { DRESSES, drawDocument, plant } from '../../../fixtures/index.ts'
import { CROP_DPI, cutCrop, neededCrops, packOf, verifyPack } from '../../../reports/index.ts'
import { has } from '../../programs.ts'
import { TEST_KEY } from './sample.ts'
import { tool, unpacked } from './unpack.ts'

const reader = new Reader({ language: 'de' })
afterAll(() => reader.close())

describe('from a letter to its pack', () => {
  it.runIf(has('pdftotext'))('finds the planted claim, shows it and proves it', async () => {
    const { letters } = plant('E1', 3)
    const [truth] = letters
    const [dress] = DRESSES
    if (!truth || !dress) throw new Error('the fixtures are empty')
    const { pdf } = await drawDocument(truth, dress)
    const [read] = (await reader.read([pdf])).letters
    if (!read) throw new Error('the letter was not recognised')
    const theCase = { letters: [read.letter], answers: {}, today: '2026-11-24' }
    const findings = checkCase(theCase, 'de')
    const found = findings.find((f) => f.rule.id === 'settled-claim-overdue')
    expect(found?.strength).toBe('contradiction')

    const needs = neededCrops([read.letter], findings)
    expect(needs.length).toBeGreaterThan(0)
    const crops = []
    for (const need of needs) {
      const source = read.sourcePages[need.page - 1]
      const [page] = await reader.render([pdf], source ? [source] : [], CROP_DPI)
      if (page) crops.push(await cutCrop(page, CROP_DPI, need))
    }
    expect(crops.map((crop) => crop.pointer)).toEqual(needs.map((need) => need.pointer))
    for (const crop of crops) {
      const { width, height } = await loadImage(crop.png)
      expect([width, height]).toEqual([crop.width, crop.height])
    }

    const evidence = {
      case: theCase,
      findings,
      comparisons: [[]],
      campaign: null,
      crops,
      madeOn: '2026-11-24',
    }
    const zip = await packOf(evidence, 'de', TEST_KEY)
    expect((await verifyPack(zip)).differences).toEqual([])
    expect(
      Object.keys(unzipSync(zip)).filter((name) => name.startsWith('data/crops/')),
    ).toHaveLength(crops.length)

    const folder = await unpacked(zip)
    const text = await tool('pdftotext', ['-layout', path.join(folder, 'data/evidence.pdf'), '-'])
    const claim = truth.entries.find((entry) => entry.type === 'claim')
    const german = (day: string | null | undefined) =>
      (day ?? '?').split('-').toReversed().join('.')
    expect(text).toContain(german(claim?.settledOn))
    expect(text).toContain(german(truth.cutoffOn))
    expect(text.replaceAll('\u00a0', ' ')).toMatch(
      /Überschreitung am Stichtag +\d+ (volle[r]? Monate?|Tage?)/,
    )
  })
})
