// How the tests run: real files, real child processes; long files first; one process a core, and one a file for those that need it.
import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/order.ts'
import { APART, TOGETHER } from './test/together.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['test/compiled.ts'],
    setupFiles: ['test/tidied.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: APART,
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          setupFiles: ['test/nothing-left.ts'],
          include: TOGETHER,
        },
      },
    ],
  },
})
