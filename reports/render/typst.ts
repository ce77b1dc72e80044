// Typesetting: a Typst template and data in, the bytes of a tagged PDF out. Knows nothing of law, issuers or letters.
// Data reach the template as files (json("data.json")), never as markup, so a hostile string is printed, not run.
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const folderOf = (name: string) => path.dirname(require.resolve(`${name}/package.json`))

/** Families that papers may use, as TTF from packages (Typst ignores woff silently). */
const FONT_PACKAGES = [
  '@expo-google-fonts/atkinson-hyperlegible-next',
  '@expo-google-fonts/source-serif-4',
  '@expo-google-fonts/arimo',
  '@expo-google-fonts/cousine',
  '@expo-google-fonts/tinos',
]

export type Typesetting = {
  /** Folder of templates: only files in it and the shadow files below can be read by the template. */
  workspace: string
  /** Entry file inside the workspace. */
  main: string
  /** Extra files by name relative to the workspace: data as JSON bytes, pictures, attachments. */
  files: Record<string, Uint8Array>
  /** `a-3a` for packs (tagged, archival, attachments), `ua-1` for papers without attachments. */
  standard?: 'a-3a' | 'ua-1' | '1.7'
  /** Whether a structure tree is written; drawn sample letters of old producers have none. */
  tagged?: boolean
}

const compilers = new Map<string, NodeCompiler>()

function compilerFor(workspace: string): NodeCompiler {
  const known = compilers.get(workspace)
  if (known) return known
  const made = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: FONT_PACKAGES.map(folderOf) }],
  })
  compilers.set(workspace, made)
  return made
}

/**
 * Typesets one document. Same input, same bytes. Synchronous work of 20–80 ms.
 * A warning about an unknown font family is an error: another font would be taken silently.
 */
export function typeset(job: Typesetting): Uint8Array {
  const compiler = compilerFor(job.workspace)
  const at = (name: string) => path.join(job.workspace, name)
  for (const [name, bytes] of Object.entries(job.files)) {
    compiler.mapShadow(at(name), Buffer.from(bytes))
  }
  try {
    const result = compiler.compile({ mainFilePath: at(job.main) })
    const failed = result.hasError() ? result.takeError() : null
    if (failed) throw new Error(`typesetting: ${JSON.stringify(compiler.fetchDiagnostics(failed))}`)
    const warned = result.takeWarnings()
    const warnings = warned ? compiler.fetchDiagnostics(warned) : []
    const font = warnings.find((w) => JSON.stringify(w).includes('unknown font family'))
    if (font) throw new Error(`typesetting: ${JSON.stringify(font)}`)
    const document = result.result
    if (!document) throw new Error('typesetting gave no document')
    return compiler.pdf(document, {
      ...(job.standard ? { pdfStandard: job.standard } : {}),
      pdfTags: job.tagged ?? true,
    })
  } finally {
    for (const name of Object.keys(job.files)) compiler.unmapShadow(at(name))
    compiler.evictCache(10)
  }
}
