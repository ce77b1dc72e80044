// One connection that is kept open and asks one thing after another, with as little work as can be: what is measured is the other side.
import { connect, type Socket } from 'node:net'
import type { Call } from './client.ts'

export type Answer = { status: number; bytes: number }

export class Lane {
  readonly #socket: Socket
  #got: Buffer = Buffer.alloc(0)
  #wants: { resolve: (answer: Answer) => void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (part) => this.#take(part))
    const broken = () => this.#answer({ status: 0, bytes: 0 })
    socket.on('error', broken)
    socket.on('close', broken)
  }

  static async open(address: string): Promise<Lane> {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname)
    await new Promise((resolve) => socket.once('connect', resolve))
    return new Lane(socket)
  }

  /** Status 0: the connection broke. Every answer must say its length. */
  ask({ method = 'GET', path, headers = {} }: Call): Promise<Answer> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    return new Promise((resolve) => {
      this.#wants = { resolve }
      this.#socket.write(`${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join('')}\r\n`)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(part: Buffer): void {
    this.#got = this.#got.length > 0 ? Buffer.concat([this.#got, part]) : part
    const end = this.#got.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#got.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/iu.exec(head)?.[1]
    if (length === undefined) throw new Error('an answer without a length')
    if (this.#got.length < end + 4 + Number(length)) return
    this.#got = Buffer.alloc(0)
    this.#answer({ status: Number(head.slice(9, 12)), bytes: Number(length) })
  }

  #answer(answer: Answer): void {
    const wants = this.#wants
    this.#wants = null
    wants?.resolve(answer)
  }
}
