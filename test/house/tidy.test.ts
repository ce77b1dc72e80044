// Safety and tidiness rules that a reviewer would otherwise have to remember.
import { describe, expect, it } from 'vitest'
import { sources } from './sources.ts'

const BANNED_NAMES = /(^|\/)(utils?|common|misc|manager|service-base|base|types|helpers?)\.tsx?$/
/** Data files may be long: they are lists, not logic. */
const DATA =
  /messages\/|\/(facts|points|table|data|campaign|words|names|cases|addresses|errors)[^/]*\.ts$|issuers\/|\/law\//

describe('tidy', () => {
  const code = sources('.ts', '.tsx').filter(
    ({ room, file }) => room !== 'test' && !file.endsWith('.d.ts'),
  )

  it('every file says in its first line what it is', () => {
    expect(
      code.filter(({ text }) => !/^(\/\*\*|\/\/|\/\*)/.test(text)).map(({ file }) => file),
    ).toEqual([])
  })

  it('no file has a name that says nothing', () => {
    expect(code.filter(({ file }) => BANNED_NAMES.test(file)).map(({ file }) => file)).toEqual([])
  })

  it('no file of logic is longer than 250 lines', () => {
    const long = code.filter(({ file, text }) => !DATA.test(file) && text.split('\n').length > 251)
    expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length}`)).toEqual([])
  })

  it('below the server there is no clock, no chance and no environment', () => {
    const pure = code.filter(
      ({ room, file }) =>
        room !== 'server' && room !== 'fixtures' && !file.startsWith('extract/read/'),
    )
    const found = pure.filter(({ text }) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|process\.env|performance\.now\(/.test(
        text.replace(/\/\/.*$/gm, ''),
      ),
    )
    expect(found.map(({ file }) => file)).toEqual([])
  })

  it('no note to self is left', () => {
    expect(
      code.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)).map(({ file }) => file),
    ).toEqual([])
  })

  it('no file is reached by nobody', () => {
    const everything = sources('.ts', '.tsx', '.js')
    const imported = everything.map(({ text }) => text).join('\n')
    const dead = code.filter(({ file }) => {
      const name = file.split('/').pop() ?? ''
      const roots = /index\.ts$|main\.ts$|write\.ts$|shots\.ts$|bench/.test(file)
      return !roots && !imported.includes(`/${name}'`) && !imported.includes(`./${name}`)
    })
    expect(dead.map(({ file }) => file)).toEqual([])
  })
})
