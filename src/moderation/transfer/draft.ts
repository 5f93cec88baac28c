/** What a file says of one case, as it is written there; null where it says nothing. */
export interface Draft {
  /** The line of the file, or the place in its list, that whoever imports it can look up. */
  readonly line: number;
  readonly number: string | null;
  readonly type: string | null;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly moderatorId: string | null;
  readonly moderatorName: string | null;
  readonly reason: string | null;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  /** `pending`, `failed`, or a word for a case that was voided; anything else is a case that stands. */
  readonly status: string | null;
  readonly failure: string | null;
  readonly endedAt: string | null;
  readonly ending: string | null;
  readonly deletedAt: string | null;
  readonly deletedById: string | null;
  readonly deleteReason: string | null;
  readonly origin: string | null;
  readonly guildId: string | null;
}

/** A draft that says nothing. */
export const blank: Omit<Draft, 'line'> = {
  number: null,
  type: null,
  userId: null,
  userName: null,
  moderatorId: null,
  moderatorName: null,
  reason: null,
  createdAt: null,
  expiresAt: null,
  status: null,
  failure: null,
  endedAt: null,
  ending: null,
  deletedAt: null,
  deletedById: null,
  deleteReason: null,
  origin: null,
  guildId: null,
};

export type DraftField = keyof typeof blank;

/** A value of a JSON document as text; null for what is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Whether a value of a JSON document has fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
