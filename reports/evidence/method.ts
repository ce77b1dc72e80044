// Data of the last pages: what was looked for and not found, what could not be tested, and how it was checked.
import type { Finding, Language, Request } from '../../extract/index.ts'
import type { Evidence } from './evidence.ts'
import { markLine, STRENGTH_ORDER, strengthWords } from './lines.ts'
import { findingSaid } from './finding-said.ts'
import { bound, dayText } from './speak.ts'
import { isConfirmed, inCase } from './values.ts'
import type { Versions } from './machine.ts'
import { PACK_WORDS } from './words.ts'

type Table = { columns: number[]; head: string[]; rows: string[][] }
export type Part = { label: string; text: string[]; table: Table | null }

const DAY = /^\d{4}-\d{2}-\d{2}$/
const QUIET = ['none', 'untestable'] as const

/** Of which letter a quiet answer speaks, where the same check was made in several. */
function letterSaid(f: Finding, all: readonly Finding[], speech: Language): string | null {
  const place = (id: string) => /:\/letters\/(\d+)$/.exec(id)?.[1]
  const isMany = all.some((one) => one.rule.id === f.rule.id && place(one.id) !== undefined)
  if (!isMany) return null
  const n = place(f.id)
  if (n === undefined && f.id !== f.rule.id) return null
  return PACK_WORDS[speech].facts.letterNumber(Number(n ?? 0) + 1)
}

/** Checks without a finding and checks that were not possible: always printed, with the reason. */
export function quietData(findings: Finding[], speech: Language) {
  const w = PACK_WORDS[speech]
  return QUIET.flatMap((strength) => {
    const items = findings.filter((f) => f.strength === strength)
    if (items.length === 0) return []
    return [
      {
        line: markLine(strength),
        ...strengthWords(strength, speech),
        title: strength === 'none' ? w.nothing(items.length) : w.untestable(items.length),
        items: items.map((f) => {
          const said = findingSaid(f, speech)
          return {
            title: said.title,
            question: said.question?.text ?? null,
            statement: [said.statement, ...said.caveats],
            rule: bound(
              [w.ruleShort(f.rule.id, f.rule.version), letterSaid(f, findings, speech)]
                .filter(Boolean)
                .join(', '),
            ),
          }
        }),
      },
    ]
  })
}

const titleOf = (f: Finding, speech: Language) => findingSaid(f, speech).title.text

function checkedPart(findings: Finding[], speech: Language): Part {
  const w = PACK_WORDS[speech]
  const order = (f: Finding) => STRENGTH_ORDER.indexOf(f.strength)
  const rows = [...findings]
    .sort((a, b) => order(a) - order(b))
    .map((f) => [
      titleOf(f, speech),
      strengthWords(f.strength, speech).word,
      `${f.rule.id} ${f.rule.version}`,
    ])
  const table = { columns: [1, 0, 0], head: w.methodParts.checkedHead, rows }
  return { label: w.methodParts.checked, text: [], table }
}

function readingPart(e: Evidence, speech: Language): Part {
  const w = PACK_WORDS[speech]
  const rows = e.case.letters.flatMap((letter, n) => {
    if (!letter) return []
    const read = Object.entries(letter.provenance)
    const by = (method: string) => read.filter(([, p]) => p.method === method).length
    const confirmed = read.filter(([path]) => isConfirmed(e.case.answers, inCase(n, path))).length
    const counts = [read.length, by('text'), by('ocr'), by('person'), confirmed]
    return [[`${n + 1}`, ...counts.map(String)]]
  })
  const table = { columns: [1, 1, 1, 1, 1, 1], head: w.methodParts.readingHead, rows }
  return { label: w.methodParts.reading, text: [w.methodParts.readingText], table }
}

function statisticsPart(e: Evidence, speech: Language): Part[] {
  const w = PACK_WORDS[speech]
  const compared = e.findings.filter((f) => f.kind === 'comparison')
  const batches = new Map(
    e.comparisons.flat().map((c) => {
      const p = c.population
      const day = dayText(p.asOf, speech)
      return [p.sha256, `${p.campaign}, ${p.batch}, ${day}, SHA-256 ${p.sha256.slice(0, 16)}`]
    }),
  )
  if (compared.length === 0 && batches.size === 0) return []
  const base = [...batches.values()].join('; ')
  const rows = compared.map((f) => [
    titleOf(f, speech),
    strengthWords(f.strength, speech).word,
    base,
  ])
  const table =
    rows.length > 0 ? { columns: [4, 0, 5], head: w.methodParts.statisticsHead, rows } : null
  const text = [w.methodParts.statisticsText, ...(rows.length === 0 ? [base] : [])]
  return [{ label: w.methodParts.statistics, text, table }]
}

function lawPart(findings: Finding[], speech: Language): Part {
  const w = PACK_WORDS[speech]
  const facts = new Map<string, string[]>()
  for (const f of findings) {
    for (const { cited, asOf } of findingSaid(f, speech).grounds) {
      const review = w.reviewed[f.rule.reviewed]
      facts.set(`${cited} ${asOf}`, [cited, dayText(asOf, speech), review])
    }
  }
  const rows = [...facts.values()]
  const { law, lawHead, lawNone, damages } = w.methodParts
  if (rows.length === 0) return { label: law, text: [lawNone], table: null }
  return { label: law, text: [damages], table: { columns: [1, 0, 0], head: lawHead, rows } }
}

/** Leaves of the record of versions as rows, nested names joined by a space. */
function versionRows(versions: unknown, name: string, speech: Language): string[][] {
  if (typeof versions === 'string' || typeof versions === 'number')
    return [
      [name, DAY.test(String(versions)) ? dayText(String(versions), speech) : String(versions)],
    ]
  if (versions === null || typeof versions !== 'object') return []
  return Object.entries(versions).flatMap(([key, value]) =>
    versionRows(value, `${name} ${key}`.trim(), speech),
  )
}

function versionsPart(versions: Versions, speech: Language): Part {
  const w = PACK_WORDS[speech].methodParts
  // The versions of rules stand beside each check above.
  const { rules: _, ...others } = versions
  const rows = versionRows(others, '', speech)
  return { label: w.versions, text: [], table: { columns: [4, 5], head: w.versionsHead, rows } }
}

function requestsPart(requests: Request[], speech: Language): Part[] {
  const w = PACK_WORDS[speech].methodParts
  if (requests.length === 0) return []
  const rows = requests.map((r) => [
    w.requestNames[r.type],
    r.addressee.name,
    r.ready ? w.requestReady : w.requestOpen(r.missing.length),
  ])
  return [
    { label: w.requests, text: [], table: { columns: [1, 1, 0], head: w.requestsHead, rows } },
  ]
}

/** The method page: what was checked with every result, how it was read, comparisons, law, versions, requests. */
export function methodData(e: Evidence, requests: Request[], versions: Versions, speech: Language) {
  return {
    title: PACK_WORDS[speech].methodTitle,
    parts: [
      checkedPart(e.findings, speech),
      readingPart(e, speech),
      ...statisticsPart(e, speech),
      lawPart(e.findings, speech),
      ...requestsPart(requests, speech),
      versionsPart(versions, speech),
    ],
  }
}
