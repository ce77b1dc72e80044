// Doubts that come from reading a picture: on every row as long as nothing is proved; else on what was not read as surely as was proved.
import { describe, expect, it } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { calibrated } from '../../extract/ocr/calibration.ts'
import { readingDoubts } from '../../extract/ocr/doubts.ts'
import { CANDIDATE, PROVED } from '../../extract/ocr/sure.ts'
import type { Box, Page } from '../../extract/read/word.ts'

/** A letter of which only the places of values matter; each on a line of its own from 100 points down, rows side by side. */
function letterOf(values: Record<string, number>, method: 'ocr' | 'text' = 'ocr'): Letter {
  const rows = [
    ...new Set(Object.keys(values).map((path) => path.split('/').slice(0, 3).join('/'))),
  ]
  const provenance = Object.fromEntries(
    Object.entries(values).map(([path, confidence], i) => {
      const y = 100 + 20 * rows.indexOf(path.split('/').slice(0, 3).join('/'))
      const box: Box = [60 * i, y, 60 * i + 40, y + 10]
      return [path, { page: 1, box, text: 'x', method, confidence }]
    }),
  )
  return { provenance, doubts: [] } as unknown as Letter // only these parts are looked at
}
const page = (...lost: Box[]): Page => ({ number: 1, width: 595, height: 842, words: [], lost })
const pathsOf = (letter: Letter, ...rest: [Page[]?, (typeof CANDIDATE | null)?]) =>
  readingDoubts(letter, 'de', rest[0] ?? [], rest[1]).map((one) => one.path)

describe('as long as nothing is proved', () => {
  it('every value is in doubt: with its row, and alone when it is unsure', () => {
    const letter = letterOf({
      '/issuedOn': 0.89,
      '/sender': 0.95,
      '/entries/3/amount': 0.99,
      '/entries/3/party': 0.5,
    })
    const found = readingDoubts(letter, 'de', [], null)
    expect(found.map((one) => one.path)).toEqual([
      '/issuedOn',
      '/sender',
      '/entries/3',
      '/entries/3/party',
    ])
    expect(found[0]?.reason).toBe('Diese Stelle war schlecht zu lesen.')
    expect(found[2]?.reason).toMatch(/von einem Bild gelesen/u)
  })

  it('is the state of the proof', () => {
    expect(PROVED).toBeNull()
  })

  it('what stood in a text layer and what is in doubt already is left alone', () => {
    expect(pathsOf(letterOf({ '/cutoffOn': 0.5 }, 'text'), [], null)).toEqual([])
    const letter = {
      ...letterOf({ '/cutoffOn': 0.5 }),
      doubts: [{ path: '/cutoffOn', reason: 'x' }],
    }
    expect(pathsOf(letter, [], null)).toEqual([])
  })
})

describe('what is to be proved', () => {
  const sure = {
    '/entries/0/amount': 0.97,
    '/entries/0/party': 0.98,
    '/entries/0/reportedOn': 0.97,
  }

  it('a row whose values were read as surely has no doubt, one value less sure has its own', () => {
    expect(pathsOf(letterOf(sure), [], CANDIDATE)).toEqual([])
    expect(pathsOf(letterOf({ ...sure, '/entries/0/party': 0.96 }), [], CANDIDATE)).toEqual([
      '/entries/0/party',
    ])
  })

  it('three such values are a row to look at', () => {
    const row = { '/entries/0/amount': 0.96, '/entries/0/party': 0.96, '/entries/0/closedOn': 0.96 }
    expect(pathsOf(letterOf(row), [], CANDIDATE)).toEqual(['/entries/0'])
  })

  it('what follows from an unsure value is unsure with it', () => {
    const row = { ...sure, '/entries/0/closedOn': 0.96 }
    expect(pathsOf(letterOf(row), [], CANDIDATE)).toEqual([
      '/entries/0/closedOn',
      '/entries/0/status',
    ])
  })

  it('ink in the band of a row of which nothing was read puts the whole row in doubt', () => {
    const two = { ...sure, '/entries/1/amount': 0.97 }
    expect(pathsOf(letterOf(two), [page([400, 122, 440, 130])], CANDIDATE)).toEqual(['/entries/1'])
    expect(pathsOf(letterOf(two), [page([400, 300, 440, 310])], CANDIDATE)).toEqual([])
  })
})

describe('words', () => {
  const worth = (text: string, score: number, stage: 'once' | 'twice', unread = 0, fax = false) =>
    calibrated({ score, text, stage, fax, unread })

  it('a name that was read once and not well needs a look, one that was read alike twice does not', () => {
    expect(worth('Musterbank', 85, 'once')).toBeLessThan(CANDIDATE.party)
    expect(worth('Musterbank', 85, 'twice')).toBeGreaterThan(CANDIDATE.party)
    expect(worth('deuflich', 72, 'twice')).toBeLessThan(CANDIDATE.words)
  })
  it('ink that its text does not account for makes any word unsure', () => {
    expect(worth('Musterbank', 95, 'twice', 1)).toBeLessThan(0.9)
    expect(worth('117', 96, 'twice', 1)).toBeLessThan(0.9)
  })
  it('beside a whole day or amount one mark is no lost figure', () => {
    expect(worth('14.11.2016', 96, 'twice', 1)).toBeGreaterThan(CANDIDATE.day)
    expect(worth('14.11.2016', 96, 'twice', 2)).toBeLessThan(0.9)
  })
  it('a percent sign needs no high score, figures do; nothing of a fax is as sure', () => {
    expect(worth('%', 83, 'twice')).toBeGreaterThan(CANDIDATE.share)
    expect(worth('9921', 83, 'twice')).toBeLessThan(0.9)
    expect(worth('%', 83, 'twice', 0, true)).toBeLessThan(CANDIDATE.share)
  })
})
