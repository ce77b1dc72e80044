// Long files of tests begin first, so that none of them runs alone at the end while the other core is idle.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Longest first, but the deaths only when the journey is over: side by side each starved the other, and both took twice as long.
 * A fresh clone knows no durations; where they are known, they order the rest.
 */
const LONG = [
  'test/web/journey.test.ts',
  'test/ocr/pictures.test.ts',
  'test/server/demo.test.ts',
  'test/server/cli.test.ts',
  'test/extract/reader.test.ts',
  'test/server/withdrawal.test.ts',
  'test/second/desk.test.ts',
  'test/server/access.test.ts',
  'test/server/donation.test.ts',
  'test/server/backup/backup.test.ts',
  'test/server/kill.test.ts',
  'test/analysis/check.test.ts',
  'test/analysis/analyses/planted.test.ts',
  'test/analysis/rules/truthful.test.ts',
  'test/reports/evidence/verify.test.ts',
  'test/extract/letters.test.ts',
  'test/analysis/score/scorer.test.ts',
  'test/extract/strangers/strangers.test.ts',
]

/** Files with a process of their own first; those that share one fill up both cores at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      const at = LONG.findIndex((file) => moduleId.endsWith(`/${file}`))
      return (project.config.isolate ? 0 : LONG.length + 1) + (at < 0 ? LONG.length : at)
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
