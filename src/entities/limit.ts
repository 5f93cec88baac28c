/** What a moderator does only so often within an hour without another's approval. */
export type LimitKind = 'bans' | 'kicks' | 'massbans';

/** How much of a kind a moderator does within an hour by themselves. */
export interface Limit {
  readonly kind: LimitKind;
  readonly most: number;
}
