// A result with its words as data: codes where people read words, and what each code means in every language. Stored and released in this form.
import type { AnalysisResult, Language } from '../../extract/index.ts'
import { drawn, type FigureWidth, type Plan } from '../figures/index.ts'
import type { Trio } from '../law/fact.ts'
import { phrase, type Role, roleIn } from './phrase.ts'

type Sentences = 'title' | 'question' | 'method' | 'assumptions' | 'caveats'

/**
 * `AnalysisResult` before it speaks a language. Columns, units and texts of the table and of the estimates are codes; `words` says what they
 * mean, so that what was released can be read in every language for as long as it is kept, whatever later versions call it.
 */
export type Coded = Omit<AnalysisResult, Sentences | 'chart'> & {
  title: Trio
  question: Trio
  method: Trio
  assumptions: Trio[]
  caveats: Trio[]
  /** By role and code: 'group/sex:female'. What is missing is a name as printed on letters and stands as it is. */
  words: Record<string, Trio>
  figure: Plan | null
}

/** What a code of a result means in a language: the code itself where it is a name. */
export function said(
  { words }: Pick<Coded, 'words'>,
  role: Role,
  code: string,
  language: Language,
): string {
  return words[`${role}/${code}`]?.[language] ?? code
}

/** The result as people read it (contract §6). Estimates keep their codes: they are for machines, and `said` puts them into words. */
export function inWords(
  coded: Coded,
  language: Language,
  width: FigureWidth = 544,
): AnalysisResult {
  const { words: _, figure, table, title, question, method, assumptions, caveats, ...rest } = coded
  const say = (role: Role, code: string): string => said(coded, role, code, language)
  return {
    ...rest,
    title: title[language],
    question: question[language],
    method: method[language],
    assumptions: assumptions.map((one) => one[language]),
    caveats: caveats.map((one) => one[language]),
    table:
      table === null
        ? null
        : {
            columns: table.columns.map(({ name, unit }) => ({
              name: say('column', name),
              unit: unit === null ? null : say('unit', unit),
            })),
            rows: table.rows.map((row) =>
              row.map((cell, at) =>
                typeof cell === 'string' ? say(roleIn(table.columns[at]?.name ?? ''), cell) : cell,
              ),
            ),
          },
    chart: figure === null ? null : drawn(figure, language, width),
  }
}

/** What all codes of a result mean. */
export function wordsIn({
  dataset,
  table,
  estimates,
  detectable,
}: Pick<Coded, 'dataset' | 'table' | 'estimates' | 'detectable'>): Record<string, Trio> {
  const words: Record<string, Trio> = {}
  const learn = (role: Role, code: string | null | undefined): void => {
    const trio = code ? phrase(role, code) : null
    if (trio !== null) words[`${role}/${code}`] = trio
  }
  for (const { name, unit } of table?.columns ?? []) {
    learn('column', name)
    learn('unit', unit)
  }
  for (const row of table?.rows ?? [])
    for (const [at, cell] of row.entries())
      if (typeof cell === 'string') learn(roleIn(table?.columns[at]?.name ?? ''), cell)
  for (const one of estimates) {
    learn('quantity', one.name)
    learn('outcome', one.outcome)
    learn('group', one.group)
    learn('group', one.reference)
    learn('way', one.specification)
    learn('unit', one.unit)
  }
  for (const reason of Object.keys(dataset.excluded)) learn('reason', reason)
  learn('unit', detectable?.unit)
  return words
}
