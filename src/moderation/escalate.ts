import type { Case } from '../entities/case';
import type { DueStep, StepAction } from '../entities/escalation-step';
import type { Context } from './context';
import { leaseSeconds } from './lease';
import { type Posting, refreshPosts } from './log-case';
import type { Refusal, Result } from './refusal';
import { newLease } from './under-new-lease';

/** What became of the step that a warning led to: its case, why there is none, or that it is still to be seen to. */
export interface StepOutcome {
  readonly step: DueStep;
  readonly record: Case | null;
  readonly refusal: Refusal | null;
}

/** What a step asks of the corridor. */
interface StepRequest {
  readonly type: StepAction;
  readonly guildId: string;
  readonly moderatorId: string;
  readonly userId: string;
  readonly userName: string | null;
  readonly reason: string;
  readonly duration: string | null;
  readonly escalatedFrom: number;
}

/** The corridor. */
export type Act = (request: StepRequest) => Promise<Result<{ readonly record: Case }>>;

type Reach = Posting & Pick<Context, 'aside' | 'run'>;

/**
 * Takes the step that a warning led to, through the corridor and the gate, as the moderator who warned. Nothing in
 * it touches the warning: what fails is left to the next round.
 *
 * @returns null where the warning led to none, or another process sees to it.
 */
export async function escalate(context: Reach, warning: Case, act: Act): Promise<StepOutcome | null> {
  const { guildId, number, escalation: step, escalationState, leaseHolder } = warning;
  if (!step || escalationState !== 'due') return null;
  try {
    const claimed = await context.cases.claimStep(
      guildId,
      number,
      leaseHolder,
      newLease(context, leaseSeconds),
    );
    return claimed && ((await takeStep(context, claimed, act)) ?? { step, record: null, refusal: null });
  } catch (error) {
    context.log.error({ error, guildId, number }, 'step of a warning left due; taken with the next round');
    return { step, record: null, refusal: null };
  }
}

/** What may be otherwise a minute later, so that a step is tried again. */
const passing: ReadonlySet<Refusal['code']> = new Set(['discord_silent', 'guild_unavailable']);

/**
 * Takes a step that is claimed. Where an earlier attempt recorded its case, and no more, that case is it.
 *
 * @returns null where it stays due, because what stands against it may be otherwise a minute later.
 */
export async function takeStep(context: Reach, warning: Case, act: Act): Promise<StepOutcome | null> {
  const { guildId, number, escalation: step } = warning;
  if (!step) return null;
  const earlier = await context.cases.findEscalated(guildId, number);
  const taken = earlier ? null : await act(requestOf(context, warning, step));
  const refusal = taken && !taken.ok ? taken.refusal : null;
  if (refusal && passing.has(refusal.code)) return null;
  const words = refusal && context.discord.describeRefusal(guildId, refusal);
  await context.cases.settleStep(guildId, number, words);
  refreshPosts(context, guildId, [number]);
  return { step, record: earlier ?? (taken?.ok ? taken.value.record : null), refusal };
}

function requestOf({ discord }: Reach, warning: Case, step: DueStep): StepRequest {
  const { guildId, number, userId, userName, moderatorId } = warning;
  if (moderatorId === null) throw new Error(`Warning ${number} of guild ${guildId} names no moderator.`);
  return {
    type: step.action,
    guildId,
    moderatorId,
    userId,
    userName,
    reason: discord.describeStep(guildId, step),
    duration: step.durationSeconds === null ? null : `${step.durationSeconds}s`,
    escalatedFrom: number,
  };
}
