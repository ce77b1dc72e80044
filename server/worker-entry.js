// Entry of the worker process that `serve` starts beside itself. Plain JavaScript, because fork needs a file that Node can run.
process.env.TSX_TSCONFIG_PATH ??= new URL('../tsconfig.json', import.meta.url).pathname
await import('tsx')
await import('./worker-child.ts')
