import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { actionTypes, type ActionTypeDefinition } from '@app/domain';
import { dataSchema, type JsonSchema, personalSchema } from '@app/recording';
import { Rule } from '../access/rule.js';
import { Problem } from '../problems/problem.js';
import { AnswersReads } from '../reads/answers-reads.js';

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 500;

/** A type as published: its definition, and the schemas of its `data` and `personal`. */
type ActionTypeView = Omit<ActionTypeDefinition, 'class'> & {
  schema: JsonSchema;
  personalSchema: JsonSchema;
};

const names = [...actionTypes.keys()].sort();
const views = new Map<string, ActionTypeView>();

function viewOf(type: string): ActionTypeView | undefined {
  const known = views.get(type);
  if (known !== undefined) return known;
  const definition = actionTypes.get(type);
  if (definition === undefined) return undefined;
  const view = {
    ...publishedOf(definition),
    schema: dataSchema(definition),
    personalSchema: personalSchema(definition),
  };
  views.set(type, view);
  return view;
}

/** Everything of a definition but its class, which is code. */
function publishedOf(definition: ActionTypeDefinition): Omit<ActionTypeDefinition, 'class'> {
  const published = Object.entries(definition).filter(([key]) => key !== 'class');
  return Object.fromEntries(published) as unknown as Omit<ActionTypeDefinition, 'class'>;
}

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? LIMIT_DEFAULT : Number(text);
  if (!/^\d{1,3}$/.test(text ?? '100') || limit < 1 || limit > LIMIT_MAX)
    throw new Problem('http/bad-request', { pointer: '/limit' }, { limit: text ?? '' });
  return limit;
}

/** What can be recorded, and how: enough for a program to make a form or a template. */
@ApiTags('actions')
@Controller('v1/action-types')
@AnswersReads()
@Rule('public')
export class ActionTypesController {
  /** The action types in the order of their names. */
  @Get()
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: LIMIT_MAX } })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ schema: { $ref: '#/components/schemas/ActionTypePage' } })
  list(
    @Query('limit') limit: string | undefined,
    @Query('cursor') cursor: string | undefined,
  ): { items: ActionTypeView[]; next: string | null } {
    const size = limitOf(limit);
    const after = names.filter((name) => cursor === undefined || name > cursor);
    const page = after.slice(0, size);
    const items = page.flatMap((name) => viewOf(name) ?? []);
    return { items, next: after.length > size ? (page.at(-1) ?? null) : null };
  }

  /** One action type. */
  @Get(':type')
  @ApiOkResponse({ schema: { $ref: '#/components/schemas/ActionType' } })
  find(@Param('type') type: string): ActionTypeView {
    const view = viewOf(type);
    if (view === undefined) throw new Problem('http/not-found', { pointer: '/type' });
    return view;
  }
}
