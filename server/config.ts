// What an operator may set, from environment and flags, in one schema. Nothing else in the house reads the environment.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../extract/index.ts'

const Settings = z.object({
  host: z.string().min(1).default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(8080),
  dataDir: z.string().min(1).default('data'),
  demo: z.boolean().default(false),
  campaignKeyFile: z.string().min(1).optional(),
  /** An address behind a proxy that sets X-Forwarded-For: the proxy's own addresses, comma separated. */
  trustProxy: z.string().optional(),
})

export type Config = {
  host: string
  port: number
  dataDir: string
  demo: boolean
  /** File with the campaigns' private keys. The web process never opens it: it hands the name to the worker. */
  campaignKeyFile: string | null
  trustProxy: string | null
}

export type Flags = Partial<Record<keyof z.input<typeof Settings>, unknown>>

/**
 * Reads the settings: flags win over the environment (`HOST`, `PORT`, `DATA_DIR`, `CAMPAIGN_KEY_FILE`, `TRUST_PROXY`), which wins over the defaults.
 * Refuses SETTING_INVALID, naming the setting, never its value.
 */
export function configFrom(flags: Flags, env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
  const fromEnv = {
    host: env['HOST'],
    port: env['PORT'],
    dataDir: env['DATA_DIR'],
    campaignKeyFile: env['CAMPAIGN_KEY_FILE'],
    trustProxy: env['TRUST_PROXY'],
  }
  const present = Object.fromEntries(Object.entries(fromEnv).filter(([, value]) => value))
  const parsed = Settings.safeParse({ ...present, ...given })
  if (!parsed.success) {
    throw new Refusal('SETTING_INVALID', { setting: String(parsed.error.issues[0]?.path[0]) })
  }
  const set = parsed.data
  const dataDir = resolve(set.dataDir)
  return {
    host: set.host,
    port: set.port,
    dataDir,
    demo: set.demo,
    campaignKeyFile: set.campaignKeyFile ? resolve(set.campaignKeyFile) : keyFileIn(dataDir),
    trustProxy: set.trustProxy ?? null,
  }
}

/** Where a data folder keeps its campaigns' private keys when no other place was named. */
export function defaultKeyFile(dataDir: string): string {
  return join(dataDir, 'campaign-key.pem')
}

function keyFileIn(dataDir: string): string | null {
  const file = defaultKeyFile(dataDir)
  return existsSync(file) ? file : null
}
