// The project's own source files, read once for the rules of the house.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')
export const ROOMS = ['extract', 'analysis', 'reports', 'server', 'fixtures', 'test'] as const

export type Source = { file: string; room: string; text: string }

/** All files with one of these endings under the six rooms, paths relative to the project. */
export function sources(...endings: string[]): Source[] {
  const found: Source[] = []
  const walk = (folder: string) => {
    for (const name of readdirSync(path.join(ROOT, folder))) {
      const file = `${folder}/${name}`
      if (statSync(path.join(ROOT, file)).isDirectory()) walk(file)
      else if (endings.some((ending) => name.endsWith(ending)))
        found.push({
          file,
          room: file.split('/')[0] ?? '',
          text: readFileSync(path.join(ROOT, file), 'utf8'),
        })
    }
  }
  for (const room of ROOMS) walk(room)
  return found.toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

/** What a source imports: static and dynamic, `import type` too. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}
