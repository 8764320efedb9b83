import type { Obligation } from '../catalogue/obligation.js';
import { vocabulary } from '../catalogue/vocabulary.js';
import type { CaseIndex } from '../reading/case-index.js';
import type { Occurrence } from '../reading/occurrence.js';

/** Stream category of the thing that a score group counts once. */
const CATEGORY: Readonly<Record<string, string>> = {
  document: 'document-',
  denunciation: 'petition-',
  complaint: 'petition-',
  petition: 'petition-',
  schedule: 'reception-',
  reception: 'reception-',
  consultation: 'consultation-',
  board: 'board-',
  project: 'project-',
};

/**
 * What a score group counts once: the document, the matter, the complaint with its instance. It is the stream of the
 * thing itself, also where the duty was opened by an event of another stream (a notice of its own that names the
 * document).
 */
export function scoreKeyOf(entry: Obligation, trigger: Occurrence, index: CaseIndex): string | null {
  if (entry.scoreGroup === null) return null;
  const per = vocabulary.scoreGroups[entry.scoreGroup]?.oneScorePer ?? '';
  const category = CATEGORY[per] ?? 'deliberation-';
  const named = [...index.casesOf(trigger.event)].filter((stream) => stream.startsWith(category));
  const { stream, data } = trigger.event;
  if (per === 'document') return named.find((other) => other !== stream) ?? stream;
  const own = named.includes(stream) ? stream : (named[0] ?? stream);
  return per === 'complaint' && data['complaintInstance'] === 2 ? `${own}~2` : own;
}
