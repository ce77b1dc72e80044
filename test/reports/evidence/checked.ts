// The sample letter as the service would have it: checked by the real rules, compared with a small invented campaign.
import {
  checkCase,
  compareWith,
  comparisonFindings,
  populationOf,
  recordOf,
  type Speech,
} from '../../../analysis/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import type { Evidence } from '../../../reports/index.ts'
import { CROP_DPI, cutCrop, neededCrops } from '../../../reports/index.ts'
import { letter, pagePng } from './sample.ts'

/** Evidence of the sample letter in which nothing is made by hand but the letter. */
export async function checkedEvidence(speech: Speech = 'de'): Promise<Evidence> {
  const records = demoLetters(11, 300).flatMap(({ letters: [first], answers }) => {
    const record = first ? recordOf(first, answers) : null
    return record ? [record] : []
  })
  const population = populationOf({ campaign: 'demo', batch: '1', asOf: '2026-11-20' }, records)
  const answers = {
    confirmed: ['/entries/0/settledOn', '/entries/0/amount', '/cutoffOn'],
    sender: { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] },
  }
  const theCase = { letters: [letter], answers, today: '2026-11-24' }
  const comparisons = [compareWith(letter, answers, population)]
  const findings = [
    ...checkCase(theCase, speech),
    ...comparisons.flatMap((list, n) => comparisonFindings(list, n, speech)),
  ]
  const png = await pagePng(CROP_DPI)
  const needs = neededCrops([letter], findings).filter((need) => need.page === 2)
  const crops = await Promise.all(needs.map((need) => cutCrop(png, CROP_DPI, need)))
  const campaign = { id: 'demo', title: 'Vorführung' }
  return { case: theCase, findings, comparisons, campaign, crops, madeOn: '2026-11-24' }
}
