import type { WriteOff } from './views.ts';

export const stepNames = ['opened', 'noticed', 'counted', 'reported', 'accepted', 'confirmed', 'passed'] as const;
export type StepName = (typeof stepNames)[number];
export type StepState = 'done' | 'now' | 'todo' | 'refused';

/** Which step each state is at: the ones before it are done. */
const at: Readonly<Record<string, StepName>> = {
  draft: 'noticed',
  noticed: 'counted',
  counting: 'counted',
  report_rejected: 'counted',
  final_rejected: 'counted',
  reported: 'accepted',
  report_review: 'accepted',
  accepted: 'confirmed',
  confirmed: 'passed',
  final_review: 'passed',
};
const refusedAt: Readonly<Record<string, StepName>> = { report_rejected: 'accepted', final_rejected: 'passed' };

/** The seven steps of a cycle and how each stands; what was rejected begins again at the count. */
export function stepsOf({ state }: Pick<WriteOff, 'state'>): Record<StepName, StepState> {
  const now = at[state];
  const index = now === undefined ? (state === 'passed' ? stepNames.length : 1) : stepNames.indexOf(now);
  const states = stepNames.map((name, position): [StepName, StepState] => {
    if (refusedAt[state] === name) return [name, 'refused'];
    if (position < index) return [name, 'done'];
    return [name, name === now ? 'now' : 'todo'];
  });
  return Object.fromEntries(states) as Record<StepName, StepState>;
}
