// `doctor`: is a data folder sound? Each check with its result, and what to do where one fails.
import { systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { examine } from '../../examination.ts'
import { print, printJson } from '../terminal.ts'

export async function run(options: {
  data?: string
  campaignKey?: string
  json?: boolean
}): Promise<void> {
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const checks = await examine(config.dataDir, config.campaignKeyFile, systemClock)
  if (options.json) printJson(checks)
  else
    for (const { name, ok, detail, todo } of checks) {
      print(`${ok ? 'sound ' : 'FAILED'}  ${name}: ${detail}`)
      if (todo) print(`        ${todo}`)
    }
  if (checks.some(({ ok }) => !ok)) process.exitCode = 1
}
