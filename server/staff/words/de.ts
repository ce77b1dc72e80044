// German texts of the staff pages: the reference. English and French must have every one of them.
import type { Told } from '../own.ts'
import type { Reason } from '../review.ts'
import type { StaffRole } from '../../store/index.ts'

const ROLES: Record<StaffRole, string> = {
  researcher: 'Forschung',
  reviewer: 'Prüfung',
  administrator: 'Kampagnenleitung',
  'key-holder': 'Schlüssel',
}
const REASONS: Record<Reason, string> = {
  doubts: 'Werte sind im Zweifel',
  layout: 'Der Aufbau des Briefs ist neu',
  picture: 'Das Bild ist schlecht lesbar',
  asked: 'Die Person hat darum gebeten',
}

const EVENTS: Record<Told, (times: number) => string> = {
  'signed-in': () => 'angemeldet',
  'sign-in-failed': (times) =>
    times === 1 ? 'eine Anmeldung misslang' : `${times} Anmeldungen misslangen`,
  'code-reused': () =>
    'Jemand mit Ihrem Passwort nahm einen Einmalcode zum zweiten Mal; abgewiesen',
  'staff-joined': () => 'Konto geöffnet, Passwort und Einmalcodes gesetzt',
  'staff-reset': () => 'neu eingeladen; Passwort und Einmalcodes von vorher gelten nicht mehr',
  'staff-password': () => 'Passwort geändert',
}

