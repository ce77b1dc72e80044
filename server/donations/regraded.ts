// What a newer batch changed for a donor: findings from comparisons whose grade is another one than against the batch that she last saw.
// Kept is the batch that the stored findings were made against, which they name anyway; when she looks and how often is not.
import type { Finding, Language, Strength } from '../../extract/index.ts'
import type { FindingsRecord } from './records.ts'

export type Regraded = {
  /** Day of the batch that she saw before. */
  since: string
  changes: {
    id: string
    title: Partial<Record<Language, string>> & { de: string; en: string }
    from: Strength
    /** Null: the comparison can no longer be made. */
    to: Strength | null
  }[]
}

type Made = Pick<FindingsRecord, 'population' | 'findings'>

/**
 * The grades that changed between two batches; what changed before stands until a further batch replaces it.
 * @param before the findings as she saw them
 * @returns null when nothing changed, or when there was no batch before
 */
export function regradedSince(before: FindingsRecord | null, now: Made): Regraded | null {
  if (!before?.population || !now.population) return null
  if (before.population.batch === now.population.batch) return before.regraded ?? null
  const after = new Map(compared(now.findings.de).map((one) => [one.id, one]))
  const changes = compared(before.findings.de).flatMap((old) => {
    const own = after.get(old.id)
    return own?.strength === old.strength
      ? []
      : [
          {
            id: old.id,
            title: titleOf(before, old.id),
            from: old.strength,
            to: own?.strength ?? null,
          },
        ]
  })
  return changes.length === 0 ? null : { since: before.population.batch.slice(0, 10), changes }
}

/** Only what rests on other people's letters changes with a batch. */
const compared = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }) => kind === 'comparison')

function titleOf({ findings }: FindingsRecord, id: string): Regraded['changes'][number]['title'] {
  const said = (language: Language) => findings[language]?.find((one) => one.id === id)?.title
  const [de, en, fr] = [said('de') ?? '', said('en') ?? '', said('fr')]
  return fr === undefined ? { de, en } : { de, en, fr }
}
