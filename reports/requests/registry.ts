// All types of request, in the order in which they are offered. A new type is one folder and one line here.
import access from './access/request.ts'
import type { RequestDefinition } from './define.ts'
import erasure from './erasure/request.ts'
import explanation from './explanation/request.ts'
import rectification from './rectification/request.ts'

export const REQUESTS: readonly RequestDefinition[] = [access, explanation, rectification, erasure]
