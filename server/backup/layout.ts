// What a backup folder holds, and how a data folder is divided between its two parts.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Recipient } from './recipients.ts'

export const FORMAT = 1
/** After this the part with the keys must be deleted everywhere: who withdrew meanwhile was promised it. */
export const KEYS_DAYS = 7
export const MANIFEST = 'backup.json'
export const DATA_PART = 'data.sealed'
export const KEYS_PART = 'keys.sealed'

/** The readable head of a part, which its encryption is bound to. */
export const Head = z.object({
  format: z.literal(FORMAT),
  backup: z.string().regex(/^[0-9a-f]{32}$/),
  part: z.enum(['data', 'keys']),
  madeAt: z.iso.datetime(),
  recipients: z.array(Recipient).min(1).max(1000),
})
export type Head = z.infer<typeof Head>

/** `backup.json`, written last: without it a backup does not count. */
export const Manifest = z.object({
  format: z.number().int(),
  backup: z.string(),
  madeAt: z.iso.datetime(),
  keysUntil: z.iso.datetime(),
  program: z.string(),
  donations: z.number().int(),
  files: z.number().int(),
  verified: z.literal(true),
})
export type Manifest = z.infer<typeof Manifest>

/** What binds a wrapped key to one part of one backup. */
export const bindingOf = (backup: string, part: 'data' | 'keys'): string =>
  `backup/${backup}/${part}`

const OWN = /^(data|keys)\.db(-wal|-shm|-journal)?$/
/** Work that was going on in a data folder: copies `.backup-PID` and `.rehearsal-PID-…`, `.restoring`. */
export const WORK = /^\.(backup-\d+|rehearsal-\d+-\w+|restoring)$/

/** Other files of a data folder by name: keys of packs and marks, logs of imports. Never databases, blobs or a campaign's private key. */
export function otherFiles(dataDir: string, keyFile: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split('\\').join('/'))
    .filter((name) => !OWN.test(name) && !name.startsWith('blobs/') && !/(^|\/)\./.test(name))
    .filter((name) => join(dataDir, name) !== keyFile && name !== 'campaign-key.pem')
    .filter((name) => statSync(join(dataDir, name), { throwIfNoEntry: false })?.isFile() ?? false)
    .toSorted()
}
