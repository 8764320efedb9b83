import { it } from '@jest/globals';
import { appendFileSync, writeFileSync } from 'node:fs';
import { simulate } from './index.js';
import { MemoryLedger } from '../../../test/support/ground-truth/memory-ledger.js';
import { judgedInMemory } from '../../../test/support/ground-truth/judged-in-memory.js';
import { compareTimelines } from '../../../test/support/ground-truth/compare.js';
for (const seed of [1, 2, 3])
  it(
    'x' + seed,
    () => {
      if (seed === 1) writeFileSync('/tmp/sim/diffs.txt', '');
      const s = simulate({
        communes: 12,
        years: seed === 3 ? 2 : 1,
        seed,
        ledgerId: 'l' + seed,
        documentsPerYear: 16,
        mattersPerYear: 16,
      });
      const m = new MemoryLedger('l' + seed);
      for (const a of s.actions) m.record(a);
      const plantOf = new Map<string, string>();
      for (const c of s.cases) for (const a of c.belief.acts) plantOf.set(a.id, c.plants[0] ?? '');
      for (const share of [1, 0.35, 0.55, 0.62, 0.7, 0.83, 0.95]) {
        const n = Math.floor(s.actions.length * share);
        const judged = judgedInMemory(
          m,
          n,
          s.province.communes.filter((c) =>
            m.events.some(
              (e) => e.position <= n && e.type === 'UnitRegistered' && e.stream === 'unit-' + c.unitId,
            ),
          ),
          s.until,
        );
        const diffs = compareTimelines(s.truth, judged, n).filter(
          (d) => !(plantOf.get(d.dutyId.split('~')[1] ?? '') ?? '').includes('standing-down-healed'),
        );
        const by: Record<string, number> = {};
        for (const d of diffs)
          by[d.obligationId + ' ' + d.kind] = (by[d.obligationId + ' ' + d.kind] ?? 0) + 1;
        console.log(seed, share, n, 'duties', judged.size, 'diffs', diffs.length, JSON.stringify(by));
        appendFileSync(
          '/tmp/sim/diffs.txt',
          diffs
            .map(
              (d) =>
                `${seed} ${share} ${d.obligationId} [${plantOf.get(d.dutyId.split('~')[1] ?? '') ?? '?'}] ${d.kind} ${d.dutyId.split('~').slice(1).join('~')}\n   exp ${d.expected}\n   got ${d.got}`,
            )
            .sort()
            .join('\n') + '\n',
        );
      }
    },
    300000,
  );
