#!/usr/bin/env node
// The bin. Loads tsx with the project's own tsconfig (tsx would look in the working directory), then the program.
process.env.TSX_TSCONFIG_PATH ??= new URL('../../tsconfig.json', import.meta.url).pathname
await import('tsx')
const { run } = await import('./main.ts')
await run(process.argv)
