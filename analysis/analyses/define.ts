// What an analysis is: a question asked of many letters, its method and limits declared before the data are seen.
import type { AnalysisResult, CampaignFile, Language } from '../../extract/index.ts'
import type { Population } from '../compare/index.ts'
import type { Gate } from '../disclosure/index.ts'
import type { Plan } from '../figures/index.ts'
import type { Trio } from '../law/fact.ts'
import type { Sample } from './sample.ts'

export type Words = {
  title: string
  question: string
  method: string
  assumptions: string[]
  caveats: string[]
}

/** What running it gives, texts as codes (`words-of-codes.ts`); the frame around it (family, data set, words) is put by `codedAnalyses`. */
export type Outcome = {
  verdict: AnalysisResult['verdict']
  estimates: AnalysisResult['estimates']
  table: AnalysisResult['table']
  figure: Plan | null
  detectable: AnalysisResult['detectable']
  /** Letters that an inventor would have to send to undo the finding; left out when nothing was found. */
  undoneBy?: number | null
  /** Seed of the chance that was used; left out when none was. */
  seed?: number
  /** What depends on this batch and must be printed besides the declared caveats. */
  furtherCaveats?: Trio[]
}

/** What an analysis may look at beside the people of each scorecard. */
export type Context = {
  campaign: CampaignFile
  population: Population
  /** All scorecards, those with too few people, too. */
  all: readonly Sample[]
  /** People whose letters are in quarantine and stand in no sample; null: nobody looked for such. */
  held: number | null
  /** The same in every run over the same batch. */
  seed: number
  progress?: (done: number, all: number) => void
}

export type Analysis = {
  id: string
  version: string
  /** Persons needed for each outcome, after exclusions. */
  minimumN: number
  /** Persons needed in each cell that is spoken of. */
  minimumCell: number
  words: Record<Language, Words>
  /**
   * @param samples one for each scorecard and version, one record a person, outcomes with too few people left out
   * @param gate through which every number about people goes: exact or released
   */
  run: (samples: Sample[], gate: Gate, context: Context) => Outcome
}

/** Declares an analysis; the identity function, so that the compiler checks what is registered. */
export function defineAnalysis(analysis: Analysis): Analysis {
  return analysis
}
