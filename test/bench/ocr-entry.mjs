// Runs a measuring script as the reading child runs: tsx is imported, not given to Node, so that the engine's thread does not load it once more.
await import('tsx')
const [, , script = ''] = process.argv
await import(script)
