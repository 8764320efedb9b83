import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result } from './check.js';
import { reaches } from './threshold.js';

/** A meeting declared valid had the households that the rule asks for. */
export function checkQuorum(view: View): CheckResult | null {
  const rule = view.entry.quorum;
  if (rule === null) return null;
  const figures = presentOf(view);
  if (figures === undefined) return result('QUORUM', 'NO_EVIDENCE', { element: rule.of });
  const facts = {
    ...figures,
    required: `${rule.strict ? '>' : '>='} ${String(rule.numerator)}/${String(rule.denominator)}`,
  };
  return reaches(rule, { yes: figures.present, total: figures.total })
    ? result('QUORUM', 'MET', { facts })
    : result('QUORUM', 'BREACHED', { facts, element: rule.of });
}

/** A meeting by clusters is one meeting: the households of its clusters count together. */
function presentOf(view: View): { present: number; total: number } | undefined {
  const { quorum } = view.trigger;
  if (quorum === undefined || !isCluster(view.trigger)) return quorum;
  const clusters = new Map<string, Occurrence>();
  for (const act of view.known(view.trigger.code)) if (isCluster(act)) clusters.set(clusterOf(act), act);
  const figures = [...clusters.values()].flatMap((act) => act.quorum ?? []);
  return {
    present: figures.reduce((sum, { present }) => sum + present, 0),
    total: Math.max(...figures.map(({ total }) => total)),
  };
}

const isCluster = ({ event }: Occurrence): boolean => typeof event.data['cluster'] === 'string';

const clusterOf = ({ event }: Occurrence): string => String(event.data['cluster']);
