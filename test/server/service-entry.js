// A service in a process of its own, for tests that kill it. Prints its address.
process.env.TSX_TSCONFIG_PATH ??= new URL('../../tsconfig.json', import.meta.url).pathname
await import('tsx')
const { startService } = await import('../../server/serve.ts')
const { configFrom } = await import('../../server/config.ts')
const service = await startService(configFrom({ dataDir: process.argv[2], port: 0 }, {}))
process.stdout.write(`${service.address}\n`)
process.on('SIGTERM', () => void service.close().then(() => process.exit(0)))
