// Sample letters that the demo offers to try an upload with: PDFs in the data folder, drawn once.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sample } from './service.ts'

const FOLDER = 'samples'
/** Names say what a sample is; titles are for people. */
export const SAMPLES: Sample[] = [
  {
    name: 'beispiel-datenkopie.pdf',
    title: {
      de: 'Datenkopie mit mehreren Fehlern (synthetisch)',
      en: 'Copy of data with several errors (synthetic)',
      fr: 'Copie de données avec plusieurs erreurs (synthétique)',
    },
  },
  {
    name: 'beispiel-score-2026.pdf',
    title: {
      de: 'Score 2026, dessen Punkte nicht die Summe ergeben (synthetisch)',
      en: 'Score 2026 whose points do not add up (synthetic)',
      fr: 'Score 2026 dont les points ne donnent pas la somme (synthétique)',
    },
  },
  {
    name: 'beispiel-ohne-fehler.pdf',
    title: {
      de: 'Datenkopie ohne Fehler (synthetisch)',
      en: 'Copy of data without an error (synthetic)',
      fr: 'Copie de données sans erreur (synthétique)',
    },
  },
]

export const samplesFolder = (dataDir: string): string => join(dataDir, FOLDER)

/** Gives those samples whose file is there. The folder is filled before a demo answers, once: it is looked into at the first call. */
export function samplesIn(dataDir: string): () => Promise<Sample[]> {
  let found: Promise<Sample[]> | null = null
  return async () => await (found ??= look(dataDir))
}

async function look(dataDir: string): Promise<Sample[]> {
  const names = new Set(await readdir(samplesFolder(dataDir)).catch(() => []))
  return SAMPLES.filter(({ name }) => names.has(name))
}

export async function sampleFile(dataDir: string, name: string): Promise<Uint8Array | null> {
  if (!SAMPLES.some((sample) => sample.name === name)) return null
  return await readFile(join(samplesFolder(dataDir), name)).catch(() => null)
}
