import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { simulate } from './index.js';
import { MemoryLedger } from '../../../test/support/ground-truth/memory-ledger.js';
import { judgedInMemory } from '../../../test/support/ground-truth/judged-in-memory.js';
import { compareTimelines } from '../../../test/support/ground-truth/compare.js';
it('x', () => {
  const s = simulate({
    communes: 12,
    years: 1,
    seed: 1,
    ledgerId: 'l',
    documentsPerYear: 20,
    mattersPerYear: 18,
  });
  const m = new MemoryLedger('l');
  let t = Date.now();
  for (const a of s.actions) m.record(a);
  console.log('recorded', s.actions.length, Date.now() - t);
  t = Date.now();
  const judged = judgedInMemory(m, m.events.length, s.province.communes, s.until);
  console.log('judged', judged.size, Date.now() - t);
  const diffs = compareTimelines(s.truth, judged, s.actions.length);
  const plantOf = new Map<string, string>();
  for (const c of s.cases) for (const a of c.belief.acts) plantOf.set(a.id, c.plants[0] ?? '');
  const by: Record<string, Record<string, number>> = {};
  for (const d of diffs) {
    const r = (by[d.obligationId] ??= {});
    r[d.kind] = (r[d.kind] ?? 0) + 1;
  }
  console.log(diffs.length, 'of', s.truth.all().length, JSON.stringify(by, null, 0).replaceAll('},', '},\n'));
  writeFileSync(
    '/tmp/sim/diffs.txt',
    diffs
      .map(
        (d) =>
          `${d.obligationId} [${plantOf.get(d.dutyId.split('~')[1] ?? '') ?? '?'}] ${d.kind} ${d.dutyId.split('~').slice(1).join('~')}\n   exp ${d.expected}\n   got ${d.got}`,
      )
      .sort()
      .join('\n'),
  );
  const checks = (id: string) =>
    judged.get(id)?.steps.map((x) => ({ from: x.from, state: x.state, reason: x.reason, checks: x.checks }));
  writeFileSync(
    '/tmp/sim/checks.json',
    JSON.stringify(Object.fromEntries(diffs.slice(0, 400).map((d) => [d.dutyId, checks(d.dutyId)])), null, 1),
  );
}, 300000);
it('y', () => {
  const s = simulate({
    communes: 12,
    years: 1,
    seed: 1,
    ledgerId: 'l',
    documentsPerYear: 20,
    mattersPerYear: 18,
  });
  const out: string[] = [];
  for (const c of s.cases)
    if (/failed|full-meeting|meeting-never/.test(c.plants[0] ?? '')) {
      out.push(
        (c.plants[0] ?? '') +
          '\n' +
          c.belief.acts
            .map((a) => `   ${a.on} ${a.type} ${a.id.slice(0, 8)} ${JSON.stringify(a.data).slice(0, 150)}`)
            .join('\n'),
      );
    }
  writeFileSync('/tmp/sim/cases.txt', out.join('\n'));
});
