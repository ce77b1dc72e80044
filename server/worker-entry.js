// Entry of the worker process that `serve` starts beside itself. Plain JavaScript, because fork needs a file that Node can run.
import { load } from '../extract/start/compiled.js'

const { work } = await load('worker', () => import('./worker-child.ts'))
await work()
