// The generator's letters against their truth: every kind in every dress, and random people. Prints the table of accuracy.
import { describe, expect, test } from 'vitest'
import { readLetter } from '../../extract/pipeline.ts'
import {
  DRESSES,
  drawDocument,
  KINDS,
  letterOf,
  type LetterOptions,
  population,
} from '../../fixtures/index.ts'
import { compare, type Tally } from './strangers/compare.ts'

const DAYS: Record<string, readonly string[]> = {
  'schufa/datenuebersicht-34': ['2018-03-20', '2016-05-02'],
  'schufa/datenkopie-15': ['2018-06-14', '2023-09-01', '2026-06-02'],
  'schufa/score-2026': ['2026-05-04'],
  'schufa/bonitaetsauskunft': ['2024-05-04', '2019-03-03', '2026-06-06'],
}

type Row = Omit<Tally, 'notes'> & { letters: number; recognised: number; statements: number }

async function readAll(
  seed: number,
  people: number,
  dress: (typeof DRESSES)[number],
  kind: (typeof KINDS)[number],
) {
  const row: Row = {
    letters: 0,
    recognised: 0,
    right: 0,
    wrong: 0,
    sure: 0,
    missing: 0,
    invented: 0,
    statements: 0,
  }
  const notes: string[] = []
  for (const [i, person] of population(seed, people).entries()) {
    const days = DAYS[kind] ?? []
    const more: Partial<LetterOptions> = i % 2 === 1 ? { bothScales: true, contracts: true } : {}
    const truth = letterOf(person, kind, { on: days[i % days.length] ?? '2026-05-04', ...more })
    const { pdf, letter } = await drawDocument(truth, dress)
    const { letters } = await readLetter([pdf], 'de')
    const read = letters[0]?.letter ?? null
    const tally = compare(letter, read)
    row.letters += 1
    row.recognised += Number(
      letters.length === 1 &&
        read?.kind === kind &&
        read.layout === letter.layout &&
        read.pages === letter.pages,
    )
    for (const key of ['right', 'wrong', 'sure', 'missing', 'invented'] as const)
      row[key] += tally[key]
    for (const key of ['recipients', 'sources', 'logic', 'retention', 'rights'] as const) {
      if (read?.statements[key] !== letter.statements[key]) row.statements += 1
    }
    notes.push(...tally.notes.map((note) => `${i} ${note}`))
  }
  return { row, notes }
}

describe.each(KINDS)('%s', (kind) => {
  test.each(DRESSES.map((dress) => [dress.id, dress] as const))(
    'dressed %s',
    { timeout: 120_000 },
    async (id, dress) => {
      const { row, notes } = await readAll(1, 3, dress, kind)
      const share = row.right / (row.right + row.wrong + row.missing)
      process.stdout.write(
        `${kind} · ${id}: ${row.recognised}/${row.letters} recognised, ${row.right} right, ${row.wrong} wrong, ${row.sure} wrong or invented without a doubt, ${row.missing} missing, ${(100 * share).toFixed(2)} %\n`,
      )
      expect(row.recognised).toBe(row.letters)
      expect(share, notes.join('\n')).toBeGreaterThanOrEqual(0.97)
      expect(row.sure, notes.join('\n')).toBe(0)
    },
  )
})
