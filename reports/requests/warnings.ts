// What the person should know before she sends: an address that may have moved, a score that may fall when she wins.
import { fillLine } from './block-text.ts'
import type { Draft } from './draft.ts'
import { filler, saidBlocks, saidName } from './frame.ts'
import type { WarningName } from './said-names.ts'
import { personIn } from './sender.ts'
import { type Case, letterPlace } from './vouching.ts'
import { counted, dayInWords, percent, type Said } from './wording.ts'

function effectWords(draft: Draft, theCase: Case, speech: Said): Record<string, string>[] {
  return draft.passages.flatMap(({ matter }) => {
    const effect = matter.finding.effect
    if (!effect || effect.from === null || effect.low === null) return []
    const { index, place } = letterPlace(effect.score)
    const score = theCase.letters[index]?.scores[Number(place.split('/')[2])]
    const worse =
      score?.better === 'lower'
        ? (effect.high ?? effect.low) > effect.from
        : effect.low < effect.from
    if (!worse) return []
    const isPercent = score?.unit === 'percent'
    const say = (value: number) =>
      isPercent ? percent(value, speech) : counted(value, 'points', speech)
    const worst = score?.better === 'lower' ? (effect.high ?? effect.low) : effect.low
    const from = isPercent ? percent(effect.from, speech) : String(effect.from)
    return [{ from, low: say(worst), loss: say(Math.abs(effect.from - worst)) }]
  })
}

type Line = (name: WarningName, words?: Record<string, string>) => string

/** The address that we know may have changed: since when we know it, what is said about it, which others there are. */
function addressWarnings({ addressee }: Draft, line: Line, speech: Said): string[] {
  const { unsure } = addressee
  if (!unsure) return []
  return [
    line('warn-address', { checkedOn: dayInWords(unsure.checkedOn, speech) }),
    ...unsure.others.map((address) => line('warn-other-address', { address: address.join(', ') })),
    ...unsure.notes.map((note) => note[speech] ?? note.de),
  ]
}

/** Warnings in the language of the screen, each once. They are never part of the letter. */
export function warningsOf(draft: Draft, theCase: Case, speech: Said): string[] {
  const blocks = saidBlocks(draft, speech)
  const line: Line = (name, words = {}) =>
    fillLine(blocks, saidName(blocks, draft, name), filler(theCase.today, speech, words))
  const asks = draft.addressee.asksBirth && personIn(theCase).bornOn === null
  return [
    ...new Set([
      ...effectWords(draft, theCase, speech).map((words) => line('warn-effect', words)),
      ...(draft.definition.warns?.(draft) ?? []).map((name) => line(name)),
      ...(draft.leftOut.length === 0 ? [] : [line('warn-unconfirmed')]),
      ...(asks ? [line('warn-birth')] : []),
      ...addressWarnings(draft, line, speech),
    ]),
  ]
}
