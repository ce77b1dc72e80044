// Which room may import which: extract ← analysis ← reports ← server, each entered through its index.
import path from 'node:path'
import { importsOf, ROOMS, type Source } from './sources.ts'

const MAY: Record<string, readonly string[]> = {
  extract: [],
  analysis: ['extract'],
  reports: ['extract', 'analysis'],
  server: ['extract', 'analysis', 'reports'],
  fixtures: ['extract'],
  test: ['extract', 'analysis', 'reports', 'server', 'fixtures'],
}

/** Imports allowed beside the rule, each with its reason. */
const EXCEPTIONS: { from: RegExp; to: RegExp; why: string }[] = [
  {
    from: /^fixtures\/make\//,
    to: /^reports\/render\/typst\.ts$/,
    why: 'letters are drawn with the typesetter',
  },
  {
    from: /^server\/demo\.ts$/,
    to: /^fixtures\/index\.ts$/,
    why: 'the demo campaign is made of synthetic letters',
  },
  {
    from: /^server\/(?:[\w-]+\/)?(?:[\w-]*entry|countercheck)\.js$/,
    to: /^extract\/start\/compiled\.js$/,
    why: 'the door is TypeScript, and this is what loads it',
  },
]

/** The breaches of one file, as sentences. */
export function breaches(source: Source): string[] {
  return importsOf(source.text).flatMap((name) => {
    if (!name.startsWith('.')) return []
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(source.file), name))
    const room = target.split('/')[0] ?? ''
    if (room === source.room || !(ROOMS as readonly string[]).includes(room)) return []
    if (EXCEPTIONS.some(({ from, to }) => from.test(source.file) && to.test(target))) return []
    if (!(MAY[source.room] ?? []).includes(room)) return [`${source.file} may not import ${target}`]
    const throughDoor = target === `${room}/index.ts` || source.room === 'test'
    return throughDoor || room === 'server'
      ? []
      : [`${source.file} enters ${room} beside its door: ${target}`]
  })
}
