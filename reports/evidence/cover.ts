// Data of the pack's cover: facts, the overview sum that must add up, the list of findings, the key to the lines.
import { type Finding, ISSUERS, type Letter } from '../../extract/index.ts'
import type { Evidence } from './evidence.ts'
import { numbered, overviewSum, STRENGTHS, strengthWords } from './lines.ts'
import { dayText, numberText, percentText, type Speech } from './speak.ts'
import { PACK_WORDS } from './words.ts'

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
function kindWords(letter: Letter, speech: Speech): { issuer: string; kind: string } {
  const issuer = ISSUERS.find((one) => one.slug === letter.issuer)
  const kind = issuer?.kinds.find((one) => one.kind === letter.kind)
  return {
    issuer: letter.sender ?? issuer?.name ?? letter.issuer,
    kind: kind?.label[speech] ?? kind?.label.de ?? letter.kind,
  }
}

function scoreText(letter: Letter, speech: Speech): string | null {
  const score = letter.scores.findLast((s) => s.value !== null)
  if (!score || score.value === null) return null
  const value =
    score.unit === 'percent' ? percentText(score.value, speech) : numberText(score.value, speech)
  if (!score.meaning) return value
  return speech === 'de' ? `${value}, „${score.meaning}“` : `${value}, “${score.meaning}”`
}

/** The fact list: label and value, one block a letter. */
function factsOf(e: Evidence, speech: Speech): [string, string][] {
  const w = PACK_WORDS[speech]
  const name = personName(e.case.letters)
  const facts: [string, string][] = name ? [[w.facts.person, name]] : []
  const many = e.case.letters.length > 1
  for (const [n, letter] of e.case.letters.entries()) {
    const label = many ? w.facts.letterNumber(n + 1) : w.facts.letter
    if (!letter) {
      facts.push([label, w.unreadable])
      continue
    }
    const { issuer, kind } = kindWords(letter, speech)
    const score = scoreText(letter, speech)
    facts.push([label, `${kind}, ${w.sheets(letter.pages)}`], [w.facts.bureau, issuer])
    if (letter.issuedOn) facts.push([w.facts.issued, dayText(letter.issuedOn, speech)])
    if (letter.cutoffOn) facts.push([w.facts.cutoff, dayText(letter.cutoffOn, speech)])
    if (score) facts.push([w.facts.score, score])
  }
  facts.push([w.facts.made, dayText(e.madeOn, speech)])
  if (e.campaign) facts.push([w.facts.campaign, e.campaign.title])
  return facts
}

/** The lines that this pack uses, each with its word: a key never shows what is not there. */
function keyOf(findings: Finding[], speech: Speech) {
  const used = new Set(numbered(findings).map((f) => f.strength))
  return [...used].map((strength) => ({
    line: STRENGTHS[strength].line,
    ...strengthWords(strength, speech),
  }))
}

/** Everything on the cover but the list of findings, which the template takes from the finding pages themselves. */
export function coverData(e: Evidence, speech: Speech) {
  const w = PACK_WORDS[speech]
  const { rows, total } = overviewSum(e.findings, speech)
  return {
    lead: w.lead(numbered(e.findings).length, total),
    facts: factsOf(e, speech),
    sum: rows.map((row) => [row.word, String(row.count)]),
    total: [w.checks, String(total)],
    head: w.coverHead,
    key: w.key,
    lines: keyOf(e.findings, speech),
  }
}
