// `import`: many letters in bulk. Documents end in review, lines of fields in confirmed. Resumable: what is in is passed over.
import { Consent, Refusal } from '../../../extract/index.ts'
import { importLetters } from '../../bulk/index.ts'
import { configFrom } from '../../config.ts'
import { wordsOf } from '../../errors.ts'
import { openForHolder } from '../../holder.ts'
import { progressBar } from '../progress.ts'
import { readJson } from '../service.ts'
import { print, printJson, say, sentence, speech } from '../terminal.ts'

type Options = {
  campaign: string
  consent?: string
  receipts?: string
  data?: string
  campaignKey?: string
  json?: boolean
}

export async function run(paths: string[], options: Options): Promise<void> {
  if (!options.consent) throw new Refusal('USAGE_CONSENT')
  const consent = await readJson(options.consent, Consent)
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const house = openForHolder(config)
  try {
    const taking = progressBar('taken in')
    const result = await importLetters(house.premises, {
      paths,
      campaign: options.campaign,
      consent,
      dataDir: config.dataDir,
      ...(options.receipts ? { receiptsFile: options.receipts } : {}),
      progress: (done, all) => taking.update(done, all ?? done),
    }).finally(taking.stop)
    const waiting = result.documents
    const reading = progressBar('read')
    await house
      .work((left) => reading.update(Math.max(0, waiting - left), waiting))
      .finally(reading.stop)
    const { documents, lines, skipped, refused } = result
    for (const { source, refusal } of refused) say(sentence(wordsOf(refusal, speech()), source))
    if (options.json) printJson({ documents, lines, skipped, refused: refused.length })
    else
      print(
        `Taken in: ${documents} documents, ${lines} lines. In already: ${skipped}. Refused: ${refused.length}.`,
      )
    if (refused.length > 0) process.exitCode = 2
  } finally {
    await house.close()
  }
}
