// evidence.pdf: the pack for people, a tagged PDF/A-3a with evidence.json attached. Data are made here, drawn by Typst.
import { fileURLToPath } from 'node:url'
import { renderSVG } from 'uqr'
import type { Changes } from '../../analysis/index.ts'
import type { Language, Request } from '../../extract/index.ts'
import { chartSvg } from '../render/chart.ts'
import { typeset } from '../render/typst.ts'
import { packNumber, sha256 } from './bag.ts'
import { changesSaid } from './changes.ts'
import { CHANGES_WORDS } from './changes-words.ts'
import { coverData, personName } from './cover.ts'
import { cropName, type Evidence } from './evidence.ts'
import { printableAll } from './glyphs.ts'
import { methodData, quietData } from './method.ts'
import { type Drawing, pagesData } from './pages.ts'
import type { Print } from './print.ts'
import { CHECK_COMMANDS } from './readme.ts'
import { grouped } from './sign.ts'
import { dayText, languageOf, type PackSpeech } from './speak.ts'
import type { Versions } from './machine.ts'
import { PACK_WORDS } from './words.ts'

const WORKSPACE = fileURLToPath(new URL('../render/templates', import.meta.url))

/** A figure of a finding: its specification and the words that stand for it. */
export type Figure = { finding: string; spec: object; alt: string; caption: string }

export type PackDocument = {
  evidence: Evidence
  requests: Request[]
  changes: Changes[]
  figures: Figure[]
  versions: Versions
  /** The bytes of evidence.json as they lie in the pack. */
  machine: Uint8Array
  /** Fingerprint of the key that will sign; null: not signed. */
  fingerprint: string | null
  speech: PackSpeech
  print: Print
}

export const REGIONS: Record<Language, string> = { de: 'DE', en: 'GB', fr: 'FR' }

const utf8 = (text: string) => new TextEncoder().encode(text)

async function drawFigures(figures: Figure[]) {
  const files: Record<string, Uint8Array> = {}
  const drawings = new Map<string, Drawing[]>()
  for (const [at, { finding, spec, alt, caption }] of figures.entries()) {
    const file = `chart-${at + 1}.svg`
    files[file] = utf8(await chartSvg(spec))
    const drawing = { file, alt, caption: { text: caption, foreign: null } }
    drawings.set(finding, [...(drawings.get(finding) ?? []), drawing])
  }
  return { files, drawings }
}

/** A long command in lines that a shell joins again, so that copying it from the page works. */
const continued = (line: string, at: number, lines: string[]) =>
  at < lines.length - 1 ? `${line} \\` : line

function checkData(hash: string, fingerprint: string | null, speech: Language) {
  const { check, hash: label } = PACK_WORDS[speech]
  return {
    'code-alt': check.codeAlt,
    title: check.title,
    lines: [
      fingerprint ? check.key(fingerprint) : check.unsigned,
      `${label} ${grouped(hash)}`,
      check.how,
    ],
    commands: (fingerprint
      ? [CHECK_COMMANDS.files, CHECK_COMMANDS.signature]
      : [CHECK_COMMANDS.files]
    ).map((command) => command.split(/ (?=-in )/).map(continued)),
    shows: fingerprint ? check.shows : check.showsUnsigned,
  }
}

/** Words that the template itself prints. */
export function templateWords(speech: Language) {
  const w = PACK_WORDS[speech]
  const {
    pack,
    hash,
    page,
    of,
    attached,
    chart,
    sum,
    source,
    limits,
    effect,
    read,
    quiet,
    method,
  } = w
  return {
    pack,
    hash,
    page,
    of,
    attached,
    chart,
    sum,
    source,
    limits,
    effect,
    read,
    quiet,
    method,
    'read-head': w.readHead,
    english: w.onlyEnglish,
    'all-findings': w.allFindings,
    changes: CHANGES_WORDS[speech].header,
  }
}

/**
 * Typesets the pack. Same input, same bytes. Strings of a letter reach the template as data and are printed as they are;
 * characters outside the two fonts are named by their code point.
 */
export async function evidencePdf(doc: PackDocument): Promise<Uint8Array> {
  const { evidence: e, print } = doc
  const speech = languageOf(doc.speech)
  const hash = sha256(doc.machine)
  const { files, drawings } = await drawFigures(doc.figures)
  const [year, month, day] = e.madeOn.split('-').map(Number)
  const data = printableAll({
    lang: speech,
    region: REGIONS[speech],
    print,
    title: `${PACK_WORDS[speech].title(personName(e.case.letters))}, ${dayText(e.madeOn, speech)}`,
    date: { year, month, day },
    number: packNumber(hash),
    hash: grouped(hash.slice(0, 16)),
    words: templateWords(speech),
    cover: coverData(e, doc.requests, doc.speech),
    findings: pagesData(e, drawings, print, doc.speech),
    changes: doc.changes.map((step) => changesSaid(step, e.case.letters, e.findings, speech)),
    quiet: quietData(e.findings, speech),
    method: methodData(e, doc.requests, doc.versions, speech),
    check: checkData(hash, doc.fingerprint, speech),
  })
  return typeset({
    workspace: WORKSPACE,
    main: 'evidence.typ',
    standard: 'a-3a',
    files: {
      'evidence-data.json': utf8(JSON.stringify(data)),
      'evidence.json': doc.machine,
      'check-code.svg': utf8(renderSVG(`SHA-256 evidence.json ${hash}`, { border: 0, ecc: 'M' })),
      ...Object.fromEntries(e.crops.map((crop) => [cropName(crop), crop.png])),
      ...files,
    },
  })
}
