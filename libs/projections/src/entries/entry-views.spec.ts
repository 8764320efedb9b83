import { describe, expect, it } from '@jest/globals';
import { digestTypes } from '../situation/digest-types.js';
import { entryView, type LinkedEntryRow } from './entry-views.js';

const row = (type: string): LinkedEntryRow => ({
  position: 7,
  id: '0964898a-dc7c-89db-9ec7-02dde894e9be',
  stream: 'recommendation-337ec06c',
  revision: 0,
  type,
  unit_id: 'u1',
  village: null,
  occurred_on: '2026-11-21',
  occurred_precision: 'DAY',
  occurred_time: null,
  recorded_at: '2026-11-21T02:00:00.000Z',
  recorded_on: '2026-11-21',
  actor: 'a1',
  body: 'MTTQ_XA',
  data: { subject: 'Thu quỹ', content: 'Thu sai' },
  personal: [],
  evidence: [],
  source: null,
  late: false,
  imported: false,
  own: true,
  corrects: null,
  how: null,
  reason: null,
  chain: '0964898a-dc7c-89db-9ec7-02dde894e9be',
  next_id: null,
  next_how: null,
  next_reason: null,
});

describe('an entry as everyone sees it', () => {
  // Design 8: a board's drafts are invisible to the commune until they are sent.
  it.each(['RecommendationDrafted', 'RecommendationConfirmed'])('tells nothing of a %s', (type) => {
    const view = entryView(row(type));
    expect(JSON.stringify(view)).not.toMatch(/Recommendation|recommendation|Thu quỹ|Thu sai|kiến nghị/);
    expect(view).toMatchObject({ type: 'restricted', stream: 'restricted', data: {} });
    expect(digestTypes).not.toContain(type);
  });

  it('tells all of what was sent', () => {
    expect(entryView(row('RecommendationIssued'))).toMatchObject({
      type: 'RecommendationIssued',
      stream: 'recommendation-337ec06c',
      data: { subject: 'Thu quỹ', content: 'Thu sai' },
    });
  });
});
