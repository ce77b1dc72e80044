// Counts how a letter was read, value by value. Only what stands in print counts: what follows from the kind or from other values (unit,
// scale, currency …) would be right for nothing.
import type { Letter } from '../../extract/index.ts'
import { aligned } from '../ocr/aligned.ts'

export type Count = {
  /** Printed values of the truth. */
  fields: number
  right: number
  /** Right, yet a doubt lies on it: work for the person. */
  rightDoubted: number
  /** Another value than printed, or a value where nothing is printed; rows that do not exist count value by value. */
  wrongDoubted: number
  wrongSure: number
  /** Printed and not read; `unsaid`: without a doubt on it or on its list. */
  missing: number
  unsaid: number
  /** Doubts of the letter: how often a person must look. */
  doubts: number
}

const DERIVED =
  /^\/(issuer|kind|layout|language|pages|statements|provenance|doubts)(\/|$)|\/(unit|min|max|better|sector|version|negative|currency|current|id)$/u

type Leaves = Map<string, string | number | boolean>

function gather(value: unknown, path: string, out: Leaves): Leaves {
  if (Array.isArray(value)) for (const [i, one] of value.entries()) gather(one, `${path}/${i}`, out)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) gather(one, `${path}/${key}`, out)
  } else if (value !== null && value !== undefined && !DERIVED.test(path))
    out.set(path, value as string | number | boolean) // leaves of JSON: objects and null are handled above
  return out
}

/** Heads of the six columns are shortened in many ways; their stems tell them apart. */
const STEMS: [RegExp, string][] = [
  [/aktivit/iu, 'activity'],
  [/nutzung/iu, 'use'],
  [/histor/iu, 'history'],
  [/allg/iu, 'general'],
  [/ansch/iu, 'addresses'],
  [/zahl|stör/iu, 'payment'],
]

const kindOf = (name: string, { language }: Letter): string =>
  (language === 'de' && STEMS.find(([stem]) => stem.test(name))?.[1]) || name

/**
 * The symbols of a score under the names of their kinds of data: a symbol in the wrong place is a wrong symbol, and the six names, the same
 * in each row, are no values of their own. Factors with a code (US notices) stay as they are.
 */
function named(letter: Letter): unknown {
  return {
    ...letter,
    scores: letter.scores.map((score) => {
      if (score === null || score.factors.some((one) => one?.code)) return score
      const pairs = score.factors.flatMap((one) =>
        one ? [[kindOf(one.name, letter), one.effect] as const] : [],
      )
      return { ...score, factors: Object.fromEntries(pairs) }
    }),
  }
}

/** The path of a doubt where symbols stand under the names of their kinds of data: a doubt on one of them is none on the others. */
function onNamed(path: string, letter: Letter): string {
  const [, score = '', at = ''] = /^\/scores\/(\d+)\/factors\/(\d+)(?:\/|$)/u.exec(path) ?? []
  const factors = letter.scores[Number(score)]?.factors ?? []
  const factor = score === '' ? undefined : factors[Number(at)]
  if (!factor || factors.some((one) => one?.code)) return path
  return `/scores/${score}/factors/${kindOf(factor.name, letter)}`
}

/** One value: what is printed, what was read (undefined: nothing), and whether a doubt lies on it. */
export type Verdict = {
  path: string
  printed: string | number | boolean | undefined
  read: string | number | boolean | undefined
  doubted: boolean
}

/** All values that are printed or were read; rows in the places of the truth. @param read null when the letter was not recognised */
export function verdicts(truth: Letter, read: Letter | null): Verdict[] {
  const placed = read && aligned(truth, read)
  const want = gather(named(truth), '', new Map())
  const got: Leaves = placed ? gather(named(placed), '', new Map()) : new Map()
  const doubts = (placed?.doubts ?? []).map(({ path }) => (placed ? onNamed(path, placed) : path))
  const isDoubted = (path: string): boolean =>
    doubts.some((one) => path === one || path.startsWith(`${one}/`))
  return [...new Set([...want.keys(), ...got.keys()])].map((path) => ({
    path,
    printed: want.get(path),
    read: got.get(path),
    doubted: isDoubted(path),
  }))
}

/**
 * @param read null when the letter was not recognised: then all is missing, and the person was told
 * @param note hears about each value that is not right
 */
export function count(
  truth: Letter,
  read: Letter | null,
  note: (text: string) => void = () => {},
): Count {
  const out: Count = {
    fields: 0,
    right: 0,
    rightDoubted: 0,
    wrongDoubted: 0,
    wrongSure: 0,
    missing: 0,
    unsaid: 0,
    doubts: read?.doubts.length ?? 0,
  }
  for (const { path, printed, read: got, doubted } of verdicts(truth, read)) {
    const inDoubt = doubted ? ' (in doubt)' : ''
    if (printed !== undefined) out.fields += 1
    if (printed !== undefined && printed === got) {
      out.right += 1
      if (doubted) out.rightDoubted += 1
    } else if (got !== undefined) {
      note(`${path}: ${printed} → ${got}${inDoubt}`)
      if (doubted) out.wrongDoubted += 1
      else out.wrongSure += 1
    } else {
      out.missing += 1
      note(`${path}: ${printed} missing${inDoubt}`)
      if (read && !doubted) out.unsaid += 1
    }
  }
  return out
}
