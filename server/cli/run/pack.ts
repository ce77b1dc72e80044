// `pack`: the evidence pack of a case from files, or of a stored donation by its receipt.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Reader, Refusal } from '../../../extract/index.ts'
import {
  packLanguage as findingLanguage,
  type PackSpeech,
  type Print,
} from '../../../reports/index.ts'
import { configFrom } from '../../config.ts'
import { cropsFromFiles, findingsOf } from '../../desk.ts'
import { directPapers } from '../../papers/index.ts'
import { casesOf, type DeskCase, lettersOf, readAnswers, readLetters } from '../cases.ts'
import { today } from '../clock.ts'
import { say, sentence, speech } from '../terminal.ts'
import { fileNames, forEachCase, printTable, type Went } from './pack-each.ts'
import { packLanguage } from './pack-language.ts'

type Options = {
  asOne?: boolean
  each?: boolean
  answers?: string
  today?: string
  key?: string
  receipt?: string
  language?: string
  large?: boolean
  data?: string
  campaignKey?: string
  output: string
}

/** What every case of one call shares. */
type Desk = {
  reader: Reader
  options: Options
  language: PackSpeech
  print: Print
  signer: string | null
}

export async function run(paths: string[], options: Options): Promise<void> {
  const language = packLanguage(options.language)
  const print = options.large ? 'large' : 'normal'
  if (options.receipt) return await packStored(options.receipt, options, language, print)
  if (paths.length === 0) throw new Refusal('USAGE_NO_FILE')
  const signer = options.key ? await readFile(options.key, 'utf8') : null
  const reader = new Reader({ language: speech() })
  try {
    const cases = await casesOf(paths, {
      each: options.each ?? false,
      answers: options.answers ?? null,
    })
    const desk = { reader, options, language, print, signer } as const
    if (!options.each) {
      const [only] = cases
      if (only) await packOne(desk, only, { pack: options.output, page: null })
      return
    }
    await mkdir(options.output, { recursive: true })
    const names = fileNames(cases)
    const own = speech() === 'de' ? 'de' : 'en'
    const went = await forEachCase(cases, own, async (one) => {
      const file = path.join(options.output, names.get(one) ?? 'case')
      return await packOne(desk, one, { pack: `${file}.zip`, page: `${file}.pdf` })
    })
    printTable(went, own)
  } finally {
    await reader.close()
  }
}

async function packOne(
  { reader, options, language, print, signer }: Desk,
  desk: DeskCase,
  to: { pack: string; page: string | null },
): Promise<Went> {
  const found = await readLetters(reader, desk.files, options.asOne ?? false)
  for (const { file, problem } of found.problems) say(sentence(problem, file))
  if (found.problems.length > 0 || found.letters.length === 0) process.exitCode = 2
  const problems = found.problems.length
  if (found.letters.length === 0)
    return { name: desk.name, letters: 0, findings: [], file: null, problems }
  const subject = {
    letters: lettersOf(found),
    answers: await readAnswers(desk.answersFile),
    today: today(options.today),
  }
  const all = findingsOf(subject)
  const findings = all.findings[findingLanguage(language)]
  const crops = await cropsFromFiles(reader, found.letters, findings, directPapers)
  const { comparisons } = all
  const evidence = {
    case: subject,
    findings,
    comparisons,
    campaign: null,
    crops,
    madeOn: subject.today,
  }
  const pack = await directPapers.pack(evidence, language, signer, print)
  await writeFile(to.pack, pack)
  say(`${to.pack}: ${pack.length} bytes${signer ? ', signed' : ', not signed'}`)
  if (to.page) await writeFile(to.page, await directPapers.summary(evidence, language))
  return { name: desk.name, letters: subject.letters.length, findings, file: to.pack, problems }
}

async function packStored(
  receipt: string,
  options: Options,
  language: PackSpeech,
  print: Print,
): Promise<void> {
  const { withHolder } = await import('../service.ts')
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  await withHolder(config, async (house) => {
    const handle = await house.service.open(receipt)
    if (!handle) throw new Refusal('DONATION_UNKNOWN')
    await house.work()
    const made = await handle.pack(language, print)
    if (made.state === 'pending') throw new Refusal('FINDINGS_PENDING')
    await writeFile(options.output, made.value.bytes)
    say(`${options.output}: ${made.value.bytes.length} bytes`)
  })
}
