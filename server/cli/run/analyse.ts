// `analyse`: the analyses over all confirmed letters of a campaign. Exact figures, so not for publication; --release publishes what may be.
import { type Coded, codedAnalyses, inWords, populationOf, said } from '../../../analysis/index.ts'
import { type Language, Refusal } from '../../../extract/index.ts'
import { instantOf, systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { gather } from '../../population.ts'
import { makeRelease, type Staleness, stalenessOf, withoutHeld } from '../../release/index.ts'
import { progressBar } from '../progress.ts'
import { keyedCampaign, withHouse } from '../service.ts'
import { print, printJson, say, speech } from '../terminal.ts'

type Options = {
  campaign: string
  only?: string
  json?: boolean
  data?: string
  campaignKey?: string
  release?: boolean
}

export async function run(options: Options): Promise<void> {
  // A release is looked at as a whole: a part of it could give the rest away.
  if (options.release && options.only) throw new Refusal('RELEASE_WHOLE')
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const results = await withHouse(config, async (house) => {
    const { campaign, privateKey } = await keyedCampaign(house, config, options.campaign)
    const bar = progressBar('letters opened')
    const people = await gather(house.premises, options.campaign, privateKey, bar.update)
    bar.stop()
    const at = instantOf(systemClock)
    if (options.release) {
      const made = await makeRelease(house.store, campaign, privateKey, people, at)
      say(
        `Released as ${made.batch}: ${made.results.length} results and ${made.records} records. ` +
          `Withheld beside the rules of each analysis: ${made.hidden} lines; left as they were: ${made.frozen}. ` +
          `In quarantine and not counted: ${made.held} people. ` +
          `Came, went or changed since the batch before: ${made.changed ?? 'not said (first batch, or fewer than 10)'}.`,
      )
      return made.exact
    }
    const name = { batch: at.replaceAll(/[:.]/g, '-'), asOf: at.slice(0, 10) }
    const { records, held } = await withoutHeld(house.store.data, options.campaign, people.records)
    if (held > 0) say(`In quarantine and not counted: ${held} people (quarantine list).`)
    const { data } = house.store
    say(staleText(await stalenessOf(data, options.campaign, privateKey, records)))
    const population = populationOf({ campaign: options.campaign, ...name }, records)
    return codedAnalyses(population, campaign.file, options.only ?? null, { held })
  })
  if (options.json) printJson(results.map((one) => inWords(one, speech())))
  else for (const result of results) print(asText(result, speech()))
  say(
    'These figures are exact. They are not for publication: what is published goes through the disclosure rules.',
  )
}

/** What published results do not know yet; the figures of this command do. */
function staleText(stale: Staleness | null): string {
  if (stale === null) return 'Nothing was released yet.'
  const people = stale.changed === null ? 'fewer than 10' : `about ${stale.changed}`
  return `Since the last batch (${stale.batch}) letters of ${people} people came, went or changed.`
}

function asText(coded: Coded, language: Language): string {
  const result = inWords(coded, language)
  const say = (role: Parameters<typeof said>[1], code: string | null): string[] =>
    code === null ? [] : [said(coded, role, code, language)]
  const figure = (value: number | null) =>
    value === null ? '–' : String(Math.round(value * 1000) / 1000)
  const rows = coded.estimates.map((one) => {
    const { value, low, high, n } = one
    const of = [
      ...say('outcome', one.outcome),
      ...say('group', one.group),
      ...say('way', one.specification),
    ].join(', ')
    const unit = say('unit', one.unit).join('')
    const range = low === null && high === null ? '' : ` [${figure(low)}; ${figure(high)}]`
    return `  ${say('quantity', one.name).join('')} (${of}): ${figure(value)} ${unit}${range}, n = ${n}`
  })
  const excluded = Object.entries(coded.dataset.excluded).map(
    ([reason, n]) => `${say('reason', reason).join('')} ${n}`,
  )
  const words = WORDS[language]
  return [
    `${result.id}  ${result.title}`,
    `  ${result.question}`,
    `  ${words.verdicts[result.verdict]} · n = ${result.dataset.n}${excluded.length > 0 ? ` · ${words.leftOut}: ${excluded.join(', ')}` : ''}`,
    ...rows,
    ...result.caveats.map((caveat) => `  ! ${caveat}`),
    '',
  ].join('\n')
}

const WORDS = {
  de: {
    leftOut: 'nicht mitgezählt',
    verdicts: {
      finding: 'Befund',
      'no evidence': 'kein Beleg',
      'insufficient data': 'zu wenige Briefe',
      description: 'Beschreibung',
    },
  },
  en: {
    leftOut: 'left out',
    verdicts: {
      finding: 'finding',
      'no evidence': 'no evidence',
      'insufficient data': 'insufficient data',
      description: 'description',
    },
  },
  fr: {
    leftOut: 'non comptés',
    verdicts: {
      finding: 'constat',
      'no evidence': 'pas de preuve',
      'insufficient data': 'trop peu de lettres',
      description: 'description',
    },
  },
} as const
