// Which version of this software made a pack: the one in package.json, read once.
import { createRequire } from 'node:module'
import { z } from 'zod'

const read: unknown = createRequire(import.meta.url)('../../package.json')

/** Version of Countercheck, as printed in packs. */
export const SOFTWARE_VERSION: string = z.object({ version: z.string() }).parse(read).version
