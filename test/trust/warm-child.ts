// Reads files as they come and tells what they gave.
import { readOne } from './warm-read.ts'

process.on(
  'message',
  (bytes: Uint8Array) => void readOne(bytes).then((answer) => process.send?.(answer)),
)
process.send?.('ready')
