import type { Case } from '../entities/case';
import { actions, liftOf } from './actions';
import type { CaseKey } from './case-key';
import type { Context } from './context';
import type { Hindrance } from './discord';
import { gate } from './gate';
import { leaseSeconds } from './lease';
import { liftClaimed } from './lift-due-sanctions';
import { done, type Result, refuse } from './refusal';
import { viewCase } from './view-case';

/**
 * What came of trying: the case as it stands now, whether Discord has ended its sanction, and what stood against that;
 * null also where Discord did not say.
 */
export interface EndingReport {
  readonly record: Case;
  readonly isOver: boolean;
  readonly hindrance: Hindrance | null;
}

/** Tries the ending of a sanction that is due at once, because somebody who might lift it asks for it. */
export async function tryEnding(
  context: Context,
  { guildId, number }: CaseKey,
  moderatorId: string,
): Promise<Result<EndingReport>> {
  const found = await viewCase(context, { guildId, number });
  if (!found.ok) return found;
  const lift = liftOf(found.value.type);
  if (!lift || found.value.endedAt) return refuse({ code: 'not_in_force', number });
  const standing = await context.discord.standing({
    guildId,
    moderatorId,
    userId: found.value.userId,
    lookUpMember: actions[lift].member !== 'ignored',
    mayBeUnknown: actions[lift].member === 'maybe_gone',
  });
  if (!standing.ok) return standing;
  const barred = gate(actions[lift].demands, standing.value);
  if (barred) return refuse(barred);
  const { holder } = context.run;
  const due = await context.cases.claimDueCase(guildId, number, { holder, seconds: leaseSeconds });
  if (!due) return refuse({ code: 'not_due', number });
  const outcome = await liftClaimed(context, due);
  const after = await viewCase(context, { guildId, number });
  if (!after.ok) return after;
  const hindrance = outcome.is === 'refused' ? outcome.hindrance : null;
  return done({ record: after.value, isOver: outcome.is === 'over', hindrance });
}
