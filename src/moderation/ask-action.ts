import type { AskedAction } from '../entities/action-question';
import type { Case } from '../entities/case';
import type { CaseType } from '../entities/case-type';
import type { Guild } from '../entities/guild';
import type { ActionRequest } from './action-request';
import { liftOf } from './actions';
import { askedOf } from './asked-of';
import type { Context } from './context';
import { type PersonRecord, readRecord } from './person-record';
import { done, type Refusal, type Result, refuse } from './refusal';
import { settingsFor } from './settings-for';
import { type ActionReport, mayTakeAction, takeAction } from './take-action';

/** The actions that ask before they are carried out, where the guild wishes it. */
const confirmable: ReadonlySet<CaseType> = new Set(['ban', 'softban']);

/** An action that waits for a press, and what is to be seen before it. */
export interface Confirmation {
  readonly id: string;
  readonly asked: AskedAction;
  readonly userName: string | null;
  readonly person: PersonRecord | null;
}

/** An action that somebody's sanction stands against, which it could take the place of. */
export interface ChangeOffer {
  readonly id: string;
  readonly live: Case;
}

/** What came of asking for an action: it was carried out, or a press decides; `dropped` where the press was a no. */
export type Outcome =
  | { readonly is: 'taken'; readonly report: ActionReport }
  | { readonly is: 'asked'; readonly question: Confirmation }
  | { readonly is: 'offered'; readonly offer: ChangeOffer }
  | { readonly is: 'dropped' };

/** The answer to a question, and by whom. */
interface QuestionAnswer {
  readonly guildId: string;
  readonly byId: string;
  readonly id: string;
  readonly choice: 'yes' | 'no';
}

/** Takes an action, or asks first where the guild wishes it for actions of this kind. */
export async function actOrAsk(
  context: Context,
  request: ActionRequest,
  reading = settingsFor(context, request),
): Promise<Result<Outcome>> {
  const settings = await reading;
  const asksFirst = confirmable.has(request.type) && settings?.confirm;
  return asksFirst ? ask(context, request) : act(context, request, settings);
}

/**
 * Carries out what waits under a question, or drops it, as the moderator who was asked, and once. It walks the whole
 * corridor, the gate included: whoever may no longer do it by then is refused.
 */
export async function answerQuestion(
  context: Context,
  { guildId, byId, id, choice }: QuestionAnswer,
): Promise<Result<Outcome>> {
  const asked = await context.questions.take({ guildId, askedById: byId }, id);
  if (!asked) {
    const isOthers = await context.questions.isWaitingForAnother({ guildId, askedById: byId }, id);
    return refuse({ code: isOthers ? 'question_not_yours' : 'question_gone' });
  }
  return choice === 'no' ? done({ is: 'dropped' }) : act(context, { ...asked, guildId, moderatorId: byId });
}

/** Forgets what nobody has answered in time. */
export function forgetQuestions({ questions }: Pick<Context, 'questions'>): Promise<void> {
  return questions.forgetOld();
}

/** What would be refused is refused at once; what would not waits in the database, whatever becomes of this process. */
async function ask(context: Context, request: ActionRequest): Promise<Result<Outcome>> {
  const known = await mayTakeAction(context, request);
  if (!known.ok) return known;
  const { target } = known.value.standing;
  const asked = askedOf(request, target);
  const id = await context.questions.keep(askerOf(request), asked);
  const person = await readRecord(context, request.guildId, target);
  return done({ is: 'asked', question: { id, asked, userName: target.name, person } });
}

async function act(
  context: Context,
  request: ActionRequest,
  settings?: Guild | null,
): Promise<Result<Outcome>> {
  const taken = await takeAction(context, request, settings);
  if (taken.ok) return done({ is: 'taken', report: taken.value });
  const live = changeable(request, taken.refusal);
  if (!live) return taken;
  const asked = { ...askedOf(request, { id: live.userId, name: live.userName }), replaces: live.number };
  const id = await context.questions.keep(askerOf(request), asked);
  return done({ is: 'offered', offer: { id, live } });
}

/** The case whose sanction stands in the way of one of the same kind that lasts as well; null where that is not why. */
function changeable({ type }: ActionRequest, refusal: Refusal): Case | null {
  return refusal.code === 'already_live' && liftOf(type) === liftOf(refusal.live.type) ? refusal.live : null;
}

function askerOf({ guildId, moderatorId }: ActionRequest) {
  return { guildId, askedById: moderatorId };
}
