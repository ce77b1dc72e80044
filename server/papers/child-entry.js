// Entry of the process that writes papers: tsx first, then the program. Plain JavaScript, because fork needs a file that Node can run.
process.env.TSX_TSCONFIG_PATH ??= new URL('../../tsconfig.json', import.meta.url).pathname
await import('tsx')
await import('./child.ts')
