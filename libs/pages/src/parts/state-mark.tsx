import type { ReactElement } from 'react';
import { stateName } from '../texts.js';
import type { Lang, State } from '../views.js';

/**
 * One shape for each state, so that no state is told by colour alone; the style sheet adds the outline: round, square,
 * and dashed for late.
 */
const shapes: Readonly<Record<State, ReactElement>> = {
  MET: <path d="M3.5 8.5 6.5 11.5 12.5 5" />,
  MET_LATE: <path d="M3.5 8.5 6.5 11.5 12.5 5" />,
  BREACHED: <path d="M4 4l8 8M12 4l-8 8" />,
  NO_EVIDENCE: <path d="M8 2.5v7M8 12.5v1" />,
  PENDING: <path d="M8 3.5v5l3.5 2" />,
  NOT_APPLICABLE: <path d="M3.5 12.5l9-9" />,
  NEEDS_REVIEW: <path d="M5.5 5.5a2.5 2.5 0 1 1 3.4 2.4c-.7.3-.9.8-.9 1.6M8 12.5v.5" />,
};

/** Shape and word of a state. */
export function StateMark({ state, lang }: { state: State; lang: Lang }): ReactElement {
  return (
    <span className={`state state-${state.toLowerCase().replace('_', '-')}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {shapes[state]}
      </svg>
      <span className="state-word">{stateName(state, lang)}</span>
    </span>
  );
}
