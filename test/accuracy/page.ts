// The figures as a page for people: docs/reference/accuracy.md, and the same table for the terminal.
import { PARTS, WAYS } from './cases.ts'
import { groups, isIn, type Sum, sumOf } from './figures.ts'
import type { Measured } from './measure.ts'

const share = (n: number, of: number): string =>
  of === 0 ? '–' : `${((100 * n) / of).toFixed(2)} %`
const HEAD = [
  'kind',
  'letters',
  'recognised',
  'values',
  'right',
  'wrong, in doubt',
  'wrong and sure',
  'missing (unsaid)',
  'right, in doubt',
  'doubts a letter',
  'CPU s a page',
]

function cells(name: string, s: Sum): string[] {
  const photo = s.askedForBetter > 0 ? ` (+${s.askedForBetter} asked for a better picture)` : ''
  return [
    name,
    String(s.letters),
    `${s.recognised}${photo}${s.mistaken > 0 ? `, ${s.mistaken} mistaken` : ''}`,
    String(s.fields),
    share(s.right, s.fields),
    share(s.wrongDoubted, s.fields),
    `${share(s.wrongSure, s.fields)}${s.wrongSure > 0 ? ` (${s.wrongSure})` : ''}`,
    `${share(s.missing, s.fields)} (${s.unsaid})`,
    share(s.rightDoubted, s.right),
    (s.doubts / Math.max(1, s.letters)).toFixed(1),
    (s.cpuSeconds / Math.max(1, s.pages)).toFixed(s.cpuSeconds / Math.max(1, s.pages) < 1 ? 3 : 1),
  ]
}

/** What the doubt on every row from a picture hides; empty where nothing was measured. */
const withoutRows = (s: Sum): string =>
  s.bareFields === 0
    ? ''
    : `Without the doubt that every row from a picture carries: ${s.bareSure} of ${s.bareFields} values wrong and sure ` +
      `(${share(s.bareSure, s.bareFields)}), ${share(s.bareDoubted, s.right)} of the right ones in doubt.`

/** One table a part and channel: a row a kind, and one for all. */
export function tables(
  rows: readonly Measured[],
): { title: string; head: string[]; body: string[][]; note: string }[] {
  return PARTS.flatMap((part) =>
    WAYS.flatMap((way) => {
      const own = rows.filter((row) => isIn(row, part, way))
      if (own.length === 0) return []
      const kinds = [...groups(own)].map(([key, some]) =>
        cells(key.split(' ')[2] ?? '', sumOf(some)),
      )
      const body = kinds.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
      const all = sumOf(own)
      const title = `${part}, ${way}`
      return [{ title, head: HEAD, body: [...body, cells('all', all)], note: withoutRows(all) }]
    }),
  )
}

export function accuracyPage(rows: readonly Measured[]): string {
  const said = tables(rows).flatMap(({ title, head, body, note }) => [
    `## ${title}`,
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...body.map((line) => `| ${line.join(' | ')} |`),
    '',
    ...(note === '' ? [] : [note, '']),
  ])
  return [
    '# How well letters are read',
    '',
    'Made by `npm run accuracy` from `test/accuracy/figures.json`. **Every letter here is drawn; no real letter was seen.** The figures show',
    'how the reader copes with variety, not what it does with the letters of a bureau. `open` are the dresses that the reader was built with;',
    '`tuned` are letters by writers who never saw the reader, which it was tuned on afterwards (`fixtures/tuned/README.md`);',
    '`sealed` are letters by other producers, with other words, tables and pictures, which nobody looks at while building',
    '(`fixtures/make/sealed/README.md`); their totals were looked at often while building, and where lines lie in their pictures. `unseen` are letters by a writer who never saw the',
    'reader (`fixtures/unseen/README.md`): they are the measure.',
    '',
    '- **right**: of all printed values of all letters, also of those that were not recognised. Values that follow from others are not counted.',
    '- **wrong and sure**: another value than printed, or a value where none is printed, and no doubt on it. Rows that do not exist count value',
    '  by value. Lists are compared row with its likeliest row, so that one lost row is one lost row.',
    '- **missing (unsaid)**: printed and not read; in brackets how many without a doubt on them or on their list.',
    '- **right, in doubt**: work for the person that was not needed. **doubts a letter**: how often she must look.',
    '- **CPU s a page**: user and system time of reading in this process, all passes.',
    '',
    '`npm run accuracy -- --check` measures again and fails when a part, channel and kind got worse. One letter is one drawing: differences of',
    'a few values between kinds are no evidence.',
    '',
    ...said,
  ].join('\n')
}
