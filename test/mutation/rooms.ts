// Which files are broken, which tests must notice, and how many of the breaks, for each room that is looked at by itself.
const BUREAUS = [
  'schufa/issuer',
  'crif-at/issuer',
  'ksv1870/issuer',
  'us/issuer',
  'others/issuers',
  'others/abroad',
].map((name) => `extract/issuers/${name}.ts`)

const STAFF = [
  'sessions',
  'accounts',
  'throttle',
  'one-time',
  'secrets',
  'password-rules',
  'lend',
  'review',
  'looking',
  'revoked',
  'own',
]

export type Room = {
  /** Folders (all files in them) and single files. */
  targets: readonly string[]
  tests: readonly string[]
  /** Steps and conditions of queries are left out, too: for code that works by side effects. */
  withSteps?: boolean
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
  vault: { targets: ['server/vault'], tests: ['test/server/vault'], withSteps: true, goal: 0.85 },
  disclosure: {
    targets: ['analysis/disclosure'],
    tests: ['test/analysis/disclosure', 'test/disclosure'],
    goal: 0.85,
  },
  // Claims, leases, attempts, the loop above them and the clock that deletes. That nothing is lost when it dies is proved by `npm run kills`.
  jobs: {
    targets: ['server/store/jobs.ts', 'server/jobs'],
    tests: [
      'test/server/store/jobs.test.ts',
      ...['work', 'lanes', 'pieces', 'retention', 'clock-jumps'].map(
        (name) => `test/server/jobs/${name}.test.ts`,
      ),
    ],
    withSteps: true,
    goal: 0.85,
  },
  // Who may what: sign-in, sessions, form tokens, the gate of each staff route, researchers' tokens, lending, the key ceremony.
  authorisation: {
    targets: [
      ...STAFF.map((name) => `server/staff/${name}.ts`),
      'server/staff/routes',
      'server/store/staff.ts',
      'server/store/researchers.ts',
      'server/researchers',
      'server/donations/sessions.ts',
      'server/web/routes/cookies.ts',
      'server/web/routes/visitor.ts',
      'server/plugins/hardening.ts',
      'server/ceremony/index.ts',
      'server/ceremony/share.ts',
      'server/ceremony/replace.ts',
    ],
    tests: [
      ...['borders', 'accounts', 'gates', 'looking'].map(
        (name) => `test/server/staff/${name}.test.ts`,
      ),
      'test/server/researchers/records.test.ts',
      'test/server/store/staff-sessions.test.ts',
      'test/server/ceremony/share.test.ts',
      'test/server/ceremony/replace.test.ts',
      'test/server/staff/fresh.test.ts',
      'test/server/staff/own.test.ts',
      'test/server/cookies.test.ts',
      // The matrix of routes and roles: slow, so it comes last.
      'test/server/audit/roles.test.ts',
    ],
    withSteps: true,
    goal: 0.85,
  },
}
