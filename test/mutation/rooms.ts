// Which files are broken, which tests must notice, and how many of the breaks, for each room that is looked at by itself.
const BUREAUS = [
  'schufa/issuer',
  'crif-at/issuer',
  'ksv1870/issuer',
  'us/issuer',
  'others/issuers',
  'others/abroad',
].map((name) => `extract/issuers/${name}.ts`)

export type Room = {
  /** Folders (all files in them) and single files. */
  targets: readonly string[]
  tests: readonly string[]
  /** Wanted share of noticed breaks. */
  goal: number
}

export const ROOMS: Record<string, Room> = {
  rules: {
    // Addresses, desks and authorities of the bureaus: law data that lie in the room of the issuers.
    targets: ['analysis/rules', 'analysis/score', 'analysis/law', ...BUREAUS],
    tests: ['test/analysis/rules', 'test/analysis/score', 'test/analysis/law', 'test/analysis'],
    goal: 0.95,
  },
  vault: { targets: ['server/vault'], tests: ['test/server/vault'], goal: 0.85 },
  disclosure: {
    targets: ['analysis/disclosure'],
    tests: ['test/analysis/disclosure', 'test/disclosure'],
    goal: 0.85,
  },
  // The queue: claims, leases, attempts. The loop above it is proved by `npm run kills`.
  jobs: {
    targets: ['server/store/jobs.ts'],
    tests: ['test/server/store/jobs.test.ts'],
    goal: 0.85,
  },
}
