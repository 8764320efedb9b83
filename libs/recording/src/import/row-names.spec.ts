import { describe, expect, it } from '@jest/globals';
import { withNamesOfRows } from './row-names.js';

const ids = (key: string) => ({ process: `process-of-${key}`, event: `event-of-${key}` });
const named = (action: Record<string, unknown>): Record<string, unknown> => withNamesOfRows(action, ids);

describe('names of other rows', () => {
  it('stand for the process that the row opens, as subject and in fields and lists that refer', () => {
    expect(
      named({
        type: 'LocalRegulationAdopted',
        subject: 'document-{row-00001}',
        data: {
          subject: 'Quy chế',
          implements: 'document-{row-00002}',
          linkedTo: ['document-{row-00003}', 'document-1'],
        },
      }),
    ).toEqual({
      type: 'LocalRegulationAdopted',
      subject: 'document-process-of-row-00001',
      data: {
        subject: 'Quy chế',
        implements: 'document-process-of-row-00002',
        linkedTo: ['document-process-of-row-00003', 'document-1'],
      },
    });
  });

  it('stand for its event in fields that name an event', () => {
    const { data } = named({ type: 'OpinionAnswered', data: { source: '{row-00001}', content: 'Đã sửa' } });
    expect(data).toEqual({ source: 'event-of-row-00001', content: 'Đã sửa' });
  });

  it('are read nowhere else', () => {
    const action = {
      type: 'OpinionAnswered',
      data: { source: 'document-{row-00001}', content: '{row-00001}', topic: 'document-{row-00001}' },
    };
    expect(named(action)).toEqual(action);
  });

  it.each([
    ['of no type', { type: 'Nothing', data: { source: '{row-00001}' } }],
    ['without data', { type: 'OpinionAnswered' }],
    ['whose data is no object', { type: 'OpinionAnswered', data: ['{row-00001}'] }],
    ['whose subject is no text', { type: 'OpinionAnswered', subject: 7, data: {} }],
    ['with a key that is none', { type: 'OpinionAnswered', data: { source: '{short}' } }],
  ])('leave an action alone %s', (_, action) => {
    expect(named(action)).toEqual(action);
  });
});
