import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { InvalidQuery } from '@app/projections';
import type { FastifyRequest } from 'fastify';
import { committedDocument } from '../documentation/committed-document.js';
import { exportOf } from '../reads/exports/export-address.js';
import { problemOf } from '../reads/read-faults.js';

interface Parameter {
  name: string;
  in: string;
  /** A parameter that stands for many, by names that the document does not list. */
  schema?: { type?: string };
}

interface Document {
  paths: Record<string, Record<string, { parameters?: readonly Parameter[] }>>;
}

/** Names of the parameters that a route declares; null: whoever answers it knows them, such as the fields of a register. */
type Declared = ReadonlySet<string> | null;

/** What every list takes when it is asked for as a file. */
const FILE_PARAMETER = 'headings';

let known: ReadonlyMap<string, Declared> | undefined;

/** The declared parameters by method and path, from the document that is made of the routes: no route can be forgotten. */
const declared = (): ReadonlyMap<string, Declared> => (known ??= readDeclared());

function readDeclared(): ReadonlyMap<string, Declared> {
  const { paths } = JSON.parse(committedDocument()) as Document;
  return new Map(
    Object.entries(paths).flatMap(([path, calls]) =>
      Object.entries(calls).map(([method, { parameters = [] }]) => {
        const own = parameters.filter((parameter) => parameter.in === 'query');
        const isOpen = own.some(({ schema }) => schema?.type === 'object');
        return [`${method} ${path}`, isOpen ? null : new Set(own.map(({ name }) => name))] as const;
      }),
    ),
  );
}

/**
 * Refuses a parameter that the route does not declare, or that is given twice, by its name: a misspelt filter would
 * otherwise be ignored, and another question answered.
 */
@Injectable()
export class DeclaredParameters implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, routeOptions, query, raw } = context.switchToHttp().getRequest<FastifyRequest>();
    const given = Object.entries(query as Record<string, unknown>);
    if (given.length === 0) return true;
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
    const path = (routeOptions.url ?? '').replace(/:(\w+)/g, '{$1}');
    const names = declared().get(`${verb} ${path}`);
    for (const [name, value] of given) {
      if (names?.has(name) === false && !(name === FILE_PARAMETER && exportOf(raw) !== undefined))
        throw problemOf(new InvalidQuery(name, 'unknown', `There is no parameter ${name}.`));
      if (names !== undefined && Array.isArray(value))
        throw problemOf(new InvalidQuery(name, 'repeated', `${name} is given more than once.`));
    }
    return true;
  }
}
