// One person's donation while someone shows its receipt: every call of `DonationHandle`, each checked anew against withdrawal.
import type { Answers, Campaign, Consent, Donation, Language, Letter } from '../../extract/index.ts'
import { Refusal, valueAt } from '../../extract/index.ts'
import type { AidLanguage, Box, PackSpeech, Print } from '../../reports/index.ts'
import { campaignOf } from '../campaigns.ts'
import type {
  AtOnce,
  Crop,
  DonationHandle,
  LetterView,
  PatchOperation,
  Withdrawal,
} from '../service.ts'
import { type DonationRow, donationById, lettersOf } from '../store/index.ts'
import { changesOf } from './events.ts'
import { exportOf } from './export.ts'
import type { Held } from './held.ts'
import { acceptFurther } from './intake.ts'
import {
  allLetters,
  confirmLetters,
  letterRow,
  type Opened,
  patchLetter,
  putLetter,
  saveRecords,
  viewOf,
} from './letters.ts'
import { PAGE_DPI, pageOf } from './originals.ts'
import type { Premises } from './premises.ts'
import { frozen } from '../remembered.ts'
import { besideIn, changesIn } from './beside.ts'
import {
  deadlinesPaper,
  findingsIn,
  comparedIn,
  packPaper,
  requestPaper,
  mandateIn,
  requestsIn,
  stepsIn,
} from './results.ts'
import { donationOf } from './state.ts'
import { changeConsent, keepContact, vouch } from './will.ts'
import { withdraw } from './withdrawal.ts'

/** What is shown around a value so that it can be recognised on paper: points beside, above and below. */
const BESIDE_PT = 72
const ABOVE_PT = 16

export class Handle implements DonationHandle {
  readonly #opened: Opened & Held
  readonly #signingKeyFile: string | null

  constructor(premises: Premises, held: Held, signingKeyFile: string | null) {
    this.#opened = { premises, ...held }
    this.#signingKeyFile = signingKeyFile
  }

  /** Frozen: as long as nothing in the store changes, the next who asks gets the same. */
  donation(language: Language = 'de'): AtOnce<Donation> {
    const version = this.#opened.premises.store.version()
    const known = this.#opened.shown.get(language)
    return known?.version === version ? known.donation : this.#donationAnew(language, version)
  }

