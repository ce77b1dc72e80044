// Runs the registered analyses over a batch and puts the frame around each result.
import { type AnalysisResult, type CampaignFile, Refusal } from '../../extract/index.ts'
import type { Population, Speech } from '../compare/index.ts'
import { EXACT, type Gate } from '../disclosure/index.ts'
import type { Analysis, Context, Outcome } from './define.ts'
import { ANALYSES } from './registry.ts'
import { samplesOf, type Samples } from './sample.ts'

/**
 * All analyses over a batch, or one of them. Exact figures unless another gate is given: not for publication then, and the
 * first caveat says so.
 * @param campaign declares the families; what it does not declare is exploratory
 * @param only id of one analysis, or of several
 * @throws Refusal ANALYSIS_UNKNOWN when there is no analysis of that id
 */
export function runAnalyses(
  population: Population,
  campaign: CampaignFile,
  only?: string | readonly string[] | null,
  options: {
    speech?: Speech
    gate?: Gate
    /** People whose letters were put into quarantine before the batch was made. */
    held?: number
    progress?: (done: number, all: number) => void
  } = {},
): AnalysisResult[] {
  const { speech = 'de', gate = EXACT, held = null, progress } = options
  const wanted = typeof only === 'string' ? [only] : only
  const chosen = ANALYSES.filter(({ id }) => wanted?.includes(id) ?? true)
  if (chosen.length === 0) throw new Refusal('ANALYSIS_UNKNOWN', { known: idsOf().join(', ') })
  const samples = samplesOf(population)
  const context: Context = {
    campaign,
    population,
    all: samples.samples,
    held,
    seed: Number.parseInt(population.sha256.slice(0, 8), 16),
    ...(progress ? { progress } : {}),
  }
  return chosen.map((analysis) => resultOf(analysis, context, samples, speech, gate))
}

function idsOf(): string[] {
  return ANALYSES.map(({ id }) => id)
}

function resultOf(
  analysis: Analysis,
  context: Context,
  { samples, persons, excluded }: Samples,
  speech: Speech,
  gate: Gate,
): AnalysisResult {
  const { id, version, minimumN, minimumCell, words } = analysis
  const { population, campaign } = context
  const enough = samples.filter(({ people }) => people.length >= minimumN)
  const { title, question, method, assumptions, caveats } = words[speech]
  const family = campaign.analyses.find(({ ids }) => ids.includes(id))?.family ?? 'exploratory'
  const exact = gate.name === 'exact'
  const out =
    enough.length === 0
      ? ({ verdict: 'insufficient data', ...NOTHING } as const satisfies Outcome)
      : analysis.run(enough, gate, speech, context)
  const { furtherCaveats, ...rest }: Outcome = out
  return {
    id,
    version,
    title,
    question,
    family,
    dataset: {
      campaign: population.campaign,
      batch: population.batch,
      n: exact ? persons : (gate.count(persons) ?? 0),
      excluded: shown(excluded, gate),
      sha256: population.sha256,
      asOf: population.asOf,
    },
    method,
    minimumN,
    minimumCell,
    assumptions,
    caveats: [
      ...(exact ? [NOT_FOR_PUBLICATION[speech]] : []),
      ...caveats,
      ...(furtherCaveats ?? []),
    ],
    undoneBy: null,
    seed: null,
    ...rest,
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

const NOTHING = { estimates: [], table: null, chart: null, detectable: null }
const NOT_FOR_PUBLICATION = {
  de: 'Genaue Zahlen, nicht zur Veröffentlichung.',
  en: 'Exact figures, not for publication.',
}
