// Runs the registered analyses over a batch and puts the frame around each result.
import {
  type AnalysisResult,
  type CampaignFile,
  type Language,
  Refusal,
} from '../../extract/index.ts'
import type { Population } from '../compare/index.ts'
import { EXACT, type Gate } from '../disclosure/index.ts'
import type { Trio } from '../law/fact.ts'
import { type Coded, inWords, wordsIn } from './coded.ts'
import type { Analysis, Context, Outcome } from './define.ts'
import { NOTHING } from './estimates.ts'
import { each } from './phrase.ts'
import { ANALYSES } from './registry.ts'
import { samplesOf, type Samples } from './sample.ts'

type Options = {
  gate?: Gate
  /** People whose letters were put into quarantine before the batch was made. */
  held?: number
  progress?: (done: number, all: number) => void
}

/**
 * All analyses over a batch, or some of them, in the words of a language (German unless another is named).
 * Exact figures unless another gate is given: not for publication then, and the first caveat says so.
 * @param campaign declares the families; what it does not declare is exploratory
 * @param only id of one analysis, or of several
 * @throws Refusal ANALYSIS_UNKNOWN when there is no analysis of that id
 */
export function runAnalyses(
  population: Population,
  campaign: CampaignFile,
  only?: string | readonly string[] | null,
  { speech = 'de', ...options }: Options & { speech?: Language } = {},
): AnalysisResult[] {
  return codedAnalyses(population, campaign, only, options).map((one) => inWords(one, speech))
}

/** The same with words as data: the form in which results are released and kept. */
export function codedAnalyses(
  population: Population,
  campaign: CampaignFile,
  only?: string | readonly string[] | null,
  { gate = EXACT, held, progress }: Options = {},
): Coded[] {
  const wanted = typeof only === 'string' ? [only] : only
  const chosen = ANALYSES.filter(({ id }) => wanted?.includes(id) ?? true)
  if (chosen.length === 0) throw new Refusal('ANALYSIS_UNKNOWN', { known: idsOf().join(', ') })
  const samples = samplesOf(population)
  const context: Context = {
    campaign,
    population,
    all: samples.samples,
    held: held ?? null,
    seed: Number.parseInt(population.sha256.slice(0, 8), 16),
    ...(progress ? { progress } : {}),
  }
  return chosen.map((analysis) => resultOf(analysis, context, samples, gate))
}

function idsOf(): string[] {
  return ANALYSES.map(({ id }) => id)
}

function resultOf(
  analysis: Analysis,
  context: Context,
  { samples, persons, excluded }: Samples,
  gate: Gate,
): Coded {
  const { id, version, minimumN, minimumCell, words } = analysis
  const { population, campaign } = context
  const enough = samples.filter(({ people }) => people.length >= minimumN)
  const family = campaign.analyses.find(({ ids }) => ids.includes(id))?.family ?? 'exploratory'
  const exact = gate.name === 'exact'
  const out: Outcome =
    enough.length === 0
      ? { verdict: 'insufficient data', ...NOTHING }
      : analysis.run(enough, gate, context)
  const { furtherCaveats, ...rest } = out
  const dataset = {
    campaign: population.campaign,
    batch: population.batch,
    n: exact ? persons : (gate.count(persons) ?? 0),
    excluded: shown(excluded, gate),
    sha256: population.sha256,
    asOf: population.asOf,
  }
  return {
    id,
    version,
    title: each((language) => words[language].title),
    question: each((language) => words[language].question),
    family,
    dataset,
    method: each((language) => words[language].method),
    minimumN,
    minimumCell,
    assumptions: words.de.assumptions.map((_, at) =>
      each((language) => words[language].assumptions[at] ?? ''),
    ),
    caveats: [
      ...(exact ? [NOT_FOR_PUBLICATION] : []),
      ...words.de.caveats.map((_, at) => each((language) => words[language].caveats[at] ?? '')),
      ...(furtherCaveats ?? []),
    ],
    undoneBy: null,
    seed: null,
    ...rest,
    words: wordsIn({ dataset, ...rest }),
  }
}

function shown(counts: Record<string, number>, gate: Gate): Record<string, number> {
  const out: Record<string, number> = {}
  for (const [reason, count] of Object.entries(counts)) {
    const said = gate.count(count)
    if (said !== null) out[reason] = said
  }
  return out
}

const NOT_FOR_PUBLICATION: Trio = {
  de: 'Genaue Zahlen, nicht zur Veröffentlichung.',
  en: 'Exact figures, not for publication.',
  fr: 'Chiffres exacts, à ne pas publier.',
}
