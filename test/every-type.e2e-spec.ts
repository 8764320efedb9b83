import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionTypes, type ActionTypeDefinition, codesOf, isForFew } from '@app/domain';
import { bindings } from '@app/regulation';
import { badActionsOf } from '@app/testing';
import { causes, type Known, ordinaryTypes, plausibleAction } from './support/plausible-actions.js';
import { type Answer, commune, RunningLedger, village } from './support/running-ledger.js';

let ledger: RunningLedger;
let known: Known;
const tokens = new Map<string, string>();

interface Recorded {
  id: string;
  stream: string;
  position: string;
  data: unknown;
}

beforeAll(async () => {
  ledger = await RunningLedger.start();
  for (const body of codesOf('bodies'))
    tokens.set(
      body,
      await ledger.grant(`for-${body.toLowerCase()}`, 'ADMINISTRATOR', commune, { forBody: body }),
    );
  known = {
    unit: commune,
    village,
    streams: { body: '', document: '', project: '', deliberation: '' },
    event: '',
  };
  const first = await recorded('MatterProposed');
  known = {
    ...known,
    event: first.id,
    streams: {
      deliberation: first.stream,
      body: (await recorded('BodyEstablished')).stream,
      document: (await recorded('LegalDocumentIssued')).stream,
      project: (await recorded('ProjectApproved')).stream,
    },
  };
}, 180_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

function definitionOf(type: string): ActionTypeDefinition {
  const definition = actionTypes.get(type);
  if (definition === undefined) throw new Error(`no type ${type}`);
  return definition;
}

/** Sends an action for a body that may record it with these data. */
async function send(
  action: Record<string, unknown>,
  { recordedBy, recordedByOnly }: ActionTypeDefinition,
): Promise<Answer> {
  const narrow = recordedByOnly?.flatMap(({ bodies }) => bodies) ?? [];
  const bodies = [...narrow, ...recordedBy].filter((body) => recordedBy.includes(body));
  let answer: Answer | undefined;
  for (const body of new Set(bodies)) {
    answer = await ledger.post({ ...action, body }, { token: tokens.get(body) ?? '' });
    if (answer.status !== 403) return answer;
  }
  if (answer === undefined) throw new Error('nobody may record it');
  return answer;
}

/** Records a plausible action of the type, after what it answers or ends. */
async function recorded(type: string): Promise<Recorded> {
  const cause = causes[type];
  const begun = cause === undefined ? undefined : await recorded(cause);
  const names = begun === undefined ? known : { ...known, event: begun.id };
  const definition = definitionOf(type);
  const action = plausibleAction(definition, names);
  const subject = begun === undefined ? {} : { subject: begun.stream };
  const answer = await send({ ...action, ...subject }, definition);
  const [event] = (answer.body['events'] ?? []) as Pick<Recorded, 'id' | 'stream'>[];
  if (answer.status !== 201 || event === undefined) throw new Error(`${type}: ${answer.text}`);
  return { ...event, position: String(answer.body['position']), data: action['data'] };
}

async function all(path: string): Promise<Record<string, unknown>[]> {
  const answer = await ledger.ask(`${path}?limit=500`);
  return answer.body['items'] as Record<string, unknown>[];
}

describe('every action type', () => {
  it('is published as it is defined, with what it means to the law', async () => {
    const published = new Map((await all('/v1/action-types')).map((type) => [type['type'], type]));
    expect(published.size).toBe(actionTypes.size);
    for (const [type, definition] of actionTypes)
      expect(published.get(type)).toMatchObject(JSON.parse(JSON.stringify(definition)) as object);
    const bound = new Map((await all('/v1/law/bindings')).map((binding) => [binding['type'], binding]));
    expect([...bound.keys()].sort()).toEqual([...actionTypes.keys()].sort());
    for (const { type, catalogue } of bindings)
      expect(bound.get(type)?.['catalogue']).toEqual(JSON.parse(JSON.stringify(catalogue)));
  });

  it.each(ordinaryTypes.map(({ type }) => type))(
    'can be recorded, and is read as it was said: %s',
    async (type) => {
      const { id, position, data } = await recorded(type);
      const { status, body } = await ledger.ask(`/v1/events/${id}?minPosition=${position}`);
      expect(status).toBe(200);
      // What a board has found is nobody's business before it is sent.
      expect(body['data']).toEqual(isForFew(type) || type === 'FindingRaised' ? {} : data);
    },
  );
});

describe('bad input', () => {
  it.each(ordinaryTypes.map(({ type }) => type))(
    'of every type is refused, naming the field: %s',
    async (type) => {
      const definition = definitionOf(type);
      const headBefore = await ledger.headPosition();
      const [body = ''] = definition.recordedBy;
      const bad = badActionsOf(definition);
      const missed: unknown[] = [];
      for (let from = 0; from < bad.length; from += 16) {
        const batch = bad.slice(from, from + 16).map(async ({ data, personal, pointer, why }) => {
          const action = { type, unit: { id: commune }, body, occurredOn: '2026-03-02', data, personal };
          const answer = await ledger.post(action, { token: tokens.get(body) ?? '' });
          const errors = (answer.body['errors'] ?? []) as { pointer?: string }[];
          const isNamed = errors.some(({ pointer: found = '' }) => found.startsWith(pointer));
          if (answer.status !== 400 || !isNamed) missed.push({ pointer, why, status: answer.status, errors });
        });
        await Promise.all(batch);
      }
      expect(missed).toEqual([]);
      expect(await ledger.headPosition()).toBe(headBefore);
    },
  );
});
