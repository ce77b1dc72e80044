// Writing papers and cutting pictures: work of 20 to 1,000 ms that must not hold up the web process, so a process of its own does it.
import type {
  AccessFormat,
  AccessSender,
  Crop,
  CropNeed,
  Evidence,
  PackSpeech,
  Print,
} from '../../reports/index.ts'
import type { PaperFormat } from '../service.ts'

export interface Papers {
  request(id: string, evidence: Evidence, format: PaperFormat): Promise<Uint8Array>
  access(
    issuer: string,
    sender: AccessSender,
    today: string,
    format: AccessFormat,
  ): Promise<Uint8Array>
  mandate(evidence: Evidence, format: 'pdf' | 'txt'): Promise<Uint8Array>
  deadlines(evidence: Evidence): Promise<Uint8Array>
  /** `signingKeyPem`: the service's Ed25519 key; without it the pack is not signed and says so. */
  pack(
    evidence: Evidence,
    speech: PackSpeech,
    signingKeyPem: string | null,
    print?: Print,
  ): Promise<Uint8Array>
  /** One page about a case, to print: a client's summary for an adviser's desk. */
  summary(evidence: Evidence, speech: PackSpeech): Promise<Uint8Array>
  cut(page: Uint8Array, dpi: number, need: CropNeed): Promise<Crop>
}

export { directPapers } from './direct.ts'
export { PapersProcess } from './process.ts'
