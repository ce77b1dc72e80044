// Articles of the GDPR that follow-up letters rest on: restriction in detail, complaints, the authority's part, codes of conduct.
import { art, gdpr } from './gdpr-article.ts'

export const GDPR_FOLLOW_UP = {
  'gdpr-18-2': gdpr(
    'gdpr-18-2',
    {
      article: art('Art. 18 Abs. 2', 'Art. 18(2)'),
      text: {
        de: 'Eingeschränkte Daten dürfen gespeichert werden; jede andere Verarbeitung braucht eine Einwilligung oder einen der genannten Gründe, etwa Rechtsansprüche.',
        en: 'Restricted data may be stored; any other processing needs consent or one of the grounds named, such as legal claims.',
      },
    },
    null,
  ),
  'gdpr-18-3': gdpr(
    'gdpr-18-3',
    {
      article: art('Art. 18 Abs. 3', 'Art. 18(3)'),
      text: {
        de: 'Bevor eine Einschränkung aufgehoben wird, ist die betroffene Person zu unterrichten.',
        en: 'The person must be told before a restriction is lifted.',
      },
    },
    null,
  ),
  'gdpr-41-2-c': gdpr(
    'gdpr-41-2-c',
    {
      article: art('Art. 41 Abs. 2 Buchst. c', 'Art. 41(2)(c)'),
      text: {
        de: 'Die Stelle, die Verhaltensregeln überwacht, hat Verfahren, um Beschwerden über Verletzungen dieser Regeln nachzugehen.',
        en: 'The body that monitors a code of conduct has procedures to handle complaints about breaches of the code.',
      },
    },
    null,
  ),
  'gdpr-57-1-f': gdpr(
    'gdpr-57-1-f',
    {
      article: art('Art. 57 Abs. 1 Buchst. f', 'Art. 57(1)(f)'),
      text: {
        de: 'Die Aufsichtsbehörde befasst sich mit Beschwerden, untersucht sie angemessen und unterrichtet über Fortgang und Ergebnis.',
        en: 'The supervisory authority handles complaints, investigates to the extent appropriate and informs about progress and outcome.',
      },
    },
    null,
  ),
  'gdpr-58-2-c': gdpr(
    'gdpr-58-2-c',
    {
      article: art('Art. 58 Abs. 2 Buchst. c', 'Art. 58(2)(c)'),
      text: {
        de: 'Die Aufsichtsbehörde kann anweisen, den Anträgen der betroffenen Person auf Ausübung ihrer Rechte zu entsprechen.',
        en: 'The supervisory authority can order compliance with the person’s requests to exercise their rights.',
      },
    },
    null,
  ),
  'gdpr-77-2': gdpr(
    'gdpr-77-2',
    {
      article: art('Art. 77 Abs. 2', 'Art. 77(2)'),
      text: {
        de: 'Die Aufsichtsbehörde unterrichtet die beschwerdeführende Person über den Stand und das Ergebnis.',
        en: 'The authority informs the complainant about progress and outcome.',
      },
    },
    null,
  ),
}
