// `pack`: the evidence pack of a case from files, or of a stored donation by its receipt.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Reader, Refusal } from '../../../extract/index.ts'
import { configFrom } from '../../config.ts'
import { cropsFromFiles, findingsOf } from '../../desk.ts'
import { directPapers } from '../../papers/index.ts'
import type { Speech } from '../../service.ts'
import { casesOf, type DeskCase, lettersOf, readAnswers, readLetters } from '../cases.ts'
import { today } from '../clock.ts'
import { say, sentence, speech } from '../terminal.ts'

type Options = {
  asOne?: boolean
  each?: boolean
  answers?: string
  today?: string
  key?: string
  receipt?: string
  language?: string
  data?: string
  campaignKey?: string
  output: string
}

export async function run(paths: string[], options: Options): Promise<void> {
  const language = languageOf(options.language)
  if (options.receipt) return await packStored(options.receipt, options, language)
  if (paths.length === 0) throw new Refusal('USAGE_NO_FILE')
  const signer = options.key ? await readFile(options.key, 'utf8') : null
  const reader = new Reader({ language: speech() })
  try {
    const cases = await casesOf(paths, {
      each: options.each ?? false,
      answers: options.answers ?? null,
    })
    if (options.each) await mkdir(options.output, { recursive: true })
    for (const desk of cases) {
      const pack = await packCase(reader, desk, options, language, signer)
      if (!pack) continue
      const file = options.each
        ? path.join(options.output, `${desk.name.replace(/[^\w.-]/g, '-')}.zip`)
        : options.output
      await writeFile(file, pack)
      say(`${file}: ${pack.length} bytes${signer ? ', signed' : ', not signed'}`)
    }
  } finally {
    await reader.close()
  }
}

async function packCase(
  reader: Reader,
  desk: DeskCase,
  options: Options,
  language: Speech,
  signer: string | null,
): Promise<Uint8Array | null> {
  const found = await readLetters(reader, desk.files, options.asOne ?? false)
  for (const { file, problem } of found.problems) say(sentence(problem, file))
  if (found.problems.length > 0 || found.letters.length === 0) process.exitCode = 2
  if (found.letters.length === 0) return null
  const subject = {
    letters: lettersOf(found),
    answers: await readAnswers(desk.answersFile),
    today: today(options.today),
  }
  const { findings, comparisons } = findingsOf(subject)
  const own = findings[language]
  const crops = await cropsFromFiles(reader, found.letters, own, directPapers)
  const evidence = {
    case: subject,
    findings: own,
    comparisons,
    campaign: null,
    crops,
    madeOn: subject.today,
  }
  return await directPapers.pack(evidence, language, signer)
}

async function packStored(receipt: string, options: Options, language: Speech): Promise<void> {
  const { withHolder } = await import('../service.ts')
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  await withHolder(config, async (house) => {
    const handle = await house.service.open(receipt)
    if (!handle) throw new Refusal('DONATION_UNKNOWN')
    await house.work()
    const made = await handle.pack(language)
    if (made.state === 'pending') throw new Refusal('FINDINGS_PENDING')
    await writeFile(options.output, made.value.bytes)
    say(`${options.output}: ${made.value.bytes.length} bytes`)
  })
}

function languageOf(given: string | undefined): Speech {
  if (given === undefined) return speech() === 'de' ? 'de' : 'en'
  if (given !== 'de' && given !== 'en') throw new Refusal('USAGE_LANGUAGE')
  return given
}
