// The order in which files of tests run: long ones begin first, so that none of them runs alone at the end while the other core is idle.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** All other files with a process of their own, and all others that share one. */
const APART = 'apart'
const TOGETHER = 'together'

/**
 * The journey first, and the deaths only when it is over: side by side each starved the other, and both took twice as long. What lies between fills the
 * other core for that long. A fresh clone knows no durations; where they are known, they order the rest.
 */
const ORDER = [
  'test/web/journey.test.ts',
  'test/server/demo.test.ts',
  APART,
  'test/analysis/analyses/planted.test.ts',
  'test/extract/letters.test.ts',
  'test/reports/evidence/verify.test.ts',
  'test/server/kill.test.ts',
  'test/fixtures/draw.test.ts',
  'test/trust/corpus.test.ts',
  'test/reports/evidence/variants.test.ts',
  'test/analysis/check.test.ts',
  'test/extract/intake.test.ts',
  'test/reports/evidence/pack.test.ts',
  'test/accuracy/figures.test.ts',
  'test/reports/evidence/document.test.ts',
  'test/server/release/release.test.ts',
  'test/analysis/score/scorer.test.ts',
  'test/analysis/rules/truthful.test.ts',
  'test/server/backup/backup.test.ts',
  'test/ocr/pictures.test.ts',
  TOGETHER,
]

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      const at = ORDER.findIndex((file) => moduleId.endsWith(`/${file}`))
      return at < 0 ? ORDER.indexOf(project.config.isolate ? APART : TOGETHER) : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
