#!/usr/bin/env node
// The bin. Loads the program, compiled for its sources as they are (extract/start/), and runs the command line.
import { load } from '../../extract/start/compiled.js'

const { run } = await load('command', () => import('./main.ts'))
await run(process.argv)
