// The frame of every page behind the sign-in: who is signed in, what the role may reach, and the way out.
import type { ComponentChildren } from 'preact'
import type { StaffRole } from '../../store/index.ts'
import { Button, Token } from '../../web/components/form.tsx'
import { Page } from '../../web/components/page.tsx'
import type { Frame } from '../../web/frame.ts'
import type { Member } from '../sessions.ts'
import type { StaffWords } from '../words/index.ts'

/** Where a role arrives after signing in, and what it may reach. */
export const AREAS: Record<StaffRole, readonly [path: string, area: Area][]> = {
  researcher: [['/team/daten', 'data']],
  reviewer: [['/team/pruefen', 'review']],
  administrator: [
    ['/team/kampagnen', 'campaign'],
    ['/team/konten', 'accounts'],
  ],
  'key-holder': [['/team/schluessel', 'keys']],
}
type Area = 'data' | 'review' | 'campaign' | 'accounts' | 'keys' | 'own'
/** Of every role. */
const OWN = ['/team/ich', 'own'] as const

export const homeOf = (role: StaffRole): string => AREAS[role][0]?.[0] ?? '/team'

export type Signed = { frame: Frame; w: StaffWords; member: Member }
type Props = Signed & {
  title: string
  notice?: string | null
  scripts?: string[]
  children: ComponentChildren
}

export const StaffPage = ({
  frame,
  w,
  member,
  title,
  notice = null,
  scripts = [],
  children,
}: Props) => (
  <Page frame={frame} title={title} scripts={scripts}>
    <p class="small soft">{w.signedInAs(member.name, w.roles[member.role])}</p>
    <nav aria-label={w.nav}>
      <ul class="plain row">
        {[...AREAS[member.role], OWN].map(([path, area]) => (
          <li key={path}>
            <a href={path} aria-current={frame.path.split('?')[0] === path ? 'page' : undefined}>
              {w[area].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {notice ? (
      <p class="notice" role="status">
        {notice}
      </p>
    ) : null}
    <h1>{title}</h1>
    {children}
    <form method="post" action="/team/abmelden">
      <Token frame={frame} />
      <div class="row">
        <Button>{w.signOut}</Button>
      </div>
    </form>
  </Page>
)
