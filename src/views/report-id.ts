/** What the buttons under a report, and about it, are for. */
export type ReportVerb = 'claim' | 'act' | 'dismiss' | 'evidence' | 'take' | 'follow';

/** What such a button says; `fromId` is who handles the report where another takes it over. */
export interface ReportPress {
  readonly verb: ReportVerb;
  readonly id: string;
  readonly fromId: string | null;
}

/** An action that a moderator chose for a report. */
export interface ReportChoice {
  readonly id: string;
  readonly type: string;
}

/** Whom a form is about, and the message, if any. */
export interface ReportTarget {
  readonly userId: string;
  readonly message: { readonly channelId: string; readonly id: string } | null;
}

const pressShape = /^report:(?:(claim|act|dismiss|evidence|follow):(\d{1,19})|(take):(\d{1,19}):(\d{1,19}))$/;
const choiceShape = /^report-(choice|action):(\d{1,19}):([a-z]{1,20})$/;
const formShape = /^report-form:(\d{1,19})(?::(\d{1,19}):(\d{1,19}))?$/;

/** Writes the id of a button, so that it outlives the process. */
export function toReportId({ verb, id, fromId = null }: Omit<ReportPress, 'fromId'> & Partial<ReportPress>) {
  return fromId === null ? `report:${verb}:${id}` : `report:${verb}:${id}:${fromId}`;
}

/** Reads the id of a button; null for one that is none of ours. */
export function fromReportId(customId: string): ReportPress | null {
  const [, verb, id, take, taken, fromId] = pressShape.exec(customId) ?? [];
  if (take && taken && fromId) return { verb: 'take', id: taken, fromId };
  return verb && id ? { verb: verb as ReportVerb, id, fromId: null } : null;
}

/** Writes the id of a button that chooses an action, or of the form that is filled in then. */
export function toChoiceId(step: 'choice' | 'action', { id, type }: ReportChoice): string {
  return `report-${step}:${id}:${type}`;
}

/** Reads such an id; null for one that is none of ours. */
export function fromChoiceId(step: 'choice' | 'action', customId: string): ReportChoice | null {
  const [, found, id, type] = choiceShape.exec(customId) ?? [];
  return found === step && id && type ? { id, type } : null;
}

/** Writes the id of the form in which somebody says why they report. */
export function toFormId({ userId, message }: ReportTarget): string {
  return ['report-form', userId, ...(message ? [message.channelId, message.id] : [])].join(':');
}

/** Reads such an id; null for one that is none of ours. */
export function fromFormId(customId: string): ReportTarget | null {
  const [, userId, channelId, id] = formShape.exec(customId) ?? [];
  if (!userId) return null;
  return { userId, message: channelId && id ? { channelId, id } : null };
}
