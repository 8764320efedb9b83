import { createApi } from '../create-api.js';
import type { LedgerParts } from '../ledger-parts.js';
import { openApiDocumentOf } from './openapi-document.js';
import { viewSchemas } from './view-schemas.js';

/**
 * Prints the OpenAPI document of the built application. Run it after `nest build api`: the swagger plugin reads views and
 * queries only in a compiled build. No part of a ledger is asked, so none is given.
 */
const nothing: unknown = { ledger: { find: () => Promise.resolve(undefined) } };
const { app } = await createApi(nothing as LedgerParts);
process.stdout.write(`${JSON.stringify(openApiDocumentOf(app, viewSchemas()), null, 1)}\n`);
await app.close();