export const de = {
  roles: ROLES,
  reasons: REASONS,
  nav: 'Bereiche des Teams',
  signedInAs: (name: string, role: string) => `Angemeldet als ${name} (${role})`,
  signOut: 'Abmelden',
  signIn: {
    title: 'Anmeldung für das Team',
    lead: 'Für Menschen, die an der Kampagne mitarbeiten. Wer einen Brief gegeben hat, braucht kein Konto, nur den Beleg.',
    name: 'Name',
    password: 'Passwort',
    show: 'Passwort beim Tippen zeigen',
    code: 'Code aus der App',
    codeHint: 'Sechs Ziffern, oder einer Ihrer Ersatzcodes.',
    go: 'Anmelden',
    invited: 'Ich habe eine Einladung',
    over: 'Ihre Sitzung ist zu Ende. Bitte melden Sie sich neu an.',
  },
  again: {
    title: 'Sind Sie es noch?',
    lead: 'Dieser Schritt gibt etwas heraus oder lässt sich nicht zurücknehmen. Zeigen Sie bitte noch einmal, dass Sie es sind: Dann geht er weiter, und zehn Minuten lang wird nicht wieder gefragt. Noch ist nichts geschehen.',
    go: 'Weiter',
  },
  join: {
    title: 'Konto einrichten',
    enterLead: 'Geben Sie den Code Ihrer Einladung ein. Er gilt drei Tage und einmal.',
    invitation: 'Einladung',
    next: 'Weiter',
    lead: (name: string, role: string) => `Ihr Name bei der Anmeldung ist ${name}. Rolle: ${role}.`,
    scan: 'Lesen Sie dieses Zeichen mit einer App für Einmalcodes ein, oder tippen Sie den Schlüssel ab.',
    secret: 'Schlüssel',
    code: 'Code, den die App jetzt zeigt',
    password: 'Neues Passwort',
    passwordHint: 'Mindestens zwölf Zeichen. Ein Satz aus mehreren Wörtern ist gut.',
    again: 'Dasselbe noch einmal',
    differs: 'Die beiden Passwörter sind verschieden.',
    go: 'Konto öffnen',
    done: 'Ihr Konto ist offen',
    codes: 'Ihre Ersatzcodes',
    codesLead:
      'Jeder öffnet Ihr Konto einmal, wenn das Telefon fehlt. Schreiben Sie sie jetzt auf: Sie werden nicht wieder gezeigt.',
    toSignIn: 'Zur Anmeldung',
  },
  review: {
    title: 'Geliehene Briefe',
    lead: 'Jeder ist für eine Zeit geschwärzt geliehen. Wer einen öffnet, nennt den Grund; Grund und Zeit stehen im Protokoll.',
    none: 'Ihnen ist gerade kein Brief geliehen.',
    lent: (until: string) => `Geliehen bis ${until}`,
    opened: 'Schon geöffnet',
    reason: 'Warum sehen Sie diesen Brief an?',
    open: 'Öffnen',
    letter: 'Geschwärzter Brief',
    letterLead:
      'Namen, Anschriften und Nummern fehlen. Vergleichen Sie die Werte mit den Ausschnitten und ändern Sie, was anders gedruckt ist. Die Person sieht jede Änderung und entscheidet.',
    piece: (what: string) => `Ausschnitt: ${what}`,
    noPiece: 'Kein Ausschnitt',
    doubtful: 'Im Zweifel',
    sure: 'Sicher gelesen',
    unchanged: 'Sie haben nichts geändert. Dann endet die Leihe ohne Vorschlag.',
    send: 'Vorschlag senden',
    sent: 'Ihr Vorschlag ist da. Der Brief ist für Sie wieder geschlossen.',
  },
  campaign: {
    title: 'Kampagnen',
    lead: 'Texte ändern und Kampagnen schließen. Briefe sind hier nicht zu sehen.',
    texts: 'Texte',
    name: (language: string) => `Titel (${language})`,
    intro: (language: string) => `Einleitung (${language})`,
    save: 'Speichern',
    saved: 'Gespeichert.',
    close: 'Kampagne schließen',
    closeLead: 'Danach werden keine Briefe mehr angenommen. Das lässt sich nicht zurücknehmen.',
    closed: (on: string) => `Geschlossen am ${on}.`,
    open: 'Nimmt Briefe an.',
    missing: 'Deutscher Titel und deutsche Einleitung dürfen nicht leer sein.',
  },
  accounts: {
    title: 'Konten',
    lead: 'Ein neues Konto öffnet, wer die Einladung hat. Geben Sie sie persönlich weiter.',
    name: 'Name bei der Anmeldung',
    nameHint: 'Kleine Buchstaben, Ziffern, Punkt und Strich.',
    role: 'Rolle',
    chooseRole: 'Bitte wählen',
    add: 'Einladen',
    invitation: (name: string) => `Einladung für ${name}`,
    once: 'Sie wird nur jetzt gezeigt und gilt drei Tage.',
    states: { invited: 'eingeladen', active: 'offen', ended: 'beendet' },
    reset: 'Neu einladen',
    end: 'Beenden',
    state: 'Stand',
  },
  own: {
    title: 'Mein Konto',
    news: 'Seit Ihrer letzten Anmeldung ist mit Ihrem Konto etwas geschehen. Bitte sehen Sie es sich an.',
    happened: 'Was mit Ihrem Konto war',
    happenedLead:
      'War etwas davon nicht von Ihnen? Dann ändern Sie gleich Ihr Passwort und sagen Sie der Kampagnenleitung Bescheid.',
    events: EVENTS,
    sessions: 'Wo Sie angemeldet sind',
    session: (from: string, last: string) => `Seit ${from}, zuletzt benutzt ${last}.`,
    isThis: 'Das ist diese Sitzung.',
    endOne: 'Diese Sitzung beenden',
    password: 'Passwort ändern',
    passwordLead: 'Danach sind alle Sitzungen zu Ende, auch diese. Ihr Einmalcode bleibt derselbe.',
    current: 'Bisheriges Passwort',
    change: 'Passwort ändern',
    changed:
      'Ihr Passwort ist geändert, alle Sitzungen sind zu Ende. Melden Sie sich mit dem neuen Passwort und dem nächsten Code der App an.',
  },
  data: {
    title: 'Datensätze',
    lead: 'Die Datensätze der letzten Veröffentlichung, vergröbert. Jeder Abruf steht im Protokoll.',
    download: (title: string) => `${title}: als CSV laden`,
    none: 'Es ist noch nichts veröffentlicht, das Ihr Konto öffnet.',
  },
  keys: {
    title: 'Schlüssel und Leihen',
    lead: 'Öffnen kann hier niemand etwas: Das geht nur mit dem Schlüssel der Kampagne an der Befehlszeile.',
    ceremonies: 'Geteilte Schlüssel',
    ceremony: (threshold: number, holders: string, on: string) =>
      `${threshold} von: ${holders}; geteilt am ${on}.`,
    rehearsed: (on: string) => `Zuletzt geprobt am ${on}.`,
    never: 'Noch nie geprobt.',
    noCeremony: 'Noch kein Schlüssel ist geteilt.',
    lent: 'Geliehene Briefe',
    noLent: 'Nichts ist geliehen.',
    to: (name: string, until: string) => `An ${name} bis ${until}`,
    states: {
      waiting: 'noch nicht geöffnet',
      open: 'offen',
      proposed: 'Vorschlag da',
      over: 'vorbei',
    },
    end: 'Leihe beenden',
  },
}
export type StaffWords = typeof de
