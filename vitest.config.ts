// How the tests run: real files, real child processes; long files first; one process a test file, but for rooms of pure functions.
import { configDefaults, defineConfig } from 'vitest/config'
import { LongFirst } from './test/order.ts'
import { TOGETHER } from './test/together.ts'

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
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...TOGETHER],
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: TOGETHER,
        },
      },
    ],
  },
})
