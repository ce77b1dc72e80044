// Articles of the General Data Protection Regulation that findings and requests rest on, paraphrased; and how EU law counts periods.
import { CHECKED_ON, fact } from './fact.ts'
import { art, gdpr } from './gdpr-article.ts'

export const GDPR = {
  'gdpr-5-1-a': gdpr(
    'gdpr-5-1-a',
    {
      article: art('Art. 5 Abs. 1 Buchst. a', 'Art. 5(1)(a)'),
      text: {
        de: 'Daten müssen rechtmäßig, nach Treu und Glauben und für die betroffene Person nachvollziehbar verarbeitet werden.',
        en: 'Data must be processed lawfully, fairly and in a way that the person can follow.',
      },
    },
    null,
  ),
  'gdpr-5-1-c': gdpr(
    'gdpr-5-1-c',
    {
      article: art('Art. 5 Abs. 1 Buchst. c', 'Art. 5(1)(c)'),
      text: {
        de: 'Daten müssen auf das für den Zweck notwendige Maß beschränkt sein.',
        en: 'Data must be limited to what the purpose needs.',
      },
    },
    null,
  ),
  'gdpr-5-1-d': gdpr(
    'gdpr-5-1-d',
    {
      article: art('Art. 5 Abs. 1 Buchst. d', 'Art. 5(1)(d)'),
      text: {
        de: 'Daten müssen sachlich richtig sein; unrichtige Daten sind unverzüglich zu löschen oder zu berichtigen.',
        en: 'Data must be accurate; inaccurate data must be erased or rectified without delay.',
      },
    },
    null,
  ),
  'gdpr-5-1-e': gdpr(
    'gdpr-5-1-e',
    {
      article: art('Art. 5 Abs. 1 Buchst. e', 'Art. 5(1)(e)'),
      text: {
        de: 'Daten dürfen nur so lange einer Person zugeordnet gespeichert werden, wie es für den Zweck erforderlich ist.',
        en: 'Data may be kept in a form that identifies a person only for as long as the purpose needs.',
      },
    },
    null,
  ),
  'gdpr-5-2': gdpr(
    'gdpr-5-2',
    {
      article: art('Art. 5 Abs. 2', 'Art. 5(2)'),
      text: {
        de: 'Der Verantwortliche muss nachweisen können, dass er die Grundsätze einhält.',
        en: 'The controller must be able to show that it keeps to the principles.',
      },
    },
    null,
  ),
  'gdpr-12-3': gdpr(
    'gdpr-12-3',
    {
      article: art('Art. 12 Abs. 3', 'Art. 12(3)'),
      text: {
        de: 'Auf einen Antrag ist unverzüglich zu antworten, spätestens einen Monat nach Eingang; um zwei Monate verlängerbar, wenn das im ersten Monat mit Gründen mitgeteilt wird.',
        en: 'A request must be answered without undue delay, at the latest one month after receipt; two more months are possible if announced with reasons in the first.',
      },
    },
    { months: 1, extendableMonths: 2 },
  ),
  'gdpr-12-4': gdpr(
    'gdpr-12-4',
    {
      article: art('Art. 12 Abs. 4', 'Art. 12(4)'),
      text: {
        de: 'Wer einem Antrag nicht folgt, muss das spätestens nach einem Monat mit Gründen mitteilen und auf Beschwerde und Klage hinweisen.',
        en: 'Whoever does not act on a request must say so within a month, with reasons and a pointer to complaint and court.',
      },
    },
    { months: 1 },
  ),
  'gdpr-12-5': gdpr(
    'gdpr-12-5',
    {
      article: art('Art. 12 Abs. 5', 'Art. 12(5)'),
      text: {
        de: 'Auskunft und Maßnahmen sind unentgeltlich; dass ein Antrag offenkundig unbegründet oder exzessiv ist, muss der Verantwortliche nachweisen.',
        en: 'Information and action are free of charge; that a request is manifestly unfounded or excessive is for the controller to show.',
      },
    },
    null,
  ),
  'gdpr-12-6': gdpr(
    'gdpr-12-6',
    {
      article: art('Art. 12 Abs. 6', 'Art. 12(6)'),
      text: {
        de: 'Weitere Angaben zur Identität darf der Verantwortliche nur bei begründeten Zweifeln verlangen.',
        en: 'The controller may ask for more proof of identity only where it has reasonable doubts.',
      },
    },
    null,
  ),
  'gdpr-15-1': gdpr(
    'gdpr-15-1',
    {
      article: art('Art. 15 Abs. 1', 'Art. 15(1)'),
      text: {
        de: 'Jede Person kann Auskunft über die zu ihr gespeicherten Daten verlangen, auch über Zwecke, Empfänger, Speicherdauer und Herkunft.',
        en: 'Everyone may ask for the data held about them, with purposes, recipients, storage period and source.',
      },
    },
    null,
  ),
  'gdpr-15-1-c': gdpr(
    'gdpr-15-1-c',
    {
      article: art('Art. 15 Abs. 1 Buchst. c', 'Art. 15(1)(c)'),
      text: {
        de: 'Die Auskunft nennt die Empfänger, denen die Daten offengelegt wurden oder noch werden.',
        en: 'The answer names the recipients to whom the data were or will be disclosed.',
      },
    },
    null,
  ),
  'gdpr-15-1-g': gdpr(
    'gdpr-15-1-g',
    {
      article: art('Art. 15 Abs. 1 Buchst. g', 'Art. 15(1)(g)'),
      text: {
        de: 'Die Auskunft nennt alle verfügbaren Informationen über die Herkunft der Daten.',
        en: 'The answer gives all available information about the source of the data.',
      },
    },
    null,
  ),
  'gdpr-15-1-h': gdpr(
    'gdpr-15-1-h',
    {
      article: art('Art. 15 Abs. 1 Buchst. h', 'Art. 15(1)(h)'),
      text: {
        de: 'Bei automatisierten Entscheidungen einschließlich Profiling: aussagekräftige Informationen über die Logik, die Tragweite und die angestrebten Auswirkungen.',
        en: 'For automated decisions including profiling: meaningful information about the logic, the significance and the envisaged consequences.',
      },
    },
    null,
  ),
  'gdpr-15-3': gdpr(
    'gdpr-15-3',
    {
      article: art('Art. 15 Abs. 3', 'Art. 15(3)'),
      text: {
        de: 'Die betroffene Person erhält eine Kopie ihrer Daten, die erste ohne Entgelt.',
        en: 'The person gets a copy of the data, the first one free of charge.',
      },
    },
    null,
  ),
  'gdpr-16': gdpr(
    'gdpr-16',
    {
      article: art('Art. 16', 'Art. 16'),
      text: {
        de: 'Unrichtige Daten sind auf Verlangen unverzüglich zu berichtigen, unvollständige zu vervollständigen.',
        en: 'On request inaccurate data must be rectified without undue delay and incomplete data completed.',
      },
    },
    null,
  ),
  'gdpr-17-1-a': gdpr(
    'gdpr-17-1-a',
    {
      article: art('Art. 17 Abs. 1 Buchst. a', 'Art. 17(1)(a)'),
      text: {
        de: 'Daten sind auf Verlangen zu löschen, wenn sie für ihren Zweck nicht mehr notwendig sind.',
        en: 'On request data must be erased when they are no longer needed for their purpose.',
      },
    },
    null,
  ),
  'gdpr-17-1-c': gdpr(
    'gdpr-17-1-c',
    {
      article: art('Art. 17 Abs. 1 Buchst. c', 'Art. 17(1)(c)'),
      text: {
        de: 'Daten sind zu löschen, wenn die Person widersprochen hat und keine vorrangigen berechtigten Gründe bestehen.',
        en: 'Data must be erased when the person has objected and no overriding legitimate grounds remain.',
      },
    },
    null,
  ),
  'gdpr-17-1-d': gdpr(
    'gdpr-17-1-d',
    {
      article: art('Art. 17 Abs. 1 Buchst. d', 'Art. 17(1)(d)'),
      text: {
        de: 'Daten sind auf Verlangen zu löschen, wenn sie unrechtmäßig verarbeitet werden.',
        en: 'On request data must be erased when they are processed unlawfully.',
      },
    },
    null,
  ),
  'gdpr-18-1-a': gdpr(
    'gdpr-18-1-a',
    {
      article: art('Art. 18 Abs. 1 Buchst. a', 'Art. 18(1)(a)'),
      text: {
        de: 'Bestreitet die Person die Richtigkeit, ist die Verarbeitung für die Dauer der Prüfung einzuschränken.',
        en: 'Where the person contests accuracy, processing is restricted while it is checked.',
      },
    },
    null,
  ),
  'gdpr-18-1-d': gdpr(
    'gdpr-18-1-d',
    {
      article: art('Art. 18 Abs. 1 Buchst. d', 'Art. 18(1)(d)'),
      text: {
        de: 'Nach einem Widerspruch ist die Verarbeitung einzuschränken, bis feststeht, wessen Gründe überwiegen.',
        en: 'After an objection processing is restricted until it is clear whose grounds prevail.',
      },
    },
    null,
  ),
  'gdpr-19': gdpr(
    'gdpr-19',
    {
      article: art('Art. 19', 'Art. 19'),
      text: {
        de: 'Berichtigung und Löschung sind allen Empfängern mitzuteilen; auf Verlangen sind diese Empfänger zu nennen.',
        en: 'Rectification and erasure must be passed on to all recipients, and the person told who they are on request.',
      },
    },
    null,
  ),
  'gdpr-21-1': gdpr(
    'gdpr-21-1',
    {
      article: art('Art. 21 Abs. 1', 'Art. 21(1)'),
      text: {
        de: 'Aus Gründen der besonderen Situation kann die Person der Verarbeitung aus berechtigtem Interesse widersprechen, auch dem Profiling.',
        en: 'On grounds of the particular situation the person may object to processing based on legitimate interests, profiling included.',
      },
    },
    null,
  ),
  'gdpr-22-1': gdpr(
    'gdpr-22-1',
    {
      article: art('Art. 22 Abs. 1', 'Art. 22(1)'),
      text: {
        de: 'Niemand muss sich einer Entscheidung unterwerfen, die allein automatisiert fällt und rechtliche oder ähnlich erhebliche Wirkung hat.',
        en: 'Nobody has to be subject to a decision made solely by automated means that has legal or similarly significant effect.',
      },
    },
    null,
  ),
  'gdpr-22-3': gdpr(
    'gdpr-22-3',
    {
      article: art('Art. 22 Abs. 3', 'Art. 22(3)'),
      text: {
        de: 'Die Person kann verlangen, dass ein Mensch eingreift, ihren Standpunkt darlegen und die Entscheidung anfechten.',
        en: 'The person may ask for a human to step in, state a point of view and contest the decision.',
      },
    },
    null,
  ),
  'gdpr-77-1': gdpr(
    'gdpr-77-1',
    {
      article: art('Art. 77 Abs. 1', 'Art. 77(1)'),
      text: {
        de: 'Jede Person kann sich bei einer Aufsichtsbehörde beschweren: am Wohnort, am Arbeitsplatz oder am Ort des Verstoßes.',
        en: 'Everyone may complain to a supervisory authority: at home, at work or where the breach happened.',
      },
    },
    null,
  ),
  'gdpr-78-2': gdpr(
    'gdpr-78-2',
    {
      article: art('Art. 78 Abs. 2', 'Art. 78(2)'),
      text: {
        de: 'Meldet sich die Aufsichtsbehörde drei Monate lang nicht, steht der Weg zum Gericht offen.',
        en: 'If the authority says nothing for three months, the way to court is open.',
      },
    },
    { months: 3 },
  ),
  'gdpr-79': gdpr(
    'gdpr-79',
    {
      article: art('Art. 79', 'Art. 79'),
      text: {
        de: 'Gegen den Verantwortlichen kann die Person klagen, an dessen Sitz oder an ihrem Aufenthaltsort.',
        en: 'The person may go to court against the controller, at its seat or where the person lives.',
      },
    },
    null,
  ),
  'gdpr-80-1': gdpr(
    'gdpr-80-1',
    {
      article: art('Art. 80 Abs. 1', 'Art. 80(1)'),
      text: {
        de: 'Die Person kann eine gemeinnützige Einrichtung beauftragen, ihre Rechte wahrzunehmen.',
        en: 'The person may mandate a non-profit body to exercise these rights.',
      },
    },
    null,
  ),
  'gdpr-82': gdpr(
    'gdpr-82',
    {
      article: art('Art. 82', 'Art. 82'),
      text: {
        de: 'Wer durch einen Verstoß einen Schaden erleidet, kann Ersatz verlangen. Eine Sache für Anwältin oder Anwalt.',
        en: 'Whoever suffers damage from a breach may claim compensation. A matter for counsel.',
      },
    },
    null,
  ),
  'reg-1182-71-3': fact({
    id: 'reg-1182-71-3',
    kind: 'article',
    law: {
      de: 'Verordnung (EWG, Euratom) Nr. 1182/71',
      en: 'Regulation (EEC, Euratom) No 1182/71',
    },
    article: art('Art. 3', 'Art. 3'),
    text: {
      de: 'Eine Frist von Monaten endet mit dem Tag derselben Zahl; fehlt er, mit dem letzten Tag des Monats; ist das ein Samstag, Sonntag oder Feiertag, mit dem nächsten Arbeitstag.',
      en: 'A period of months ends on the day of the same number; failing that on the last day of the month; if that is a Saturday, Sunday or public holiday, on the next working day.',
    },
    value: null,
    validFrom: '1971-07-01',
    validTo: null,
    source:
      'Regulation (EEC, Euratom) No 1182/71, Art. 3, OJ L 124, 8.6.1971, p. 1, https://eur-lex.europa.eu/eli/reg/1971/1182/oj',
    confidence: 'K',
    checkedOn: CHECKED_ON,
    reviewedBy: null,
  }),
}
