// OpenAPI 3.1 from the same schemas that check requests and replies, and its pages.
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod'
import { NAMED_SHAPES } from '../routes/shapes.ts'

/** The pages of the API need a style in their own markup; nothing else here does. */
const PAGES_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export async function document(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Countercheck',
        version,
        description:
          'Takes in score letters, reads them, says what is wrong in them, and writes the letters that challenge them. ' +
          'A donation is opened by its receipt: `Authorization: Bearer <receipt>`.',
      },
      components: { securitySchemes: { receipt: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: NAMED_SHAPES }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: NAMED_SHAPES }),
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: PAGES_POLICY })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
