// The open data package of a release: results, records, codebook, licence, limits. The same release gives the same bytes.
import { createHash } from 'node:crypto'
import { type Coded, inWords } from '../../analysis/index.ts'
import type { AnalysisResult, CampaignFile, Language } from '../../extract/index.ts'
import { csvOf } from './csv.ts'
import { RECORD_FIELDS, type ResearchRecord } from './records.ts'
import { LICENCE, readmeOf } from './package-words.ts'

export type ReleasedData = {
  batch: string
  sha256: string
  releasedAt: string
  results: readonly Coded[]
  records: readonly ResearchRecord[]
  head: string | null
}

type Field = { name: string; type: string; description?: string }
type Resource = { path: string; text: string; fields?: Field[] }

/** All files by their path, in the order of their names. Format: Data Package of Frictionless Data, version 1 (specs.frictionlessdata.io). */
export function packageOf(campaign: CampaignFile, release: ReleasedData): Map<string, string> {
  const resources: Resource[] = [
    ...LANGUAGES.flatMap((language) => wordedOf(release.results, language)),
    estimatesOf(release.results),
    ...(release.records.length > 0 ? [recordsOf(release.records)] : []),
    codebookOf(),
  ]
  const description = jsonOf({
    profile: 'data-package',
    name: `${campaign.id}-${release.batch.toLowerCase()}`,
    title: campaign.title.de,
    created: release.releasedAt,
    version: release.sha256.slice(0, 12),
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    sources: [{ title: campaign.controller.name }],
    resources: resources.map(({ path, text, fields }) => ({
      name: path.replace(/\.(csv|json)$/, '').replaceAll('/', '-'),
      path,
      format: path.endsWith('.csv') ? 'csv' : 'json',
      mediatype: path.endsWith('.csv') ? 'text/csv' : 'application/json',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(text),
      hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      ...(fields ? { schema: { fields, missingValues: [''] } } : {}),
    })),
  })
  const files: [string, string][] = [
    ['datapackage.json', description],
    ['LICENSE.txt', LICENCE],
    ['README.md', readmeOf(campaign, release)],
    ...resources.map(({ path, text }): [string, string] => [path, text]),
  ]
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const ESTIMATE_FIELDS: Record<string, string> = {
  analysis: 'Id of the analysis',
  verdict: 'finding, no evidence, insufficient data, description',
  name: 'What is estimated',
  outcome: 'The scorecard',
  group: 'The group, as variable:value',
  reference: 'The group that it is compared with: value is group minus reference',
  specification: 'Method or version',
  unit: 'Unit of value, low and high',
  value: 'The estimate',
  low: 'Lower end of the interval',
  high: 'Upper end of the interval',
  level: 'Level of the interval',
  n: 'People, rounded to 5',
  p: 'p in two digits',
  pAdjusted: 'p after correction for all comparisons of the family',
}

const LANGUAGES = ['de', 'en', 'fr'] as const satisfies Language[]

/** The results and their tables in one language. */
function wordedOf(results: readonly Coded[], language: Language): Resource[] {
  const worded = results.map((one) => inWords(one, language))
  return [
    { path: `${language}/results.json`, text: jsonOf(worded) },
    ...worded.flatMap((one) => tableOf(one, language)),
  ]
}

function estimatesOf(results: readonly Coded[]): Resource {
  const numbers = new Set(['value', 'low', 'high', 'level', 'n', 'p', 'pAdjusted'])
  const rows = results.flatMap(({ id, verdict, estimates }) =>
    estimates.map((one) => [
      id,
      verdict,
      one.name,
      one.outcome,
      one.group,
      one.reference,
      one.specification,
      one.unit,
      one.value,
      one.low,
      one.high,
      one.level,
      one.n,
      one.p,
      one.pAdjusted,
    ]),
  )
  return {
    path: 'estimates.csv',
    text: csvOf(Object.keys(ESTIMATE_FIELDS), rows),
    fields: Object.entries(ESTIMATE_FIELDS).map(([name, description]) => ({
      name,
      type: numbers.has(name) ? 'number' : 'string',
      description,
    })),
  }
}

function tableOf({ id, table }: AnalysisResult, language: Language): Resource[] {
  if (!table) return []
  const names = table.columns.map(({ name, unit }) => (unit ? `${name} (${unit})` : name))
  return [{ path: `${language}/tables/${id}.csv`, text: csvOf(names, table.rows) }]
}

function recordsOf(records: readonly ResearchRecord[]): Resource {
  const names = Object.keys(RECORD_FIELDS) as (keyof ResearchRecord)[]
  const typeOf = (name: keyof ResearchRecord) =>
    name === 'value' ? 'number' : name === 'thin' || name === 'negative' ? 'boolean' : 'string'
  return {
    path: 'records.csv',
    text: csvOf(
      names,
      records.map((one) => names.map((name) => one[name])),
    ),
    fields: names.map((name) => ({ name, type: typeOf(name), description: RECORD_FIELDS[name] })),
  }
}

function codebookOf(): Resource {
  const rows = [
    ...Object.entries(RECORD_FIELDS).map(([name, text]) => ['records.csv', name, text]),
    ...Object.entries(ESTIMATE_FIELDS).map(([name, text]) => ['estimates.csv', name, text]),
  ]
  return { path: 'codebook.csv', text: csvOf(['file', 'field', 'meaning'], rows) }
}
