// A page that asks for one thing a person was given, a receipt or a code, and opens what it belongs to.
import type { ComponentChildren } from 'preact'
import type { Frame } from '../frame.ts'
import { Button, ErrorSummary, errorOf, Field, type FormError, Token } from './form.tsx'
import type { IconName } from './icon.tsx'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'

/** What a page to enter something is told anew each time. */
export type EnterProps = { frame: Frame; errors: FormError[]; notice: string | null }

type Props = EnterProps & {
  title: string
  lead: string
  /** Where the form goes, and the field that it asks for. */
  action: string
  field: { name: string; label: string; hint: string; size: 'short' | 'middle' }
  button: string
  icon?: IconName
  /** What stands below the form. */
  children?: ComponentChildren
}

export const EnterForm = (props: Props) => {
  const { frame, errors, notice, title, lead, action, field, button, icon, children } = props
  return (
    <Page frame={frame} title={title}>
      <ErrorSummary t={frame.t} errors={errors} />
      <Notice text={notice} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form method="post" action={action}>
        <Token frame={frame} />
        <Field {...field} error={errorOf(errors, field.name)} />
        <div class="row">
          <Button look="first" {...(icon ? { icon } : {})}>
            {button}
          </Button>
        </div>
      </form>
      {children}
    </Page>
  )
}