  async #donationAnew(language: Language, version: string): Promise<Donation> {
    const row = await this.#row()
    const donation = frozen(await donationOf(this.#db, row, this.#opened.records, language))
    this.#opened.shown.set(language, { version, donation })
    return donation
  }

  events(signal: AbortSignal, language: Language = 'de'): AsyncIterable<Donation> {
    return changesOf(this.#opened, signal, () => this.donation(language))
  }

  async campaign(): Promise<Campaign> {
    return await campaignOf(this.#db, (await this.#row()).campaign)
  }

  async letters(): Promise<(Letter | null)[]> {
    await this.#row()
    return await allLetters(this.#opened)
  }

  async views(language: Language = 'de'): Promise<LetterView[]> {
    await this.#row()
    const rows = await lettersOf(this.#db, this.#opened.donation)
    return await Promise.all(rows.map(({ n }) => viewOf(this.#opened, n, language)))
  }

  async view(n: number, language: Language = 'de'): Promise<LetterView> {
    await this.#row()
    return await viewOf(this.#opened, n, language)
  }

  async patchLetter(n: number, operations: PatchOperation[], etag: string): Promise<LetterView> {
    await this.#row()
    await patchLetter(this.#opened, n, operations, etag)
    return await viewOf(this.#opened, n, 'de')
  }

  async putLetter(n: number, letter: Letter): Promise<LetterView> {
    await this.#row()
    await putLetter(this.#opened, n, letter)
    return await viewOf(this.#opened, n, 'de')
  }

  async addLetter(files: Uint8Array[]) {
    await this.#row()
    const { premises, donation, dataKey } = this.#opened
    const n = await acceptFurther(premises, donation, dataKey, files)
    return { n, status: 'received' as const }
  }

  async page(n: number, p: number): Promise<Uint8Array> {
    await this.#row()
    const { premises, donation, dataKey, records } = this.#opened
    const { upload, status, pages } = await letterRow(this.#opened, n)
    if (status === 'received' || status === 'reading') throw new Refusal('LETTER_NOT_READY')
    if (p < 1 || p > pages) throw new Refusal('STORE_NOT_FOUND')
    const sources = (await records.letter(n))?.sources ?? []
    return await pageOf(premises, dataKey, { donation, upload, sources, page: p })
  }

  async crop(n: number, pointer: string): Promise<Crop> {
    const letter = (await this.view(n)).letter
    const place = letter?.provenance[pointer]
    if (!letter || valueAt(letter, pointer) === undefined || !place?.box) {
      throw new Refusal('STORE_NOT_FOUND')
    }
    const page = await this.page(n, place.page)
    const [x0, y0, x1, y1] = place.box
    const box = [x0 - BESIDE_PT, y0 - ABOVE_PT, x1 + BESIDE_PT, y1 + ABOVE_PT] satisfies Box
    const need = { letter: n, page: place.page, box, marks: [place.box], pointer }
    return await this.#opened.premises.papers.cut(page, PAGE_DPI, need)
  }

  async answers(): Promise<Answers> {
    await this.#row()
    return await this.#opened.records.answers()
  }

  async putAnswers(answers: Answers): Promise<Answers> {
    await this.#row()
    await saveRecords(this.#opened, this.#opened.records.sealAnswers(answers))
    return answers
  }

  async putConsent(consent: Consent): Promise<Donation | Withdrawal> {
    const row = await this.#row()
    if (!consent.purposes.includes('findings')) return await this.withdraw()
    await changeConsent(this.#opened, row, consent)
    return await this.donation()
  }

  async contact() {
    await this.#row()
    return await this.#opened.records.contact()
  }

  async putContact(contact: { email: string } | null): Promise<void> {
    await this.#row()
    await keepContact(this.#opened, contact)
  }

  async confirm(values?: string[]): Promise<Donation> {
    await this.#row()
    await (values === undefined ? confirmLetters(this.#opened) : vouch(this.#opened, values))
    return await this.donation()
  }

  async findings(language: Language) {
    await this.#row()
    return await findingsIn(this.#opened, language)
  }

  async compared() {
    await this.#row()
    return await comparedIn(this.#opened)
  }

  async requests(speech: Language) {
    await this.#row()
    return await requestsIn(this.#opened, speech)
  }

  async request(id: string, format: 'pdf' | 'docx' | 'txt' | 'eml') {
    await this.#row()
    return await requestPaper(this.#opened, id, format)
  }

  async nextSteps(speech: Language) {
    await this.#row()
    return await stepsIn(this.#opened, speech)
  }

  async mandate(format: 'pdf' | 'txt') {
    await this.#row()
    return await mandateIn(this.#opened, format)
  }

  async beside(id: string, language: AidLanguage) {
    await this.#row()
    return await besideIn(this.#opened, id, language)
  }

  async changes(language: Language) {
    await this.#row()
    return await changesIn(this.#opened, language)
  }

  async deadlines() {
    await this.#row()
    return await deadlinesPaper(this.#opened)
  }

  async pack(speech: PackSpeech, print?: Print) {
    await this.#row()
    return await packPaper(this.#opened, { speech, print }, this.#signingKeyFile)
  }

  async export(): Promise<Record<string, unknown>> {
    return await exportOf(this.#opened, await this.donation())
  }

  async withdraw(): Promise<Withdrawal> {
    await this.#row()
    return await withdraw(this.#opened.premises, this.#opened.donation, this.#opened.dataKey)
  }

  /** The one check of every call: the donation is there and not withdrawn. */
  async #row(): Promise<DonationRow> {
    const { premises, donation } = this.#opened
    const row = premises.tombstones.has(donation) ? null : await donationById(this.#db, donation)
    if (!row) throw new Refusal('DONATION_UNKNOWN')
    return row
  }

  get #db() {
    return this.#opened.premises.store.data
  }
}
