// Entry of the process that writes papers. Plain JavaScript, because fork needs a file that Node can run.
import { load } from '../../extract/start/compiled.js'

const { answerPapers } = await load('papers', () => import('./child.ts'))
answerPapers()
