// One page about a case, to print: for an adviser with many clients. The same facts and words as the pack's summary, without its proof.
import { fileURLToPath } from 'node:url'
import { changesIn } from '../../analysis/index.ts'
import type { Language, Request } from '../../extract/index.ts'
import { typeset } from '../render/typst.ts'
import { nextSteps, requestsFor } from '../requests/index.ts'
import { changesSaid } from './changes.ts'
import { CHANGES_WORDS } from './changes-words.ts'
import { coverData, personName } from './cover.ts'
import { REGIONS, templateWords } from './document.ts'
import type { Evidence } from './evidence.ts'
import { printableAll } from './glyphs.ts'
import { pagesData } from './pages.ts'
import type { Said } from './sources-said.ts'
import { bound, dayText, languageOf, type PackSpeech } from './speak.ts'
import { PACK_WORDS } from './words.ts'

const WORKSPACE = fileURLToPath(new URL('../render/templates', import.meta.url))
/** As many rows as leave room for findings on one page; the others are counted. */
const MOST_REQUESTS = 8
const MOST_STEPS = 3
const MOST_DEMANDS = 6

type Part = {
  label: string
  text: Said[]
  table: { columns: number[]; head: string[]; rows: string[][] } | null
}

function requestsPart(requests: Request[], speech: Language): Part[] {
  const w = PACK_WORDS[speech]
  const { requestNames, requestOpen, requestsHead } = w.methodParts
  const sorted = requests.toSorted((a, b) => Number(b.ready) - Number(a.ready))
  const rows = sorted
    .slice(0, MOST_REQUESTS)
    .map((r) => [
      requestNames[r.type],
      r.addressee.name,
      r.ready ? w.client.ready : requestOpen(r.missing.length),
    ])
  const left = sorted.length - MOST_REQUESTS
  if (left > 0) rows.push([w.client.more(left), '', ''])
  if (rows.length === 0) return []
  return [
    {
      label: w.methodParts.requests,
      text: [],
      table: { columns: [1, 1, 0], head: requestsHead, rows },
    },
  ]
}

function stepsPart(e: Evidence, speech: PackSpeech): Part[] {
  const language = languageOf(speech)
  const steps = nextSteps(e, language).slice(0, MOST_STEPS)
  const text = steps.map(({ on, why }) => ({
    text: bound(on === null ? why : `${dayText(on, language)}: ${why}`),
    foreign: null,
  }))
  return text.length > 0 ? [{ label: PACK_WORDS[language].client.steps, text, table: null }] : []
}

function demandsPart(e: Evidence, speech: Language): Part[] {
  const label = CHANGES_WORDS[speech].demands
  return changesIn(e.case).flatMap((changes) => {
    const part = changesSaid(changes, e.case.letters, e.findings, speech).parts.find(
      (one) => one.label === label,
    )
    if (!part?.table) return []
    return [
      { label, text: [], table: { ...part.table, rows: part.table.rows.slice(0, MOST_DEMANDS) } },
    ]
  })
}

/**
 * A case on one page as PDF/UA: who, which letters, what was found, what can be sent, what comes next. Same input, same bytes.
 * The findings are those of `e`, made in the page's language.
 */
export async function summaryOf(e: Evidence, speech: PackSpeech): Promise<Uint8Array> {
  const language = languageOf(speech)
  const w = PACK_WORDS[language]
  const requests = requestsFor(e, language)
  const [year, month, day] = e.madeOn.split('-').map(Number)
  const data = printableAll({
    lang: language,
    region: REGIONS[language],
    print: 'normal',
    title: [w.client.title, personName(e.case.letters), dayText(e.madeOn, language)]
      .filter(Boolean)
      .join(', '),
    date: { year, month, day },
    // No page of a pack: nothing to count and nothing to prove.
    number: '',
    hash: null,
    words: templateWords(language),
    cover: { ...coverData(e, requests, language), plain: null },
    findings: pagesData({ ...e, crops: [] }, new Map(), 'normal', speech),
    check: null,
    client: {
      title: w.client.title,
      head: w.client.head,
      lead: w.client.lead,
      parts: [
        ...demandsPart(e, language),
        ...requestsPart(requests, language),
        ...stepsPart(e, speech),
      ],
      note: w.client.note,
    },
  })
  return typeset({
    workspace: WORKSPACE,
    main: 'client.typ',
    standard: 'ua-1',
    files: { 'evidence-data.json': new TextEncoder().encode(JSON.stringify(data)) },
  })
}
