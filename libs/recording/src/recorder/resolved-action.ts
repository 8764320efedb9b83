import type { Action, UnresolvedAction } from '@app/domain';

/** The action with what was looked up in the place of what the caller called it. */
export function resolved(
  {
    type,
    occurredOn,
    occurredPrecision,
    occurredAtTime,
    data,
    personal,
    evidence,
    corrects,
  }: UnresolvedAction,
  { unitId, body, subject }: Pick<Action, 'unitId' | 'body' | 'subject'>,
): Action {
  return {
    type,
    unitId,
    body,
    ...(subject !== undefined && { subject }),
    occurredOn,
    occurredPrecision,
    ...(occurredAtTime !== undefined && { occurredAtTime }),
    data,
    personal,
    evidence,
    ...(corrects !== undefined && { corrects }),
  };
}
