// The generated reference pages: JSON Schemas of the public shapes and the list of problems. `npm run docs` writes them.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import {
  AnalysisResult,
  Answers,
  Campaign,
  Donation,
  Finding,
  Letter,
  Request,
} from '../../extract/index.ts'
import { PROBLEMS } from '../../server/errors.ts'
import { ROOT } from './sources.ts'

const SHAPES = { Letter, Finding, Answers, Request, Campaign, Donation, AnalysisResult }

/** Every generated page: its path below the project and its text. */
export function referencePages(): Map<string, string> {
  const pages = new Map<string, string>()
  for (const [name, shape] of Object.entries(SHAPES)) {
    // "input": what a reader may rely on and a writer must send are the same for these shapes; refinements are not expressible.
    const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
    pages.set(`docs/reference/schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`)
  }
  pages.set('docs/reference/problems.md', problemPage())
  return pages
}

function problemPage(): string {
  const rows = Object.entries(PROBLEMS)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, row]) => `| \`${code}\` | ${row.status} | ${row.en.title} | ${row.en.detail} |`)
  return [
    '# Problems',
    '',
    'Made by `npm run docs`. An answer of type `application/problem+json` has `code`; its `type` is `/problems/` and the code in kebab case.',
    '',
    '| code | status | what happened | what the person can do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of referencePages()) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true })
    writeFileSync(path.join(ROOT, file), text)
  }
}
