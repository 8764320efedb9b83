import type { IncomingMessage } from 'node:http';
import { committedDocument } from '../../documentation/committed-document.js';
import { columnsOf, type ListColumn, type Schema } from './list-columns.js';

export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A call that answers a list: whatever has `items` that are objects. */
export interface List {
  /** As in the document: `/v1/units/{id}/history`. */
  path: string;
  columns: readonly ListColumn[];
  /** Whether it comes page by page. */
  paged: boolean;
}

interface Document {
  paths: Record<string, { get?: { responses: { 200?: { content?: Record<string, { schema: Schema }> } } } }>;
  components: { schemas: Record<string, Schema> };
}

let known: readonly List[] | undefined;

/** The lists of the API, read from its document when first asked for: so no list can be forgotten. */
export const lists = (): readonly List[] => (known ??= readLists());

function readLists(): List[] {
  const document = JSON.parse(committedDocument()) as Document;
  const resolve = (ref: string): Schema => document.components.schemas[ref.split('/').at(-1) ?? ''] ?? {};
  return Object.entries(document.paths).flatMap(([path, { get }]) => {
    const answer = get?.responses[200]?.content?.['application/json']?.schema ?? {};
    const { properties } = answer.$ref === undefined ? answer : resolve(answer.$ref);
    const item = properties?.['items']?.items;
    if (item === undefined || !isObject(item, resolve)) return [];
    return [{ path, columns: columnsOf(item, resolve), paged: properties?.['next'] !== undefined }];
  });
}

const isObject = (schema: Schema, resolve: (ref: string) => Schema): boolean =>
  (schema.$ref === undefined ? schema : resolve(schema.$ref)).type === 'object';

const listAt = (path: string): List | undefined =>
  lists().find(({ path: template }) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));

/** Requests whose address ended in a format. */
const asked = new WeakMap<IncomingMessage, { format: ExportFormat; list: List }>();

/**
 * `/v1/duties.csv?…` is the list `/v1/duties?…` in another form (web rules, URL). The ending is taken off before the
 * router looks, and remembered; an ending that belongs to no list stays.
 */
export function takeFormat(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const [, path = '', format = '', query = ''] = /^(\/v1\/[^?]*)\.(csv|xlsx|json)(\?.*)?$/.exec(url) ?? [];
  const list = format === '' ? undefined : listAt(path);
  if (list === undefined) return url;
  asked.set(request, { format: format as ExportFormat, list });
  return `${path}${query}`;
}

export const exportOf = (request: IncomingMessage): { format: ExportFormat; list: List } | undefined =>
  asked.get(request);
