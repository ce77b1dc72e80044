// Letters as a browser prints them: HTML to PDF through Chromium. Cells are centred in height, heads in width, as browsers do by themselves.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Entry, Letter, Score } from '../../../extract/index.ts'

export const CHROMIUM = '/usr/bin/chromium'
export const hasChromium = existsSync(CHROMIUM)

const day = (text: string | null) => (text ? text.split('-').toReversed().join('.') : '')
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]
export const longDay = (text: string) =>
  `${Number(text.slice(8))}. ${MONTHS[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`
export const euro = (cents: number | null) =>
  cents === null
    ? ''
    : `${Math.floor(cents / 100)
        .toString()
        .replace(/\B(?=(\d{3})+$)/gu, '.')},${String(cents % 100).padStart(2, '0')} EUR`
export const percent = (value: number | null) =>
  value === null ? '' : `${value.toFixed(2).replace('.', ',')} %`
const TYPE: Partial<Record<Entry['type'], string>> = {
  'current-account': 'Girokonto',
  'credit-card': 'Kreditkarte',
  'instalment-loan': 'Ratenkredit',
  mortgage: 'Kredit (grundpfandrechtlich gesichert)',
  claim: 'Forderung',
}
export { day, TYPE }

const page = (style: string, body: string) =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><style>@page{size:A4;margin:18mm 16mm}body{font:10pt "DejaVu Sans",sans-serif;hyphens:auto}table{border-collapse:collapse;width:100%}th,td{border:.4pt solid #444;padding:1.5mm}${style}</style><body>${body}<p style="font-size:7pt">Synthetisches Beispiel</p></body></html>`

const table = (heads: string[], rows: string[][]) =>
  `<table><thead><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</tbody></table>`

const frame = (
  truth: Letter,
  subject: string,
) => `<p>SCHUFA Holding AG · Kormoranweg 5 · 65201 Wiesbaden</p>
<p>Erika Mustermann<br>Musterweg 1<br>12345 Musterstadt</p><p style="text-align:right">Wiesbaden, ${longDay(truth.issuedOn ?? '')}</p><p><b>${subject}</b><br>Referenznummer: ${truth.identity.reference}</p>
<p>Sehr geehrte Frau Mustermann,</p>`

const person = (truth: Letter) =>
  `<h3>Ihre Personendaten</h3><dl>${[
    ['Familienname', truth.identity.surname],
    ['Vorname', truth.identity.givenNames],
    ['Geburtsdatum', day(truth.identity.bornOn)],
    ['Geburtsort', truth.identity.birthplace],
    ['SCHUFA-Datensatznummer', truth.identity.recordNumber],
  ]
    .map(([k, v]) => `<dt>${k}</dt><dd>${v}</dd>`)
    .join('')}</dl>`

/** Datenkopie with everything in tables. */
export function copyInTables(truth: Letter): string {
  const entries = table(
    [
      'Vertragsart',
      'Vertragspartner',
      'Nummer',
      'Betrag',
      'Anzahl Raten',
      'Gemeldet am',
      'Gespeichert am',
      'Beginn',
      '1. Rate',
      'Letzte Rate',
      'Ende',
      'Erledigt am',
      'Ursprünglicher Gläubiger',
    ],
    truth.entries.map((e) => [
      TYPE[e.type] ?? '',
      e.party ?? '',
      e.reference ?? '',
      euro(e.amount),
      String(e.instalments ?? ''),
      day(e.reportedOn),
      day(e.storedOn),
      day(e.openedOn),
      day(e.firstDueOn),
      day(e.lastDueOn),
      day(e.closedOn),
      day(e.settledOn),
      e.originalParty ?? '',
    ]),
  )
  const scores = table(
    [
      'Datum',
      'Übermittelt an',
      'Bezeichnung',
      'Score-Wert',
      'Rating&shy;stufe',
      'Erfüllungs&shy;wahrscheinlichkeit',
      'Bedeutung',
    ],
    truth.scores
      .filter((s) => s.recipient)
      .map((s) => [
        day(s.transmittedOn),
        s.recipient ?? '',
        s.name,
        String(s.value),
        s.rating ?? '',
        percent(s.probability),
        s.meaning ?? '',
      ]),
  )
  const basis = truth.scores.find((s) => s.name === 'Basisscore')
  return page(
    'dl{display:grid;grid-template-columns:55mm 1fr;gap:1mm}dd{margin:0}.wide{font-size:5.6pt}.wide td,.wide th{padding:.7mm}',
    `${frame(truth, 'Datenkopie nach Art. 15 DS-GVO')}<p>anbei erhalten Sie eine Kopie der am ${day(truth.cutoffOn)} bei uns zu Ihrer Person gespeicherten personenbezogenen Daten nach Art. 15 der Datenschutz-Grundverordnung.</p>
${person(truth)}<h3>Anschriften</h3>${table(
      ['Anschrift', 'Art', 'Gemeldet von', 'Gespeichert am'],
      truth.addresses.map((a) => [
        a.text ?? '',
        a.current ? 'aktuell' : 'früher',
        a.reportedBy ?? '',
        day(a.storedOn),
      ]),
    )}
<h3>Anfragen</h3>${table(
      ['Datum', 'Anfragende Stelle', 'Zweck'],
      truth.inquiries.map((i) => [day(i.on), i.party ?? '', i.purpose ?? '']),
    )}
<h3>Vertragsdaten und Zahlungsstörungen</h3><div class="wide">${entries}</div><h3>Übermittelte Scorewerte</h3><div style="font-size:8pt">${scores}</div>
<h3>Basisscore</h3><p>Am ${day(basis?.calculatedOn ?? null)} wurde der Basisscore ${percent(basis?.value ?? null)} von theoretisch möglichen 100 % berechnet. Bewertung: ${basis?.meaning}.</p>`,
  )
}

/** Datenkopie in labelled blocks, one card a thing. */
export function copyInBlocks(truth: Letter): string {
  const card = (title: string, rows: [string, string | null][]) =>
    `<div class="card"><b>${title}</b><dl>${rows
      .filter(([, v]) => v)
      .map(([k, v]) => `<dt>${k}:</dt><dd>${v}</dd>`)
      .join('')}</dl></div>`
  const basis = truth.scores.find((s) => s.name === 'Basisscore')
  return page(
    'dl{display:grid;grid-template-columns:48mm 1fr;gap:.6mm;margin:1mm 0}dd{margin:0}.card{break-inside:avoid;margin:3mm 0}body{font-family:"Liberation Serif"}',
    `${frame(truth, 'Kopie Ihrer personenbezogenen Daten gemäß Art. 15 DSGVO')}<p>Stichtag dieser Auskunft: ${day(truth.cutoffOn)}. Sie erhalten eine Kopie der gespeicherten Daten.</p>
${person(truth)}<h3>Adressen</h3>${truth.addresses
      .map((a) =>
        card(a.current ? '' : '', [
          [a.current ? 'Aktuelle Anschrift' : 'Frühere Anschrift', a.text],
          ['Gemeldet von', a.reportedBy],
          ['Gespeichert am', day(a.storedOn)],
        ]),
      )
      .join('')}
<h3>Verträge</h3>${truth.entries
      .filter((e) => !e.negative)
      .map((e) =>
        card(TYPE[e.type] ?? '', [
          ['Anbieter', e.party],
          ['Vertragsnummer', e.reference],
          ['Kreditbetrag', euro(e.amount)],
          ['Anzahl Raten', e.instalments ? String(e.instalments) : null],
          ['Abgeschlossen am', day(e.openedOn)],
          ['Fälligkeit 1. Rate', day(e.firstDueOn)],
          ['Letzte Rate', day(e.lastDueOn)],
          ['Beendet am', day(e.closedOn)],
          ['Übermittelt am', day(e.reportedOn)],
          ['Gespeichert am', day(e.storedOn)],
        ]),
      )
      .join('')}
<h3>Zahlungsstörungen</h3>${truth.entries
      .filter((e) => e.negative)
      .map((e) =>
        card('', [
          ['Gläubiger', e.party],
          ['Ursprünglicher Gläubiger', e.originalParty],
          ['Forderungsnummer', e.reference],
          ['Forderungsbetrag', euro(e.amount)],
          ['Gemeldet am', day(e.reportedOn)],
          ['Gespeichert am', day(e.storedOn)],
          ['Erledigt am', day(e.settledOn)],
        ]),
      )
      .join('')}
<h3>Anfragen</h3>${truth.inquiries
      .map((i) =>
        card('', [
          ['Anfragende Stelle', i.party],
          ['Anfrage vom', day(i.on)],
          ['Art der Anfrage', i.purpose],
        ]),
      )
      .join('')}
<h3>Übermittelte Score-Werte</h3>${truth.scores
      .filter((s) => s.recipient)
      .map((s) =>
        card('', [
          ['Bezeichnung', s.name],
          ['Übermittelt am', day(s.transmittedOn)],
          ['Empfänger', s.recipient],
          ['Score-Wert', String(s.value)],
          ['Ratingstufe', s.rating],
          ['Erfüllungswahrscheinlichkeit', percent(s.probability)],
          ['Bedeutung', s.meaning],
        ]),
      )
      .join('')}
<h3>Ihr Basisscore</h3>${card('', [
      ['Basisscore', percent(basis?.value ?? null)],
      ['Berechnet am', day(basis?.calculatedOn ?? null)],
      ['Klasse', basis?.meaning ?? null],
    ])}`,
  )
}

/** Account page of the score of 2026. */
export function accountPage(truth: Letter): string {
  const score = truth.scores[0] as Score // the truth of this kind has one
  return page(
    '.row{display:flex;justify-content:space-between;border-bottom:.3pt solid #aaa;padding:1.2mm 0}body{font-family:"Liberation Sans"}',
    `<p>meineSCHUFA · SCHUFA Holding AG</p><h2>Mein SCHUFA-Score</h2><p>Ermittelt am: ${day(score.calculatedOn)}<br>Aktualisierung: alle 3 Monate</p><p style="font-size:20pt">${score.meaning}</p>
<p>Skala von 100 bis 999 Punkten</p>${score.criteria.map((c) => `<div class="row"><span>${c.label}</span><span>+${c.points} P</span></div>`).join('')}
<div class="row"><b>Ihr Score-Wert</b><b>= ${score.value} P</b></div>`,
  )
}

/** The table letter of 2018 with rotated heads. */
export function tableLetter(truth: Letter): string {
  const KINDS = truth.scores[0]?.factors.map((f) => f.name) ?? []
  const rows = (scores: Score[], withRecipient: boolean) =>
    `<table><thead><tr><th rowspan=2>Datum</th>${withRecipient ? '<th rowspan=2>Übermittelt an</th>' : ''}<th rowspan=2>Bezeichnung</th><th rowspan=2>Score-<br>wert</th><th rowspan=2 class=r><span>Ratingstufe</span></th><th rowspan=2 class=r><span>Erfüllungs-<br>wahrschein-<br>lichkeit</span></th><th colspan=6>Risiko in der Datenart*</th><th rowspan=2>Bedeutung (insgesamt)</th></tr><tr>${KINDS.map((k) => `<th class=r><span>${k.replace(' ', '<br>')}</span></th>`).join('')}</tr></thead><tbody>${scores.map((s) => `<tr><td>${day(s.calculatedOn ?? s.transmittedOn)}</td>${withRecipient ? `<td>${s.recipient}</td>` : ''}<td>${s.name}</td><td>${s.value}</td><td>${s.rating}</td><td>${percent(s.probability)}</td>${s.factors.map((f) => `<td>${f.effect}</td>`).join('')}<td>${s.meaning}</td></tr>`).join('')}</tbody></table>`
  const basis = truth.scores.find((s) => s.name === 'Basisscore')
  return page(
    'table{font-size:6.5pt}th{background:#ddd}td,th{padding:.8mm}.r span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap}dl{display:grid;grid-template-columns:55mm 1fr;gap:1mm}dd{margin:0}pre{font:10pt "Liberation Mono";white-space:pre-wrap}',
    `${frame(truth, 'Datenübersicht nach §34 Bundesdatenschutzgesetz')}<p>nachfolgend die am ${day(truth.cutoffOn)} zu Ihrer Person gespeicherten Daten.</p>${person(truth)}<dl>${truth.addresses.map((a) => `<dt>${a.current ? 'Aktuelle Adresse' : 'Sonstige, auch frühere Adressen'}</dt><dd>${a.text}</dd><dt>Gemeldet von</dt><dd>${a.reportedBy}</dd><dt>Gespeichert am</dt><dd>${day(a.storedOn)}</dd>`).join('')}</dl>
<h3 style="break-before:page">I. In den letzten 12 Monaten übermittelte Wahrscheinlichkeitswerte</h3>${rows(
      truth.scores.filter((s) => s.recipient),
      true,
    )}<p style="font-size:7pt">++ deutlich unterdurchschnittliches Risiko, + unterdurchschnittliches Risiko, o durchschnittliches Risiko, - überdurchschnittliches Risiko, -- deutlich überdurchschnittliches Risiko, nv nicht verwendet</p>
<h3>II. Aktuelle Wahrscheinlichkeitswerte</h3>${rows(
      truth.scores.filter((s) => s.sector && !s.recipient),
      false,
    )}
<div style="break-before:page"><pre>${truth.entries
      .filter((e) => !e.negative)
      .map((e) =>
        e.type === 'credit-card'
          ? `Am ${day(e.reportedOn)} hat ${e.party} unter der Nummer ${e.reference} den Abschluss eines Kreditkartenvertrages vom ${day(e.openedOn)} gemeldet. Diese Information wird gespeichert, solange die Geschäftsbeziehung besteht. Gespeichert am ${day(e.storedOn)}.`
          : e.type === 'current-account'
            ? `Am ${day(e.reportedOn)} hat ${e.party} mitgeteilt, dass ein Girokonto unter der Kontonummer ${e.reference} am ${day(e.openedOn)} eröffnet wurde. Gespeichert am ${day(e.storedOn)}.`
            : `Am ${day(e.reportedOn)} hat ${e.party} unter der Nummer ${e.reference} einen ${TYPE[e.type]} über ${euro(e.amount)} gemeldet, abgeschlossen am ${day(e.openedOn)}, zahlbar in ${e.instalments} Raten, erste Rate am ${day(e.firstDueOn)}, letzte Rate am ${day(e.lastDueOn)}.${e.closedOn ? ` Der Vertrag wurde am ${day(e.closedOn)} beendet.` : ''} Gespeichert am ${day(e.storedOn)}.`,
      )
      .join('\n\n')}

${truth.inquiries.map((i) => `Am ${day(i.on)} hat ${i.party} um eine Auskunft gebeten. Zweck der Anfrage: ${i.purpose}.`).join('\n\n')}

Am ${day(basis?.calculatedOn ?? null)} wurde der Basisscore ${percent(basis?.value ?? null).replace(' ', '')} von theoretisch möglichen 100% berechnet.</pre></div>`,
  )
}

/** Prints several pages of HTML in one browser. */
export async function printed(documents: string[]): Promise<Uint8Array[]> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const out: Uint8Array[] = []
    for (const html of documents) {
      const tab = await browser.newPage()
      await tab.setContent(html)
      out.push(await tab.pdf({ preferCSSPageSize: true }))
      await tab.close()
    }
    return out
  } finally {
    await browser.close()
  }
}
