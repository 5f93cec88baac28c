/** What a button under what waits for an approval says. */
export interface ApprovalPress {
  readonly choice: 'approve' | 'refuse';
  readonly id: string;
}

/** Writes such a button's id, so that it outlives the process. */
export function toApprovalId({ choice, id }: ApprovalPress): string {
  return `approval:${choice}:${id}`;
}

/** Reads a button back; null for an id that is none of ours. */
export function fromApprovalId(customId: string): ApprovalPress | null {
  const [, choice, id] = /^approval:(approve|refuse):([1-9]\d{0,17})$/.exec(customId) ?? [];
  return id === undefined ? null : { choice: choice as ApprovalPress['choice'], id };
}
