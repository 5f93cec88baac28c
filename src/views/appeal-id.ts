import type { CaseKey } from '../moderation/case-key';

/** What the buttons under the post of an appeal are for. */
export type AppealVerb = 'accept' | 'shorten' | 'refuse';

/** What a button under an appeal says, or the form that it opens. */
export interface AppealPress {
  readonly verb: AppealVerb;
  readonly id: string;
}

const banShape = /^appeal-(open|form):(\d{1,19}):(\d{1,10})$/;
const pressShape = /^appeal-(press|answer):(accept|shorten|refuse):(\d{1,19})$/;

/** Writes the id of the button in a notice, or of the form that it opens, so that it outlives the process. */
export function toBanId(step: 'open' | 'form', { guildId, number }: CaseKey): string {
  return `appeal-${step}:${guildId}:${number}`;
}

/** Reads such an id; null for one that is none of ours. */
export function fromBanId(step: 'open' | 'form', customId: string): CaseKey | null {
  const [, found, guildId, number] = banShape.exec(customId) ?? [];
  return found === step && guildId ? { guildId, number: Number(number) } : null;
}

/** Writes the id of a button under an appeal, or of the form that it opens. */
export function toAppealId(step: 'press' | 'answer', { verb, id }: AppealPress): string {
  return `appeal-${step}:${verb}:${id}`;
}

/** Reads such an id; null for one that is none of ours. */
export function fromAppealId(step: 'press' | 'answer', customId: string): AppealPress | null {
  const [, found, verb, id] = pressShape.exec(customId) ?? [];
  return found === step && id ? { verb: verb as AppealVerb, id } : null;
}
