// `export`: what was released of a campaign, as an open data package. Nothing is in it that disclosure did not let out.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../../extract/index.ts'
import { record } from '../../audit/index.ts'
import { instantOf, systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { openRelease, packageOf } from '../../release/index.ts'
import { inTransaction } from '../../store/index.ts'
import { keyedCampaign, withHouse } from '../service.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = {
  campaign: string
  output: string
  json?: boolean
  data?: string
  campaignKey?: string
}

export async function run(options: Options): Promise<void> {
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const there = await readdir(options.output).catch(() => [])
  if (there.length > 0) throw new Refusal('EXPORT_NOT_EMPTY')
  const { files, release } = await withHouse(config, async (house) => {
    const { campaign, privateKey } = await keyedCampaign(house, config, options.campaign)
    const opened = await openRelease(house.store.data, options.campaign, privateKey)
    await inTransaction(house.store, async (tx) => {
      const object = `${options.campaign}/${opened.batch}`
      const at = instantOf(systemClock)
      await record(tx, at, {
        action: 'export',
        actor: 'operator',
        object,
        count: opened.records.length,
      })
    })
    return { files: packageOf(campaign.file, opened), release: opened }
  })
  for (const [path, text] of files) {
    const file = join(options.output, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text, 'utf8')
  }
  if (options.json)
    printJson({ batch: release.batch, sha256: release.sha256, files: [...files.keys()] })
  else for (const path of files.keys()) print(path)
  say(
    `Release ${release.batch}, ${release.records.length} records. SHA-256 of the results: ${release.sha256}. Head of the audit log: ${release.head}`,
  )
}
