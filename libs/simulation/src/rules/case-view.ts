import { text, type Act, type CaseBelief } from '../stream/believed.js';

/** Which acts a duty looks at beside its trigger: of the same case, village, board, or in the same stream. */
export type Link = 'CASE' | 'VILLAGE' | 'BOARD' | 'STREAM';

/** The acts of a commune as the duties of one case look at them, up to the day asked for, oldest first. */
export class CaseView {
  constructor(readonly of: CaseBelief) {}

  /** Acts of the given types that may have to do with `trigger`, without regard to what came first. */
  around(trigger: Act, types: readonly string[], asOf: string, link: Link = 'CASE'): Act[] {
    return this.linked(trigger, types, link)
      .filter((act) => act.on <= asOf && act.id !== trigger.id)
      .sort(byDay);
  }

  /** The same, not earlier than the trigger's day. */
  answering(trigger: Act, types: readonly string[], asOf: string, link: Link = 'CASE'): Act[] {
    return this.around(trigger, types, asOf, link).filter((act) => act.on >= trigger.on);
  }

  private linked(trigger: Act, types: readonly string[], link: Link): Act[] {
    if (link === 'VILLAGE') {
      const village = text(trigger, 'village');
      const acts = this.of.commune.chronicle.acts(types);
      return acts.filter((act) => village !== undefined && text(act, 'village') === village);
    }
    const acts = this.of.acts.filter((act) => types.includes(act.type));
    if (link === 'CASE') return acts.filter((act) => sameCase(act, trigger));
    return acts.filter((act) => act.stream === trigger.stream || (link === 'BOARD' && ofBoard(act, trigger)));
  }
}

/** The act names the board, or the project that the board is there for. */
function ofBoard(act: Act, board: Act): boolean {
  const project = text(board, 'project');
  return text(act, 'body') === board.stream || (project !== undefined && text(act, 'project') === project);
}

/** Two acts are of one case when they share a stream; a project alone makes none of two matters that only name it. */
function sameCase(act: Act, trigger: Act): boolean {
  return act.cases.some(
    (name) =>
      trigger.cases.includes(name) &&
      (!name.startsWith('project-') || act.stream === name || trigger.stream === name),
  );
}

export function byDay(a: Act, b: Act): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order;
}
