// German statutes around scoring, each with the days on which it may be used. While the fate of § 31 BDSG is open, neither it nor § 37a
// BDSG is cited as in force from 2026-11-20: the GDPR grounds suffice.
import { CHECKED_ON, fact, type Both, type Confidence } from './fact.ts'

const OLD_BDSG =
  'Bundesdatenschutzgesetz in der bis 24. Mai 2018 geltenden Fassung (BGBl. 2003 I S. 66, geändert BGBl. 2009 I S. 2254)'
const BDSG =
  'Bundesdatenschutzgesetz vom 30. Juni 2017 (BGBl. 2017 I S. 2097), https://www.gesetze-im-internet.de/bdsg_2018/'

type Row = {
  paragraph: string
  text: Both
  from: string
  to: string | null
  source: string
  confidence: Confidence
}

function bdsg<V>(id: string, row: Row, value: V) {
  const old = row.source.startsWith(OLD_BDSG)
  const german = row.paragraph.replaceAll(' ', '\u00a0')
  const english = row.paragraph
    .replace(/ Abs\. (\d+)/, '($1)')
    .replace('Satz', 'sentence')
    .replace('Nr.', 'no.')
    .replaceAll(' ', '\u00a0')
  return fact({
    id,
    kind: 'statute',
    law: {
      de: old ? 'BDSG in der bis 24. Mai 2018 geltenden Fassung' : 'BDSG',
      en: old
        ? 'Federal Data Protection Act (BDSG) as in force until 24 May 2018'
        : 'Federal Data Protection Act (BDSG)',
    },
    article: { de: german, en: english },
    text: row.text,
    value,
    validFrom: row.from,
    validTo: row.to,
    source: row.source,
    confidence: row.confidence,
    checkedOn: CHECKED_ON,
    reviewedBy: null,
  })
}

export const GERMANY = {
  'bdsg-old-28a': bdsg(
    'bdsg-old-28a',
    {
      paragraph: '§ 28a Abs. 1',
      text: {
        de: 'Eine Forderung durfte einer Auskunftei nur gemeldet werden, wenn sie fällig, unbezahlt und auf einem der genannten Wege gesichert war, etwa durch Titel oder durch zwei Mahnungen mit Hinweis und ohne Bestreiten.',
        en: 'A claim could be reported to a bureau only if it was due, unpaid and secured in one of the listed ways, such as a title or two reminders with a warning and no dispute.',
      },
      from: '2010-04-01',
      to: '2018-05-24',
      source: OLD_BDSG,
      confidence: 'K',
    },
    { reminders: 2, weeksSinceFirstReminder: 4 },
  ),
  'bdsg-old-28b': bdsg(
    'bdsg-old-28b',
    {
      paragraph: '§ 28b',
      text: {
        de: 'Ein Wahrscheinlichkeitswert braucht ein wissenschaftlich anerkanntes Verfahren und darf nicht allein auf Anschriftendaten beruhen.',
        en: 'A probability value needs a scientifically recognised method and must not rest on address data alone.',
      },
      from: '2010-04-01',
      to: '2018-05-24',
      source: OLD_BDSG,
      confidence: 'K',
    },
    null,
  ),
  'bdsg-old-34': bdsg(
    'bdsg-old-34',
    {
      paragraph: '§ 34',
      text: {
        de: 'Auskunft über gespeicherte Daten und über Wahrscheinlichkeitswerte, deren Zustandekommen und Bedeutung verständlich zu erklären sind.',
        en: 'Information about stored data and probability values, with an intelligible account of how they came about and what they mean.',
      },
      from: '2010-04-01',
      to: '2018-05-24',
      source: OLD_BDSG,
      confidence: 'K',
    },
    null,
  ),
  'bdsg-old-35-1': bdsg(
    'bdsg-old-35-1',
    {
      paragraph: '§ 35 Abs. 1',
      text: {
        de: 'Personenbezogene Daten sind zu berichtigen, wenn sie unrichtig sind.',
        en: 'Personal data must be rectified when they are inaccurate.',
      },
      from: '2001-05-23',
      to: '2018-05-24',
      source: OLD_BDSG,
      confidence: 'K',
    },
    null,
  ),
  'bdsg-old-35-2-4': bdsg(
    'bdsg-old-35-2-4',
    {
      paragraph: '§ 35 Abs. 2 Satz 2 Nr. 4',
      text: {
        de: 'Nach einer Sekundärquelle: bei erledigten Sachen Prüfung am Ende des dritten Kalenderjahres nach der ersten Speicherung (offene: des vierten), länger, wenn noch erforderlich.',
        en: 'According to a secondary source: settled matters are reviewed at the end of the third calendar year after first storage (open ones: the fourth), longer if still needed.',
      },
      from: '2010-04-01',
      to: '2018-05-24',
      source: `${OLD_BDSG}; after secondary literature, not re-read`,
      confidence: 'C',
    },
    { calendarYearsSettled: 3, calendarYearsOpen: 4 },
  ),
  'bdsg-31-1': bdsg(
    'bdsg-31-1',
    {
      paragraph: '§ 31 Abs. 1',
      text: {
        de: 'Ein Wahrscheinlichkeitswert braucht ein wissenschaftlich anerkanntes Verfahren und darf nicht ausschließlich auf Anschriftendaten beruhen; über ihre Nutzung ist vorher zu unterrichten.',
        en: 'A probability value needs a scientifically recognised method and must not rest exclusively on address data; the person must be told beforehand that they are used.',
      },
      from: '2018-05-25',
      to: '2026-11-19',
      source: `${BDSG}__31.html; doubts about its validity: CJEU C-634/21`,
      confidence: 'K',
    },
    null,
  ),
  'bdsg-31-2': bdsg(
    'bdsg-31-2',
    {
      paragraph: '§ 31 Abs. 2',
      text: {
        de: 'Eine Forderung darf in einen Wahrscheinlichkeitswert nur eingehen, wenn sie fällig, unbezahlt und auf einem der genannten Wege gesichert ist, etwa durch Titel oder durch zwei Mahnungen mit Hinweis und ohne Bestreiten.',
        en: 'A claim may count in a probability value only if it is due, unpaid and secured in one of the listed ways, such as a title or two reminders with a warning and no dispute.',
      },
      from: '2018-05-25',
      to: '2026-11-19',
      source: `${BDSG}__31.html; doubts about its validity: CJEU C-634/21`,
      confidence: 'K',
    },
    { reminders: 2, weeksSinceFirstReminder: 4 },
  ),
  'bdsg-37a': bdsg(
    'bdsg-37a',
    {
      paragraph: '§ 37a',
      text: {
        de: 'Soll nach Berichten seit 20. November 2026 unter anderem Anschriftendaten im Scoring ausschließen. Wortlaut nicht gelesen.',
        en: 'Reported to bar address data, among others, from scoring since 20 November 2026. Wording not read.',
      },
      from: '2026-11-20',
      to: null,
      source:
        'BGBl. 2026 I Nr. 139 (12 May 2026), number and date confirmed, wording not read; skengbopian/scraper docs/10 and docs/13',
      confidence: '?',
    },
    null,
  ),
}
