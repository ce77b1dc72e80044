// What a person changes: values become hers, place and text stay, doubts go; anything else is refused.
import { describe, expect, test } from 'vitest'
import {
  applyCorrections,
  emptyLetter,
  leaves,
  type Letter,
  Refusal,
  valueAt,
} from '../../extract/index.ts'
import { ENTRIES, letter } from './strangers/people.ts'

const base = (): Letter => ({
  ...letter({ kind: 'schufa/datenkopie-15', entries: structuredClone(ENTRIES) }),
  provenance: {
    '/entries/4/settledOn': {
      page: 2,
      box: [10, 20, 30, 40],
      text: '20.01.2020',
      method: 'text',
      confidence: 0.98,
    },
  },
  doubts: [
    { path: '/entries/4/settledOn', reason: 'x' },
    { path: '/entries/4/amount', reason: 'y' },
  ],
})
const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof Refusal ? error.code : 'not a refusal'
  }
  return null
}

describe('corrections', () => {
  test('a replaced value keeps its place and the text that was read, and loses its doubt', () => {
    const before = base()
    const after = applyCorrections(before, [
      { op: 'test', path: '/entries/4/settledOn', value: '2020-01-20' },
      { op: 'replace', path: '/entries/4/settledOn', value: '2020-01-26' },
    ])
    expect(after.entries[4]?.settledOn).toBe('2020-01-26')
    expect(after.provenance['/entries/4/settledOn']).toEqual({
      page: 2,
      box: [10, 20, 30, 40],
      text: '20.01.2020',
      method: 'person',
      confidence: 1,
    })
    expect(after.doubts).toEqual([{ path: '/entries/4/amount', reason: 'y' }])
    expect(before.entries[4]?.settledOn).toBe('2020-01-20')
  })
  test('a member is added at the end of a list, its values are the person’s', () => {
    const made = {
      on: '2023-01-01',
      party: 'Musterbank AG',
      kind: 'credit',
      product: null,
      purpose: null,
    }
    const after = applyCorrections(base(), [{ op: 'add', path: '/inquiries/-', value: made }])
    expect(after.inquiries).toEqual([made])
    expect(after.provenance['/inquiries/0/on']).toEqual({
      page: 1,
      box: null,
      text: '',
      method: 'person',
      confidence: 1,
    })
  })
  test.each([
    ['remove', [{ op: 'remove', path: '/entries/0' }], 'PATCH_INVALID'],
    ['nothing', [], 'PATCH_INVALID'],
    ['a stale test', [{ op: 'test', path: '/issuedOn', value: '2020-01-01' }], 'PATCH_TEST'],
    ['a whole entry', [{ op: 'replace', path: '/entries/0', value: null }], 'PATCH_PATH'],
    ['an unknown place', [{ op: 'replace', path: '/entries/99/amount', value: 1 }], 'PATCH_PATH'],
    ['the kind', [{ op: 'replace', path: '/kind', value: 'x' }], 'PATCH_PATH'],
    ['a prototype', [{ op: 'replace', path: '/identity/__proto__', value: 'x' }], 'PATCH_PATH'],
    ['provenance', [{ op: 'replace', path: '/provenance/~1issuedOn', value: 'x' }], 'PATCH_PATH'],
    [
      'a day that is none',
      [{ op: 'replace', path: '/issuedOn', value: '2023-02-30' }],
      'PATCH_VALUE',
    ],
    ['half an entry', [{ op: 'add', path: '/entries/-', value: { type: 'claim' } }], 'PATCH_VALUE'],
    ['the middle of a list', [{ op: 'add', path: '/entries/0', value: ENTRIES[0] }], 'PATCH_PATH'],
  ])('%s is refused', (_, patch, code) =>
    expect(codeOf(() => applyCorrections(base(), patch))).toBe(code),
  )
})

test('a letter that is typed in starts empty and of its kind', () => {
  const empty = emptyLetter('schufa/score-2026', 2)
  expect([empty.issuer, empty.kind, empty.pages, empty.scores.length]).toEqual([
    'schufa',
    'schufa/score-2026',
    2,
    0,
  ])
})

test('pointers and leaves', () => {
  const one = base()
  expect(valueAt(one, '/entries/4/settledOn')).toBe('2020-01-20')
  expect(valueAt(one, '/entries/04/settledOn')).toBeUndefined()
  expect(valueAt(one, '/constructor')).toBeUndefined()
  const paths = leaves(one).map(([pointer]) => pointer)
  expect(paths).toContain('/identity/surname')
  expect(paths.some((path) => path.startsWith('/provenance') || path.startsWith('/doubts'))).toBe(
    false,
  )
})
