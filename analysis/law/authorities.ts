// Supervisory authorities and the complaint desk of the code of conduct: who watches over which bureau, and where to write.
import { CHECKED_ON, fact, type Both, type Confidence } from './fact.ts'
import type { Land } from './holidays.ts'

export type Authority = { name: string; lines: string[]; email: string | null; form: string | null }

// Snapshot of 21 Jul 2026 of datenanfragen/data (CC0-1.0), supervisory-authorities/*.json: one source, to be re-checked against each imprint.
const SOURCE = 'datenanfragen/data, supervisory-authorities/*.json (CC0-1.0), snapshot 2026-07-21'

function authority(id: string, value: Authority, text: Both, confidence: Confidence = 'C') {
  return fact<Authority>({
    id,
    kind: 'authority',
    law: { de: value.name, en: value.name },
    article: { de: '', en: '' },
    text,
    value,
    validFrom: '2018-05-25',
    validTo: null,
    source: SOURCE,
    confidence,
    checkedOn: CHECKED_ON,
    reviewedBy: null,
  })
}

const watches = (de: string, en: string): Both => ({
  de: `Aufsicht über ${de}.`,
  en: `Supervises ${en}.`,
})

export const AUTHORITIES = {
  hbdi: authority(
    'hbdi',
    {
      name: 'Der Hessische Beauftragte für Datenschutz und Informationsfreiheit',
      lines: ['Postfach 3163', '65021 Wiesbaden'],
      email: 'poststelle@datenschutz.hessen.de',
      form: 'https://datenschutz.hessen.de',
    },
    watches('SCHUFA, CS Connect und Besurance HIS', 'SCHUFA, CS Connect and Besurance HIS'),
  ),
  'lfdi-bw': authority(
    'lfdi-bw',
    {
      name: 'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
      lines: ['Postfach 10 29 32', '70025 Stuttgart'],
      email: 'poststelle@lfdi.bwl.de',
      form: null,
    },
    watches('infoscore Consumer Data', 'infoscore Consumer Data'),
  ),
  'ldi-nrw': authority(
    'ldi-nrw',
    {
      name: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
      lines: ['Kavalleriestraße 2–4', '40213 Düsseldorf'],
      email: 'poststelle@ldi.nrw.de',
      form: null,
    },
    watches('den Verband Creditreform', 'the Creditreform association'),
  ),
  baylda: authority(
    'baylda',
    {
      name: 'Bayerisches Landesamt für Datenschutzaufsicht',
      lines: ['Postfach 1349', '91504 Ansbach'],
      email: 'poststelle@lda.bayern.de',
      form: null,
    },
    watches(
      'Unternehmen in Bayern; bei CRIF entscheidet das Impressum',
      'companies in Bavaria; for CRIF the imprint decides',
    ),
  ),
  dsb: authority(
    'dsb',
    {
      name: 'Österreichische Datenschutzbehörde',
      lines: ['Barichgasse 40–42', '1030 Wien', 'Österreich'],
      email: 'dsb@dsb.gv.at',
      form: null,
    },
    watches('KSV1870 und CRIF in Österreich', 'KSV1870 and CRIF in Austria'),
  ),
  ico: authority(
    'ico',
    {
      name: 'Information Commissioner’s Office',
      lines: ['Wycliffe House, Water Lane', 'Wilmslow SK9 5AF', 'United Kingdom'],
      email: null,
      form: 'https://ico.org.uk',
    },
    watches('Auskunfteien im Vereinigten Königreich', 'bureaus in the United Kingdom'),
  ),
  cnil: authority(
    'cnil',
    {
      name: 'Commission nationale de l’informatique et des libertés',
      lines: ['3 Place de Fontenoy, TSA 80715', '75334 Paris Cedex 07', 'France'],
      email: null,
      form: 'https://www.cnil.fr/fr/plaintes',
    },
    watches('Verantwortliche in Frankreich', 'controllers in France'),
  ),
  'desk-code-of-conduct': fact<Authority>({
    id: 'desk-code-of-conduct',
    kind: 'desk',
    law: {
      de: 'Beschwerdestelle der Verhaltensregeln',
      en: 'Complaint desk of the code of conduct',
    },
    article: { de: '', en: '' },
    text: {
      de: 'Kostenlose Stelle der Überwachung der Verhaltensregeln zu Speicherfristen, eine Stufe vor der Aufsichtsbehörde.',
      en: 'Free desk of the body that monitors the code on storage periods, one step before the authority.',
    },
    value: {
      name: 'TIGGES DCO, Beschwerdestelle für die Verhaltensregeln der Auskunfteien',
      lines: [],
      email: null,
      form: 'https://auskunfteien.beschwerdestelle-tigges-dco.de',
    },
    validFrom: '2024-05-25',
    validTo: '2030-05-25',
    source: 'https://auskunfteien.beschwerdestelle-tigges-dco.de, after one secondary source',
    confidence: 'C',
    checkedOn: CHECKED_ON,
    reviewedBy: null,
  }),
}

/** Where an authority and the bureaus under it sit: whose holidays count when a period ends there. */
export const LAND_OF_AUTHORITY: Record<string, Land> = {
  hbdi: 'HE',
  'lfdi-bw': 'BW',
  'ldi-nrw': 'NW',
  baylda: 'BY',
  dsb: 'AT',
  cnil: 'FR',
}
