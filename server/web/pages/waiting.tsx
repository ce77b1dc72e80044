// Waiting: progress by sheet, what happens next. After giving, the receipt stands directly below and is shown only there.
import { Button } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { Receipt } from '../components/receipt.tsx'
import { SheetProgress, type SheetState } from '../components/sheets.tsx'
import { Stepper } from '../components/steps.tsx'
import type { Frame } from '../frame.ts'

export type Progress = {
  /** Reading goes on; false when the person can review. */
  reading: boolean
  sheets: SheetState[]
  /** Remaining time in tens of seconds. */
  seconds: number
  doubts: number
}

const REFRESH_SECONDS = 3

const heading = (frame: Frame, { reading, sheets }: Progress) => {
  const { t } = frame
  if (!reading) return t.waiting.doneTitle
  const now = sheets.indexOf('now')
  return now < 0 || sheets.length < 2
    ? t.waiting.readingOne
    : t.waiting.reading(now + 1, sheets.length)
}

/** The part that the progress island puts in anew while pages are read. */
export const ProgressPart = ({ frame, progress }: { frame: Frame; progress: Progress }) => {
  const { t } = frame
  return (
    <div id="stand" role="status" data-reading={progress.reading ? 'ja' : 'nein'}>
      <h1>{heading(frame, progress)}</h1>
      <p class="lead">
        {progress.reading ? t.waiting.lead(progress.seconds) : t.waiting.doneLead(progress.doubts)}
      </p>
      <SheetProgress t={t} sheets={progress.sheets} />
    </div>
  )
}

type WaitingProps = { frame: Frame; progress: Progress }

export const Waiting = ({ frame, progress }: WaitingProps) => {
  const { t } = frame
  return (
    <Page
      frame={frame}
      title={heading(frame, progress)}
      scripts={['progress.js']}
      {...(progress.reading ? { refresh: REFRESH_SECONDS } : {})}
    >
      <Stepper t={t} now={1} />
      <ProgressPart frame={frame} progress={progress} />
      <div class="row">
        {progress.reading ? (
          <Button href="/warten">{t.waiting.again}</Button>
        ) : (
          <Button look="first" href="/pruefen">
            {t.waiting.check}
          </Button>
        )}
      </div>
    </Page>
  )
}

/** Answers the post of a new letter: the only page that ever shows the receipt. */
export const Arrived = ({ frame, receipt, progress }: WaitingProps & { receipt: string }) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.receipt.arrivedTitle} scripts={['copy.js']}>
      <Stepper t={t} now={1} />
      <div class="split">
        <div>
          <h1>{t.receipt.arrivedTitle}</h1>
          <p class="lead">{t.receipt.arrivedLead}</p>
          <Receipt t={t} receipt={receipt} />
          <div class="row">
            <Button look="first" href="/warten">
              {t.receipt.noted}
            </Button>
          </div>
        </div>
        <div>
          <SheetProgress t={t} sheets={progress.sheets} />
          <p>{t.waiting.lead(progress.seconds)}</p>
        </div>
      </div>
    </Page>
  )
}

/** Findings are being made: a few seconds. */
export const Making = ({ frame, seconds }: { frame: Frame; seconds: number }) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.waiting.findingsTitle} refresh={seconds} scripts={['progress.js']}>
      <Stepper t={t} now={3} />
      <div role="status" id="stand" data-again={String(seconds)}>
        <h1>{t.waiting.findingsTitle}</h1>
        <p class="lead">{t.waiting.findingsLead}</p>
      </div>
      <p class="soft">{t.waiting.auto}</p>
      <div class="row">
        <Button href={frame.path}>{t.waiting.again}</Button>
      </div>
    </Page>
  )
}
