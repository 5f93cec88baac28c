import type { CaseType } from '../entities/case-type';
import type { EscalationStep, StepAction } from '../entities/escalation-step';
import type { Guild } from '../entities/guild';
import { actions } from './actions';
import type { Context } from './context';
import { parseDuration } from './duration';
import { done, type Result, refuse } from './refusal';

/** How many warnings lead to something; so few that their numbers fit into a reason. */
const [fewest, most] = [2, 25];

/** Within how long warnings are counted where nobody says so. */
const usualWindowSeconds = 30 * 24 * 60 * 60;

const stepActions = {
  timeout: true,
  jail: true,
  kick: true,
  tempban: true,
  ban: true,
} as const satisfies Record<StepAction, true>;

/** What warnings are to lead to, as somebody wrote it; null for what they did not say. */
export interface EscalationWish {
  readonly warnings: number | null;
  readonly within: string | null;
  /** A type of action, or `none` for no step any more. */
  readonly action: string | null;
  readonly duration: string | null;
  /** For how long a warning counts: a duration, or `never` for ever. */
  readonly expire: string | null;
}

type Step = Omit<EscalationStep, 'warnings'>;

/** Says what so many warnings lead to by themselves, or for how long a warning counts, or both. */
export async function setEscalation(
  { guilds }: Pick<Context, 'guilds'>,
  guildId: string,
  wish: EscalationWish,
): Promise<Result<Guild>> {
  const { warnings, action, expire } = wish;
  const isStep = warnings !== null && action !== null;
  const isHalf = [warnings, action, wish.within, wish.duration].some((part) => part !== null);
  if (!isStep && (isHalf || expire === null)) return refuse({ code: 'escalation_incomplete' });
  if (isStep && !(warnings >= fewest && warnings <= most)) {
    return refuse({ code: 'bad_choice', text: String(warnings) });
  }
  const step = isStep ? readStep(action, wish) : done(null);
  if (!step.ok) return step;
  const life = expire === null || expire === 'never' ? done(null) : readSeconds(expire);
  if (!life.ok) return life;
  if (isStep) await guilds.setStep(guildId, warnings, step.value);
  const changes = expire === null ? {} : { warningsCountSeconds: life.value };
  return done(await guilds.changeSettings(guildId, changes));
}

function readStep(action: string, { within, duration }: EscalationWish): Result<Step | null> {
  if (action === 'none') return done(null);
  if (!isStepAction(action)) return refuse({ code: 'bad_choice', text: action });
  const window = within === null ? done(usualWindowSeconds) : readSeconds(within);
  if (!window.ok) return window;
  const length = duration === null ? done(null) : readSeconds(duration);
  if (!length.ok) return length;
  const { duration: end } = actions[action];
  if (end === 'required' && length.value === null) return refuse({ code: 'step_without_duration' });
  if (end === 'none' && length.value !== null) return refuse({ code: 'step_without_end' });
  return done({ windowSeconds: window.value, action, durationSeconds: length.value });
}

function readSeconds(text: string): Result<number> {
  const durationMs = parseDuration(text);
  return durationMs.ok ? done(Math.ceil(durationMs.value / 1000)) : durationMs;
}

const isStepAction = (text: string): text is StepAction & CaseType => Object.hasOwn(stepActions, text);
