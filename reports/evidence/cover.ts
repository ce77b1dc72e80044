// Data of the pack's cover: facts, the overview sum that must add up, the list of findings, the key to the lines.
import {
  type Finding,
  ISSUERS,
  type Language,
  type Letter,
  type Request,
} from '../../extract/index.ts'
import type { Evidence } from './evidence.ts'
import { numbered, overviewSum, STRENGTHS, strengthWords } from './lines.ts'
import { isRuleId } from './rule-ids.ts'
import { RULES_PLAIN } from './rule-words-plain.ts'
import { dayText, languageOf, numberText, type PackSpeech, percentText } from './speak.ts'
import { PACK_WORDS } from './words.ts'
import { PLAIN } from './words-plain.ts'

/** Given names and surname of the person as the first letter prints them; empty when none does. */
export function personName(letters: (Letter | null)[]): string {
  for (const letter of letters) {
    const { givenNames, surname } = letter?.identity ?? {}
    const name = [givenNames, surname].filter(Boolean).join(' ')
    if (name) return name
  }
  return ''
}

/** Name of an issuer and of a kind of letter in the reader's language; the slug when it is not (yet) known. */
function kindWords(letter: Letter, speech: Language): { issuer: string; kind: string } {
  const issuer = ISSUERS.find((one) => one.slug === letter.issuer)
  const kind = issuer?.kinds.find((one) => one.kind === letter.kind)
  return {
    issuer: letter.sender ?? issuer?.name ?? letter.issuer,
    kind: kind?.label[speech] ?? kind?.label.de ?? letter.kind,
  }
}

const quotes: Record<Language, (text: string) => string> = {
  de: (text) => `„${text}“`,
  en: (text) => `“${text}”`,
  fr: (text) => `«\u00a0${text}\u00a0»`,
}

function scoreText(letter: Letter, speech: Language): string | null {
  const score = letter.scores.findLast((s) => s.value !== null)
  if (!score || score.value === null) return null
  const value =
    score.unit === 'percent' ? percentText(score.value, speech) : numberText(score.value, speech)
  if (!score.meaning) return value
  return `${value}, ${quotes[speech](score.meaning)}`
}

/** The fact list: label and value, one block a letter. */
function factsOf(e: Evidence, speech: Language): [string, string][] {
  const w = PACK_WORDS[speech]
  const name = personName(e.case.letters)
  const { sender } = e.case.answers
  const facts: [string, string][] = name ? [[w.facts.person, name]] : []
  if (sender?.actsFor && sender.name) {
    facts.push([w.facts.adviser, sender.name], [w.facts.mandate, w.mandateIn])
  }
  const many = e.case.letters.length > 1
  for (const [n, letter] of e.case.letters.entries()) {
    const label = many ? w.facts.letterNumber(n + 1) : w.facts.letter
    if (!letter) {
      facts.push([label, w.unreadable])
      continue
    }
    const { issuer, kind } = kindWords(letter, speech)
    const score = scoreText(letter, speech)
    const own: [string, string][] = []
    if (letter.issuedOn) own.push([w.facts.issued, dayText(letter.issuedOn, speech)])
    if (letter.cutoffOn) own.push([w.facts.cutoff, dayText(letter.cutoffOn, speech)])
    if (score) own.push([w.facts.score, score])
    const what = `${kind}, ${w.sheets(letter.pages)}`
    // Several letters take two lines each, so that the summary stays one page.
    if (many)
      facts.push([label, `${what}, ${issuer}`], ['', own.map((one) => one.join(' ')).join(', ')])
    else facts.push([label, what], [w.facts.bureau, issuer], ...own)
  }
  facts.push([w.facts.made, dayText(e.madeOn, speech)])
  if (e.campaign) facts.push([w.facts.campaign, e.campaign.title])
  return facts
}

/** The lines that this pack uses, each with its word: a key never shows what is not there. */
function keyOf(findings: Finding[], speech: Language) {
  const used = new Set(numbered(findings).map((f) => f.strength))
  return [...used].map((strength) => ({
    line: STRENGTHS[strength].line,
    ...strengthWords(strength, speech),
  }))
}

/** A numbered finding in plain German: what was seen, what it means, how sure it is. */
function plainFinding(finding: Finding) {
  const { strength, contestable, rule } = finding
  const words = isRuleId(rule.id) ? RULES_PLAIN[rule.id] : null
  const quiet = strength === 'none' || strength === 'untestable'
  const more =
    contestable === 'unclear' && strength === 'contradiction'
      ? PLAIN.unclear
      : contestable === 'no' && strength === 'contradiction'
        ? PLAIN.lawful
        : null
  return {
    found: words?.found ?? finding.title,
    says: [words?.means, quiet ? null : PLAIN.sure[strength], more].filter(Boolean).join(' '),
  }
}

function plainCover(e: Evidence, requests: Request[], total: number) {
  const findings = numbered(e.findings)
  return {
    title: PLAIN.title,
    lead: PLAIN.lead(findings.length, total),
    facts: PLAIN.facts,
    found: PLAIN.found,
    findings: findings.map(plainFinding),
    page: PLAIN.page('#').split('#'),
    next: PLAIN.next,
    steps: [PLAIN.ready(requests.filter(({ ready }) => ready).length), PLAIN.help],
    limits: PLAIN.limits,
  }
}

/** Everything on the summary page but the list of findings, which the template takes from the finding pages themselves. */
export function coverData(e: Evidence, requests: Request[], pack: PackSpeech) {
  const speech = languageOf(pack)
  const w = PACK_WORDS[speech]
  const { rows, total } = overviewSum(e.findings, speech)
  return {
    lead: w.lead(numbered(e.findings).length, total),
    note: w.quotedNote,
    facts: factsOf(e, speech),
    sum: rows.map((row) => [row.word, String(row.count)]),
    total: [w.checks, String(total)],
    head: w.coverHead,
    key: w.key,
    lines: keyOf(e.findings, speech),
    more: numbered(e.findings).map((_, at) => w.moreFindings(at + 1)),
    plain: pack === 'de-plain' ? plainCover(e, requests, total) : null,
  }
}
