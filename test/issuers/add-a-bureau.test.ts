// docs/how-to/add-a-bureau.md is true: its code, put into a copy of the reader, reads the letter of an invented bureau.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readLetter } from '../../extract/pipeline.ts'
import { tempFolder } from '../folder.ts'
import { printed } from './paper.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const GUIDE = readFileSync(path.join(ROOT, 'docs/how-to/add-a-bureau.md'), 'utf8')

let copy = ''
beforeAll(() => {
  copy = tempFolder('bureau')
  cpSync(path.join(ROOT, 'extract'), path.join(copy, 'extract'), { recursive: true })
  for (const file of ['package.json', 'tsconfig.json'])
    cpSync(path.join(ROOT, file), path.join(copy, file))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'))
})

const blocks = [...GUIDE.matchAll(/```ts (\S+)\n([\s\S]*?)```/g)].map(
  ([, name = '', code = '']) => ({ name, code }),
)

const LETTER = [
  'Musterauskunftei Beispielland GmbH',
  'Wiesbaden, 14.10.2026',
  'Auskunft nach Art. 15 DSGVO',
  'Nachname: Mustermann',
  'Vorname: Erika',
  'Geburtsdatum: 12.08.1984',
  'Ihr Musterwert',
  'Musterwert: 212',
  'Berechnet am: 01.10.2026',
]

test('one folder and one line make a letter readable that was not', async () => {
  const pdf = await printed([[{ at: [50, 60], lines: LETTER, step: 24 }]])
  expect((await readLetter([pdf], 'de')).letters).toEqual([])

  const files = blocks.filter(({ name }) => name.startsWith('extract/issuers/muster/'))
  expect(files.map(({ name }) => path.basename(name))).toEqual([
    'issuer.ts',
    'layouts.ts',
    'bureau.ts',
  ])
  mkdirSync(path.join(copy, 'extract/issuers/muster'))
  for (const { name, code } of files) writeFileSync(path.join(copy, name), code)
  const line = blocks.find(({ name }) => name === 'one-line')?.code ?? ''
  expect(line.trim().split('\n')).toHaveLength(1)
  const list = path.join(copy, 'extract/issuers/bureaus.ts')
  const before = readFileSync(list, 'utf8')
  const imported = `import { ${line.trim().replace(',', '')} } from './muster/bureau.ts'\n`
  writeFileSync(
    list,
    before
      .replace('import {', `${imported}import {`)
      .replace('Bureau[] = [\n', `Bureau[] = [\n${line}`),
  )

  writeFileSync(path.join(copy, 'letter.pdf'), pdf)
  writeFileSync(
    path.join(copy, 'read.mts'),
    `import { readFileSync } from 'node:fs'
import { ACCESS_ISSUERS, Letter } from './extract/index.ts'
import { LAYOUTS } from './extract/issuers/layouts.ts'
import { Layout } from './extract/parse/layout.ts'
import { readLetter } from './extract/pipeline.ts'
const { letters } = await readLetter([new Uint8Array(readFileSync('letter.pdf'))], 'de')
const sound = LAYOUTS.every((one) => Layout.safeParse(one).success)
const offered = ACCESS_ISSUERS.some(({ slug }) => slug === 'muster')
console.log(JSON.stringify({ sound, offered, letters: letters.map(({ letter }) => Letter.parse(letter)) }))`,
  )
  const said = execFileSync(process.execPath, ['--import', 'tsx', 'read.mts'], {
    cwd: copy,
    encoding: 'utf8',
  })
  const { sound, offered, letters } = JSON.parse(said)
  expect(sound).toBe(true)
  expect(offered).toBe(true)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({
    issuer: 'muster',
    kind: 'muster/auskunft',
    layout: 'muster/auskunft@2026-01',
    issuedOn: '2026-10-14',
    identity: { surname: 'Mustermann', givenNames: 'Erika', bornOn: '1984-08-12' },
    scores: [
      {
        name: 'Musterwert',
        value: 212,
        min: 0,
        max: 500,
        better: 'lower',
        calculatedOn: '2026-10-01',
      },
    ],
  })
  // No original of it was seen, and it says so.
  expect(letters[0].doubts.map(({ path: place }: { path: string }) => place)).toEqual([
    '/scores/0/value',
  ])
})

test('the guide names only paths that exist', () => {
  const named = [...GUIDE.matchAll(/`((?:extract|analysis|fixtures|test)\/[\w./-]+)`/g)].map(
    ([, name = '']) => name,
  )
  expect(named.length).toBeGreaterThan(5)
  for (const name of named) expect(existsSync(path.join(ROOT, name)), name).toBe(true)
})
