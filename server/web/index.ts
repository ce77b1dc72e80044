// The only door into the pages: registers every route that a person opens in a browser, and gives the page that shows an error.
import multipart from '@fastify/multipart'
import { stateOf } from './campaign-state.ts'
import { bareFrame } from './frame.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../extract/index.ts'
import type { ProblemBody, RegisterPages } from '../service.ts'
import { messages } from './messages/index.ts'
import { ProblemPage } from './pages/plain.tsx'
import { verifyRoutes } from './pages/verify.tsx'
import { html } from './render.ts'
import { callOf, type Desk, page } from './routes/answer.ts'
import { campaignRoutes } from './routes/campaign.ts'
import { findingRoutes } from './routes/findings.ts'
import { giveRoutes } from './routes/give.ts'
import { publicRoutes } from './routes/public.ts'
import { questionRoutes } from './routes/questions.ts'
import { receiptRoutes } from './routes/receipt.ts'
import { requestRoutes } from './routes/requests.ts'
import { reviewRoutes } from './routes/review.ts'
import { typedRoutes } from './routes/typed-in.ts'
import { shareRoutes } from './routes/share.ts'
import { FormExpired, isRefusal } from './routes/visitor.ts'
import { waitingRoutes } from './routes/waiting.ts'

/**
 * Registers the pages on an app. Forms, parsers and the error page stay inside this scope; the API is not touched.
 * @param beside registers further pages in the same scope: those of the staff
 * @returns how anything else shows an error to a browser
 */
export const registerPages = async (
  ...[app, deps, beside]: [...Parameters<RegisterPages>, beside: (desk: Desk) => void]
): ReturnType<RegisterPages> => {
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    )
    const desk: Desk = {
      app: scope,
      deps,
      campaign: async () => {
        const all = await deps.service.campaigns()
        const today = deps.service.today()
        const open = all.find((one) => stateOf(one, today) === 'open')
        const campaign = open ?? all[0]
        if (!campaign) throw new Refusal('CAMPAIGN_UNKNOWN')
        return campaign
      },
    }
    scope.setErrorHandler(
      async (error, request, reply) => await showError(desk, error, request, reply),
    )
    publicRoutes(desk)
    campaignRoutes(desk)
    verifyRoutes(desk)
    // The one form with files.
    await scope.register(async (forms) => {
      await forms.register(multipart)
      giveRoutes({ ...desk, app: forms })
    })
    waitingRoutes(desk)
    reviewRoutes(desk)
    typedRoutes(desk)
    findingRoutes(desk)
    questionRoutes(desk)
    requestRoutes(desk)
    receiptRoutes(desk)
    shareRoutes(desk)
    beside(desk)
  })
  return {
    errorPage: (problem, language) =>
      html(ProblemPage({ frame: bareFrame(messages(language)), problem })),
  }
}

async function showError(desk: Desk, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { visitor } = await callOf(desk, request, reply)
  const frame = visitor.frame()
  if (error instanceof FormExpired) {
    const { formTitle: title, form: detail } = frame.t.problem
    const problem: ProblemBody = {
      type: '/problems/form-expired',
      title,
      status: 403,
      detail,
      code: 'FORM_EXPIRED',
    }
    return page(reply, ProblemPage({ frame, problem }), 403)
  }
  const known = desk.deps.problemOf(error, visitor.language)
  // The API's words lead programs on; a person is told what this place is waiting for.
  const { noneTitle: title, none: detail } = frame.t.problem
  const problem = isRefusal(error, 'CAMPAIGN_UNKNOWN') ? { ...known, title, detail } : known
  if (problem.status >= 500) request.log.error({ code: problem.code }, 'a page failed')
  return page(reply, ProblemPage({ frame, problem }), problem.status)
}
