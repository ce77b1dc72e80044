// A real nginx or caddy with the file of the handbook: only addresses, certificate and the service's port are others than there.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const DOCS = join(import.meta.dirname, '../../../docs/operate/proxy')
export const HOST = 'countercheck.example'

export type Proxy = { name: string; httpsPort: number; httpPort: number | null; logs: string }

const freePort = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      const port = typeof place === 'object' && place ? place.port : 0
      server.close(() => resolve(port))
    })
  })

export const isThere = (program: string): boolean =>
  spawnSync(program, [program === 'nginx' ? '-v' : 'version']).status === 0

/** A certificate for the name of the files, valid for a day. */
export function certificateIn(folder: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`]
  const order = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject]
  execFileSync('openssl', [...order, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  return { cert, key }
}

/** Puts text in the place of other text; a handbook that no longer says it is told so. */
function put(text: string, was: string, now: string): string {
  if (!text.includes(was)) throw new Error(`the file of the handbook lacks: ${was}`)
  return text.replaceAll(was, now)
}

type Setting = { folder: string; port: number; cert: string; key: string }

async function nginxConfig({ folder, port, cert, key }: Setting) {
  const [http, https] = [await freePort(), await freePort()]
  let text = readFileSync(join(DOCS, 'nginx.conf'), 'utf8')
  text = put(text, 'listen 80;', `listen 127.0.0.1:${http};`)
  text = put(text, 'listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`)
  text = put(text, `/etc/letsencrypt/live/${HOST}/fullchain.pem`, cert)
  text = put(text, `/etc/letsencrypt/live/${HOST}/privkey.pem`, key)
  text = put(text, '/var/log/nginx/countercheck.error.log', join(folder, 'logs/error.log'))
  text = put(text, 'http://127.0.0.1:8080', `http://127.0.0.1:${port}`)
  mkdirSync(join(folder, 'logs'))
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = places.map((one) => `${one}_temp_path ${join(folder, one)};`).join(' ')
  const around = `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/logs/main.log;`
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, `${around} events { } http { ${temporary} ${text} }`)
  const args = ['-p', folder, '-c', file]
  execFileSync('nginx', ['-t', '-q', ...args], { stdio: 'inherit' })
  return { args, httpsPort: https, httpPort: http }
}

async function caddyConfig({ folder, port, cert, key }: Setting) {
  const https = await freePort()
  let text = readFileSync(join(DOCS, 'Caddyfile'), 'utf8')
  text = put(text, `${HOST} {`, `https://${HOST}:${https} {\n\ttls ${cert} ${key}`)
  text = put(text, '127.0.0.1:8080', `127.0.0.1:${port}`)
  mkdirSync(join(folder, 'logs'))
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${text}`)
  const adapter = ['--config', file, '--adapter', 'caddyfile']
  execFileSync('caddy', ['validate', ...adapter], { stdio: 'ignore' })
  return { args: ['run', ...adapter], httpsPort: https, httpPort: null }
}

/** Starts it before the service at `port`; `end` stops it. */
export async function startProxy(
  name: 'nginx' | 'caddy',
  setting: Setting,
): Promise<{ proxy: Proxy; end: () => Promise<void> }> {
  const { args, httpsPort, httpPort } =
    name === 'nginx' ? await nginxConfig(setting) : await caddyConfig(setting)
  const env = { ...process.env, HOME: setting.folder, XDG_DATA_HOME: setting.folder }
  const child: ChildProcess = spawn(name, args, { stdio: 'ignore', env })
  const end = async () => {
    if (child.exitCode !== null) return
    const over = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await over
  }
  const proxy = { name, httpsPort, httpPort, logs: join(setting.folder, 'logs') }
  return { proxy, end }
}
