// The committed figures of accuracy may only improve: a few text letters of each kind are measured again, and a planted loss is seen.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOf, person } from '../../fixtures/index.ts'
import { casesOf, stands } from './cases.ts'
import { count } from './count.ts'
import { readFigures, worse } from './figures.ts'
import { measure, type Measured } from './measure.ts'
import { accuracyPage } from './page.ts'
import { tempFolder } from '../folder.ts'

const folder = tempFolder('accuracy')

describe('the figures', () => {
  const figures = readFigures()

  it('are as good as committed on text, one letter a kind and part', {
    timeout: 120_000,
  }, async () => {
    const text = casesOf(1).filter((one) => one.way === 'text')
    // Each kind in another look, so that a few letters see all of them.
    const names = [...new Set(text.map((one) => `${one.part} ${one.name}`))]
    const some = names.flatMap((name, i) => {
      const own = text.filter((one) => `${one.part} ${one.name}` === name)
      return own[i % own.length] ?? []
    })
    const now: Measured[] = []
    for (const one of some) now.push(await measure(one, folder))
    expect(now.length).toBeGreaterThanOrEqual(18)
    expect(worse(figures, now)).toEqual([])
    const ids = new Set(figures.map((row) => row.id))
    expect(now.filter((row) => ids.has(row.id)).length).toBeGreaterThanOrEqual(18)
  })

  it('are of letters that are there: those of replaced files would count for what nobody measures', () => {
    expect(figures.filter((row) => !stands(row)).map((row) => row.id)).toEqual([])
  })

  it('are what the page says', () => {
    const page = path.resolve(import.meta.dirname, '../../docs/reference/accuracy.md')
    expect(readFileSync(page, 'utf8')).toBe(accuracyPage(figures))
  })

  it('show a loss', () => {
    const [row] = figures.filter((one) => one.right > 2)
    if (!row) throw new Error('no figures')
    expect(worse([row], [row])).toEqual([])
    expect(worse([row], [{ ...row, right: row.right - 1 }])).toHaveLength(1)
    expect(worse([row], [{ ...row, wrongSure: row.wrongSure + 1 }])).toHaveLength(1)
    expect(worse([row], [{ ...row, recognised: false }])).toHaveLength(1)
  })
})

describe('counting', () => {
  const truth: Letter = letterOf(person(7, 'one'), 'schufa/datenkopie-15', { on: '2018-06-14' })
  const right = count(truth, structuredClone(truth))

  it('a letter read as it is: all right, nothing else', () => {
    expect(right.right).toBe(right.fields)
    expect([right.wrongSure, right.wrongDoubted, right.missing, right.rightDoubted]).toEqual([
      0, 0, 0, 0,
    ])
  })
  it('a letter that was not recognised: all is missing, nothing unsaid', () => {
    const none = count(truth, null)
    expect([none.missing, none.unsaid, none.right]).toEqual([right.fields, 0, 0])
  })
  it('a wrong value is sure without a doubt and no longer with one', () => {
    const read = structuredClone(truth)
    read.identity.surname = 'Anders'
    expect([count(truth, read).wrongSure, count(truth, read).right]).toEqual([1, right.fields - 1])
    read.doubts = [{ path: '/identity/surname', reason: '' }]
    expect([count(truth, read).wrongSure, count(truth, read).wrongDoubted]).toEqual([0, 1])
  })
  it('a doubt on one symbol of a score is none on the others', () => {
    const at = truth.scores.findIndex((one) => one.factors.length > 1)
    expect(at).toBeGreaterThanOrEqual(0)
    const read = structuredClone(truth)
    read.doubts = [{ path: `/scores/${at}/factors/1/effect`, reason: '' }]
    expect(count(truth, read).rightDoubted).toBe(1)
    read.doubts = [{ path: `/scores/${at}/factors`, reason: '' }]
    expect(count(truth, read).rightDoubted).toBe(truth.scores[at]?.factors.length)
  })
  it('a lost first row is one lost row, an invented one counts value by value', () => {
    const [first] = truth.entries
    const values = first
      ? [first.type, first.party, first.reference, first.reportedOn, first.storedOn, first.status]
          .length
      : 0
    const lost = { ...structuredClone(truth), entries: truth.entries.slice(1) }
    const tally = count(truth, lost)
    expect(tally.wrongSure + tally.wrongDoubted).toBe(0)
    expect(tally.missing).toBe(tally.unsaid)
    expect(tally.missing).toBeGreaterThanOrEqual(values)
    const invented = {
      ...structuredClone(truth),
      inquiries: [
        ...truth.inquiries,
        {
          on: '2018-01-01',
          party: 'Niemand AG',
          kind: 'other' as const,
          product: null,
          purpose: null,
        },
      ],
    }
    expect(count(truth, invented).wrongSure).toBe(3)
  })
})
