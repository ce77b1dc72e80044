// evidence.json: canonical, in its published JSON Schema, and without anybody else's data.
import { createRequire } from 'node:module'
import type { Ajv2020 as Checker } from 'ajv/dist/2020.js'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalBytes } from '../../../reports/evidence/machine.ts'
import { packOf, verifyPack } from '../../../reports/index.ts'
import { checkedEvidence } from './checked.ts'

const { Ajv2020 }: { Ajv2020: typeof Checker } = createRequire(import.meta.url)('ajv/dist/2020.js')

let files: Record<string, Uint8Array>
const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(files[name]))
const record = (value: unknown) => value as Record<string, unknown>

/** Keys that stand behind a greater one, anywhere in a value. */
function unsortedKeys(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  const wrong = keys.filter((key, n) => n > 0 && key < (keys[n - 1] ?? ''))
  return [...wrong, ...Object.values(value).flatMap(unsortedKeys)]
}

beforeAll(async () => {
  files = unzipSync(await packOf(await checkedEvidence(), 'de'))
})

describe('the JSON Schemas in the pack', () => {
  it('are published for evidence and each of its parts', () => {
    const names = Object.keys(files).filter((name) => name.startsWith('data/schemas/'))
    expect(names.toSorted()).toEqual(
      ['answers', 'changes', 'comparison', 'evidence', 'finding', 'letter', 'request'].map(
        (name) => `data/schemas/${name}.schema.json`,
      ),
    )
  })

  it('accept evidence.json and refuse what has another shape', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const check = ajv.compile(record(json('data/schemas/evidence.schema.json')))
    const evidence = record(json('data/evidence.json'))
    expect(check(evidence), JSON.stringify(check.errors)).toBe(true)
    expect(check({ ...evidence, more: 1 })).toBe(false)
    expect(check({ ...evidence, madeOn: '24.11.2026' })).toBe(false)
    expect(check({ ...evidence, findings: [{}] })).toBe(false)
  })

  it('accept each finding and letter by its own schema', () => {
    const evidence = record(json('data/evidence.json'))
    for (const [list, name] of [
      ['findings', 'finding'],
      ['letters', 'letter'],
      ['requests', 'request'],
    ] as const) {
      const ajv = new Ajv2020({ strict: false, validateFormats: false })
      const check = ajv.compile(record(json(`data/schemas/${name}.schema.json`)))
      const values = evidence[list] as unknown[]
      expect(values.length).toBeGreaterThan(0)
      for (const value of values) expect(check(value), JSON.stringify(check.errors)).toBe(true)
    }
  })
})

describe('evidence.json', () => {
  it('is canonical: keys sorted, no spaces', () => {
    const text = new TextDecoder().decode(files['data/evidence.json'])
    // Spaces and breaks may stand inside strings only, and no key comes before a smaller one.
    expect(text.replace(/"(?:[^"\\]|\\.)*"/g, '""')).not.toMatch(/\s/)
    expect(unsortedKeys(JSON.parse(text))).toEqual([])
    // RFC 8785, 3.2.3: the order of the keys is that of their UTF-16 units.
    expect(new TextDecoder().decode(canonicalBytes({ b: 1, a: { d: 1.0, c: [] } }))).toBe(
      '{"a":{"c":[],"d":1},"b":1}',
    )
  })

  it('names what the findings were made with', () => {
    const { versions, datasets } = record(json('data/evidence.json'))
    expect(versions).toMatchObject({
      software: '0.1.0',
      rules: { 'settled-claim-overdue': '1' },
      comparisons: '1',
    })
    expect(datasets).toMatchObject([{ campaign: 'demo', batch: '1', asOf: '2026-11-20' }])
  })

  it('holds nothing about others but counts rounded to 5', () => {
    const [list] = record(json('data/evidence.json'))['comparisons'] as Record<string, unknown>[][]
    const counts = JSON.stringify(list).matchAll(/"(?:count|of|higher|different)":(\d+)/g)
    for (const [, count] of counts) expect(Number(count) % 5).toBe(0)
    expect(Object.keys(list?.[0] ?? {}).toSorted()).toEqual([
      'cell',
      'measured',
      'method',
      'name',
      'obstacle',
      'outcome',
      'own',
      'peers',
      'population',
      'relevance',
      'score',
      'twins',
      'unit',
      'version',
    ])
  })

  it('holds of what the person says about herself only what a finding needs', async () => {
    const e = await checkedEvidence()
    const about = { sex: 'female', incomeBand: '1000-1999', singleParent: true } as const
    const answers = { ...e.case.answers, about }
    const zip = await packOf({ ...e, case: { ...e.case, answers } }, 'de')
    const machine = new TextDecoder().decode(unzipSync(zip)['data/evidence.json'])
    expect(machine).not.toMatch(/incomeBand|singleParent|female/)
    expect((await verifyPack(zip)).differences).toEqual(['Die Mappe ist nicht unterschrieben.'])
  })
})
