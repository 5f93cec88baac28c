import type { Case } from '../entities/case';
import type { DueStep, EscalationStep } from '../entities/escalation-step';
import type { Translate } from '../locales/translator';
import type { Refusal } from '../moderation/refusal';
import { refusalText } from './refusal-text';
import { spelt } from './spelt';

/** Why a step is taken: so many warnings within so long, and which. */
export function stepReason({ numbers, windowSeconds }: DueStep, t: Translate): string {
  const known = { count: numbers.length, window: spelt(windowSeconds), numbers: numbers.join(', ') };
  return t('escalation.reason', known);
}

/** What a step does, as in “Timeout (1 d)”. */
export function stepAction(
  { action, durationSeconds }: Pick<EscalationStep, 'action' | 'durationSeconds'>,
  t: Translate,
): string {
  const type = t(`type.${action}`);
  return durationSeconds === null ? type : `${type} (${spelt(durationSeconds)})`;
}

/** One step as a line of the settings. */
export function stepLine(step: EscalationStep, t: Translate): string {
  const known = { count: step.warnings, window: spelt(step.windowSeconds), action: stepAction(step, t) };
  return t('escalation.line', known);
}

/** What became of the step that a warning led to, as the case of the warning says it; null where it led to none. */
export function stepState(record: Case, t: Translate): string | null {
  const { escalation, escalationState: state, escalationRefusal, escalatedTo } = record;
  if (!escalation || !state) return null;
  const known = {
    reason: stepReason(escalation, t),
    action: stepAction(escalation, t),
    number: escalatedTo ?? '',
    why: escalationRefusal ?? '',
  };
  return t(`escalation.state.${state}`, known);
}

/** A refusal as it is recorded: whoever was first is named by id alone, so that no erased name stays in it. */
export function recordedRefusal(refusal: Refusal, t: Translate): string {
  const nameless = (record: Case): Case => Object.create(record, { moderatorName: { value: null } }) as Case;
  if ('live' in refusal) return refusalText({ ...refusal, live: nameless(refusal.live) }, t);
  if ('pending' in refusal) return refusalText({ ...refusal, pending: nameless(refusal.pending) }, t);
  return refusalText(refusal, t);
}
