import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes } from '../ledger/canonical-json.js';
import { sha256 } from '../ledger/sha256.js';
import { codesOf, label } from '../vocabulary/vocabulary.js';
import { actionTypes } from './action-types.js';
import type { Condition } from './condition.js';
import type { ActionTypeDefinition } from './definition.js';

const types = [...actionTypes.values()];
const fields = types.flatMap(({ type, fields: own }) => own.map((field) => ({ type, ...field })));

const digestsFile = join(import.meta.dirname, '../../golden/definitions/sha256.json');

function digestOf(definition: ActionTypeDefinition): string {
  const published: unknown = JSON.parse(JSON.stringify(definition));
  return Buffer.from(sha256(canonicalBytes(published))).toString('hex');
}

function conditionFields(condition: Condition): string[] {
  return 'all' in condition ? condition.all.flatMap(conditionFields) : [condition.field];
}

describe('the action types', () => {
  it('are published without their class', () => {
    const published = JSON.parse(JSON.stringify(actionTypes.get('PostingTakenDown'))) as object;
    expect(Object.keys(published)).toEqual([
      'type',
      'activity',
      'stream',
      'pillars',
      'recordedBy',
      'titleVi',
      'titleEn',
      'fields',
      'schemaVersion',
    ]);
  });

  it('stand activity by activity, in the order of the process', () => {
    const activities = types.map(({ activity }) => activity);
    const turns = activities.filter((activity, n) => activity !== activities[n - 1]);
    expect(turns).toHaveLength(new Set(activities).size);
    const findings = types.filter(({ activity }) => activity === 'findings').map(({ type }) => type);
    expect(findings).toEqual([
      'FindingRaised',
      'FindingReplied',
      'RemedyPlanned',
      'RemedyCompleted',
      'RemedyVerified',
    ]);
  });

  it('have conditions about their own fields only', () => {
    for (const { type, fields: own, recordedByOnly = [] } of types) {
      const names = own.map(({ name }) => name);
      const conditions = [
        ...recordedByOnly.map(({ when }) => when),
        ...own.flatMap(({ requiredWhen }) => requiredWhen ?? []),
      ];
      for (const name of conditions.flatMap(conditionFields))
        expect([type, names]).toEqual([type, expect.arrayContaining([name])]);
    }
  });

  it('use closed lists that have labels in both languages', () => {
    for (const { values, ofKind } of fields) {
      if (values === undefined) continue;
      const codes = codesOf(values, ofKind);
      expect(codes.length).toBeGreaterThan(0);
      for (const code of codes)
        expect(label(values, code, 'vi').length * label(values, code, 'en').length).toBeGreaterThan(0);
    }
  });

  it('hide a stream from the leaves whole or not at all, and of the plain records these four', () => {
    const hidden = types.filter(({ restricted }) => restricted === true);
    const streams = new Set(hidden.map(({ stream }) => stream));
    expect([...streams].sort()).toEqual(['petition', 'privacy', 'record']);
    for (const { type, stream, restricted } of types)
      if (stream !== 'record') expect([type, restricted === true]).toEqual([type, streams.has(stream)]);
    expect(hidden.filter(({ stream }) => stream === 'record').map(({ type }) => type)).toEqual([
      'SituationReported',
      'ViolationRecorded',
      'ViolationSanctioned',
      'ObstructionReported',
    ]);
  });

  it('are 248, each defined as it always was: a type is forever, and its labels change on purpose only', () => {
    const digests = Object.fromEntries(types.map((type) => [type.type, digestOf(type)]));
    expect(Object.keys(digests)).toHaveLength(248);
    expect(digests).toEqual(JSON.parse(readFileSync(digestsFile, 'utf8')));
  });
});

describe('the secrecy of the vote', () => {
  const deliberation = fields.filter(({ type }) => actionTypes.get(type)?.stream === 'deliberation');

  it('has no personal field in a deliberation, so no ballot can be tied to a person', () => {
    expect(deliberation.length).toBeGreaterThan(100);
    expect(deliberation.filter(({ personal }) => personal !== undefined)).toEqual([]);
    const names = deliberation.map(({ name }) => name.toLowerCase());
    for (const word of ['voter', 'person', 'household_id', 'account', 'citizen', 'signatory']) {
      expect(names.filter((name) => name.includes(word))).toEqual([]);
    }
  });

  it('knows ballots, votes, consents, signatures and households by their number alone', () => {
    const ofVotes = deliberation.filter(({ name }) =>
      /^(votes|ballots|consents|households)|(Votes|Signatures|Household)/.test(name),
    );
    expect(ofVotes.length).toBeGreaterThan(15);
    for (const { type, name, kind } of ofVotes) expect([type, name, kind]).toEqual([type, name, 'count']);
  });

  it('has lists only of codes and villages, never of people', () => {
    const lists = deliberation.filter(({ kind }) => kind === 'list');
    for (const { type, name, of } of lists) expect([type, name, of]).toEqual([type, name, 'code']);
  });

  it('has no list of records anywhere: the kinds of a list are single values', () => {
    for (const { kind, of } of fields)
      if (kind === 'list')
        expect([
          'bodyRef',
          'code',
          'documentRef',
          'fraction',
          'localDate',
          'text',
          'unitRef',
          'villageRef',
        ]).toContain(of);
  });
});

describe('what a type may not tell', () => {
  it('is the ethnicity or religion of a person: numbers of a body’s make-up at most', () => {
    expect(fields.filter(({ name }) => /ethnic|religi/i.test(name))).toEqual([]);
    const minorities = fields.filter(({ name }) => /minority/i.test(name));
    expect(minorities.length).toBeGreaterThan(0);
    for (const { type, name, kind } of minorities) expect([type, name, kind]).toEqual([type, name, 'count']);
  });

  it('is whether a petition is a denunciation, but for the dialogue that only a complaint has', () => {
    const telling = types.filter(
      ({ stream, type }) => stream === 'petition' && /complaint|denunciation/i.test(type),
    );
    expect(telling.map(({ type }) => type)).toEqual(['ComplaintDialoguePlanned', 'ComplaintDialogueHeld']);
  });

  it('is what the envelope says already', () => {
    const envelope = ['unitId', 'occurredOn', 'occurredPrecision', 'actor', 'evidence', 'corrects', 'meta'];
    expect(fields.filter(({ name }) => envelope.includes(name))).toEqual([]);
  });

  it('is a share as a percentage, but for a claim or target in the words of its source', () => {
    const percentages = fields.filter(({ name, unit }) => /percent/i.test(`${name} ${unit ?? ''}`));
    expect(percentages).toEqual([]);
    const measured = fields.filter(({ name }) => name === 'measuredIn').map(({ type }) => type);
    expect(measured.sort()).toEqual(['StatisticReported', 'TargetSet']);
  });
});
