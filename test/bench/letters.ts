// Drawn letters for the bench, written once into its folder.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { demoDocuments } from '../../fixtures/index.ts'

/** Paths of the demo's documents, drawn on first use. */
export async function letterFiles(folder: string): Promise<string[]> {
  const place = path.join(folder, 'letters')
  const donations = await demoDocuments(2026)
  const documents = donations.flatMap((donation) => donation.documents)
  mkdirSync(place, { recursive: true })
  return documents.map(({ name, pdf }) => {
    const file = path.join(place, name)
    if (!existsSync(file)) writeFileSync(file, pdf)
    return file
  })
}
