// Doubts that come from reading a picture: on every row as long as nothing is proved; else on what was not read as surely as was proved.
import { describe, expect, it } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { calibrated } from '../../extract/ocr/calibration.ts'
import { withLostInk } from '../../extract/ocr/beside.ts'
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

  it('what stood in a text layer and what is in doubt already is left alone', () => {
    expect(pathsOf(letterOf({ '/cutoffOn': 0.5 }, 'text'), [], null)).toEqual([])
    const letter = {
      ...letterOf({ '/cutoffOn': 0.5 }),
      doubts: [{ path: '/cutoffOn', reason: 'x' }],
    }
    expect(pathsOf(letter, [], null)).toEqual([])
  })
})

describe('what is proved', () => {
  it('is what was to be proved, and holds where nothing else is said', () => {
    expect(PROVED).toBe(CANDIDATE)
    expect(pathsOf(letterOf({ '/cutoffOn': 0.97, '/issuedOn': 0.96 }))).toEqual(['/issuedOn'])
  })

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

  it('but not where most of the row was read well', () => {
    const well = { ...sure, '/entries/0/reference': 0.98, '/entries/0/storedOn': 0.98 }
    const unsure = ['type', 'openedOn', 'originalParty'].map((leaf) => `/entries/0/${leaf}`)
    const row = { ...well, ...Object.fromEntries(unsure.map((path) => [path, 0.96])) }
    expect(pathsOf(letterOf(row), [], CANDIDATE)).toEqual(unsure)
  })

  it('criteria are rows of their own: what is unread in one says nothing of the others, nor of the score', () => {
    const letter = letterOf({
      '/scores/0/value': 0.98,
      '/scores/0/meaning': 0.99,
      '/scores/0/calculatedOn': 0.99,
      '/scores/0/criteria/0/label': 0.99,
      '/scores/0/criteria/0/points': 0.97,
      '/scores/0/criteria/1/label': 0.99,
      '/scores/0/criteria/1/points': 0.97,
    })
    for (const [path, { box }] of Object.entries(letter.provenance)) {
      const [, at] = /criteria\/(\d)/u.exec(path) ?? []
      if (!at || !box) continue
      box[1] += 20 * (Number(at) + 1)
      box[3] += 20 * (Number(at) + 1)
    }
    const beside = (y: number) => pathsOf(letter, [page([500, y, 520, y + 6])], CANDIDATE)
    expect(beside(142)).toEqual(['/scores/0/criteria/1'])
    // What was lost beside the value may be any of what the score says.
    const own = ['name', 'value', 'meaning', 'calculatedOn'].map((leaf) => `/scores/0/${leaf}`)
    expect(beside(102)).toEqual(own)
  })

  it('a score with criteria whose class or day was lost says so; one without criteria may have none', () => {
    const score = { '/scores/0/value': 0.98, '/scores/0/calculatedOn': 0.98 }
    const criterion = { '/scores/0/criteria/0/label': 0.99, '/scores/0/criteria/0/points': 0.97 }
    expect(pathsOf(letterOf({ ...score, ...criterion }), [], CANDIDATE)).toEqual([
      '/scores/0/meaning',
    ])
    expect(pathsOf(letterOf({ '/scores/0/value': 0.98, ...criterion }), [], CANDIDATE)).toEqual([
      '/scores/0/meaning',
      '/scores/0/calculatedOn',
    ])
    expect(pathsOf(letterOf(score), [], CANDIDATE)).toEqual([])
  })

  it('so is one of which the layout doubted two values already, and one was hard to read', () => {
    const letter = {
      ...letterOf({ ...sure, '/entries/0/closedOn': 0.96 }),
      doubts: ['instalments', 'reference'].map((leaf) => ({
        path: `/entries/0/${leaf}`,
        reason: 'x',
      })),
    } as Letter
    expect(pathsOf(letter, [], CANDIDATE)).toEqual(['/entries/0'])
  })

  it('what follows from an unsure value is unsure with it', () => {
    const row = { ...sure, '/entries/0/closedOn': 0.96 }
    expect(pathsOf(letterOf(row), [], CANDIDATE)).toEqual([
      '/entries/0/closedOn',
      '/entries/0/status',
    ])
  })

  it('names are looked at however surely they were read: letters that German has not look like plain ones', () => {
    expect(pathsOf(letterOf({ '/identity/surname': 0.999 }), [], CANDIDATE)).toEqual([
      '/identity/surname',
    ])
  })

  it('a reason that was hard to read may hold others: the list is looked at', () => {
    const reasons = { '/reasons/0/text': 0.8, '/reasons/1/text': 0.99 }
    expect(pathsOf(letterOf(reasons), [], CANDIDATE)).toEqual(['/reasons/0/text', '/reasons'])
  })

  it('ink in the band of a row of which nothing was read puts the whole row in doubt', () => {
    const two = { ...sure, '/entries/1/amount': 0.97 }
    expect(pathsOf(letterOf(two), [page([400, 122, 440, 130])], CANDIDATE)).toEqual(['/entries/1'])
    expect(pathsOf(letterOf(two), [page([400, 300, 440, 310])], CANDIDATE)).toEqual([])
  })
})

