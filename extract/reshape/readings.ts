// A letter by the better of its readings: as it is printed, and with parts set anew that are set in a way which is read badly.
import { withoutCovered } from '../intake/index.ts'
import { LAYOUTS } from '../issuers/layouts.ts'
import type { Language, Letter } from '../model/index.ts'
import { buildLetter } from '../parse/build.ts'
import { withoutCredentials } from '../parse/credential.ts'
import { withoutFormCodes } from '../parse/form-codes.ts'
import type { Layout } from '../parse/layout.ts'
import { lackingOf } from '../parse/needs.ts'
import { saying } from '../parse/recognise.ts'
import type { Page } from '../read/word.ts'
import { doubtsOf, isBetter, isList, isRead } from './choose.ts'
import { isOfPerson, setAnew, shapesOn } from './index.ts'
import { jointOn } from './joint.ts'
import type { Shape } from './shape.ts'
import { inOneColumn } from './two-columns.ts'

/** So many parts are tried one by one; each costs a reading. */
const PARTS_MOST = 6

/** The letter as read, or what it lacks to be one of that kind. */
export function lettersOf(
  pages: readonly Page[],
  layout: Layout,
  language: Language,
): { letter: Letter } | { letter: null; lacking: string[] } {
  const whole = withoutFormCodes(pages.map(withoutCredentials))
  const given = setAnew(whole, jointOn(whole, layout))?.pages ?? whole
  const shapes = shapesOn(given, layout)
  const particulars = setAnew(
    given,
    shapes.filter((shape) => isOfPerson(shape, layout)),
  )
  const printed = particulars?.pages ?? given
  const says = saying(pages)
  const lacks = (letter: Letter) => lackingOf(letter, layout, language, says)
  const asPrinted = editionOf(printed, layout, language)
  const folded = asPrinted.doubts.some(({ path }) => isList(path)) ? inOneColumn(printed) : null
  const inOne = folded && editionOf(folded, layout, language)
  const isInOne =
    inOne && lacks(inOne).length <= lacks(asPrinted).length && isBetter(inOne, asPrinted, [])
  const [base, plain] = folded && isInOne ? [folded, inOne] : [printed, asPrinted]
  /** The letter with these parts set anew, where that is the better reading. */
  const better = (parts: readonly Shape[]): Letter | null => {
    const anew = setAnew(base, parts)
    const other = anew && editionOf(anew.pages, layout, language)
    return other &&
      lacks(other).length === 0 &&
      (lacks(plain).length > 0 || isBetter(other, plain, anew.labels))
      ? other
      : null
  }
  const seen = particulars || isInOne ? shapesOn(base, layout) : shapes
  const isPlain = lacks(plain).length === 0 && seen.every((one) => isRead(one, plain))
  const parts = isPlain ? [] : seen
  // One part that was seen wrongly must not lose the others.
  const other =
    better(parts) ??
    (parts.length > 1 && parts.length <= PARTS_MOST
      ? better(parts.filter((one) => better([one]) !== null))
      : null)
  // What was read whole in one column needs no other reading to bear it out.
  const first = plain.doubts.some(({ path }) => isList(path)) ? asPrinted : plain
  const chosen = other ?? plain
  const doubts = doubtsOf(chosen, first, language)
  const letter = { ...chosen, doubts: [...chosen.doubts, ...doubts] }
  const lacking = lacks(letter)
  return lacking.length === 0
    ? { letter: withoutCovered(letter, language) }
    : { letter: null, lacking }
}

/** Editions of a kind differ by date: the layout that was in use on the letter's day is the one it is read by. */
function editionOf(pages: readonly Page[], layout: Layout, language: Language): Letter {
  const letter = buildLetter(pages, layout, language)
  const on = letter.cutoffOn ?? letter.issuedOn
  if (on === null) return letter
  const own = LAYOUTS.find(
    (one) =>
      one.kind === layout.kind &&
      one.validFrom <= on &&
      (one.validTo === null || on <= one.validTo),
  )
  if (!own || own === layout) return letter
  return own.sets === layout.sets
    ? { ...letter, layout: own.id }
    : buildLetter(pages, own, language)
}