describe('what was not read', () => {
  const told = (boxes: readonly Box[]): Letter => {
    const provenance = Object.fromEntries(
      boxes.map((box, i) => [
        `/entries/${i < 2 ? 0 : 1}/${['party', 'openedOn', 'party', 'openedOn'][i]}`,
        { page: 1, box, text: 'x', method: 'ocr', confidence: 0.99 },
      ]),
    )
    return { provenance, doubts: [] } as unknown as Letter // only these parts are looked at
  }
  // An entry over three lines whose middle line gave nothing, and one over a single line further down.
  const letter = told([
    [60, 100, 140, 110],
    [60, 124, 120, 134],
    [60, 160, 140, 170],
    [200, 160, 260, 170],
  ])
  const rows = (lost: Box, words: Page['words'] = []) =>
    readingDoubts(letter, 'de', [{ ...page(lost), words }], CANDIDATE).map((one) => one.path)

  it('between the lines of an entry belongs to it, wherever it stands in the line', () => {
    expect(rows([400, 112, 430, 120])).toEqual(['/entries/0'])
  })
  it('below an entry may be its end, just above one its beginning, far from both nothing', () => {
    expect(rows([300, 138, 330, 146])).toEqual(['/entries/0'])
    expect(rows([300, 148, 330, 157])).toEqual(['/entries/0', '/entries/1'])
    expect(rows([300, 220, 330, 228])).toEqual([])
  })

  const word = (text: string, confidence: number, box: Box): Page['words'][number] => ({
    text,
    confidence,
    box,
    at: box,
    page: 1,
    turn: 0,
    size: 10,
    mono: false,
    source: 'ocr',
  })
  const far: Box = [10, 700, 20, 708]
  it('figures that were hard to read and are in no value count as unread, other words and sure ones do not', () => {
    const at: Box = [300, 161, 320, 169]
    expect(rows(far, [word('5', 0.6, at)])).toEqual(['/entries/1'])
    expect(rows(far, [word('5', 0.95, at)])).toEqual([])
    expect(rows(far, [word('dem', 0.6, at)])).toEqual([])
    expect(rows(far, [word('5', 0.6, [62, 161, 80, 169])])).toEqual([])
  })

  it('words behind the last value of a score are a value without a head', () => {
    const provenance = {
      '/scores/2/value': {
        page: 1,
        box: [60, 100, 90, 110],
        text: 'x',
        method: 'ocr',
        confidence: 1,
      },
      '/scores/2/rating': {
        page: 1,
        box: [120, 100, 128, 110],
        text: 'x',
        method: 'ocr',
        confidence: 1,
      },
    }
    const score = { provenance, doubts: [] } as unknown as Letter // only these parts are looked at
    const found = (box: Box) =>
      readingDoubts(score, 'de', [{ ...page(), words: [word('Risiko', 0.99, box)] }], CANDIDATE)
    expect(found([140, 101, 170, 109]).map((one) => one.path)).toEqual(['/scores/2'])
    expect(found([140, 121, 170, 129])).toEqual([])
    expect(found([95, 101, 110, 109])).toEqual([])
  })

  it('beside a word is taken in by it, and the word is no longer sure', () => {
    const words = [
      word('26.500', 0.99, [100, 100, 130, 110]),
      word('Vereinbart', 0.99, [160, 100, 200, 110]),
    ]
    const [figures, other] = withLostInk(words, [[134, 102, 140, 109]])
    expect(figures).toMatchObject({ box: [100, 100, 140, 110], at: [100, 100, 140, 110] })
    expect(figures?.confidence).toBe(0.6)
    expect(other).toEqual(words[1])
    expect(withLostInk(words, [[134, 122, 140, 129]])).toEqual(words)
  })
  it('on a page that lies on its head changes only the place that is shown', () => {
    const [found] = withLostInk(
      [{ ...word('26.500', 0.99, [465, 732, 495, 742]), at: [100, 100, 130, 110] }],
      [[92, 102, 98, 109]],
    )
    expect(found?.at).toEqual([92, 100, 130, 110])
    expect(found?.box).toEqual([465, 732, 495, 742])
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
  it('a word that layouts print with other accents is unsure, one that they do not print is not', () => {
    expect(worth('SCHÜFA-Score', 95, 'twice')).toBeLessThan(CANDIDATE.words)
    expect(worth('SCHUFA-Score', 95, 'twice')).toBeGreaterThan(CANDIDATE.words)
    expect(worth('Müsterchen', 95, 'twice')).toBeGreaterThan(CANDIDATE.words)
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
