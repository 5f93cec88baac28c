import type { MassbanAnswer } from '../moderation/batch/answer-massban';

const shape = /^massban:(ban|cancel):([1-9]\d{0,17})$/;

/** Writes an answer into the id of its button, so that it outlives the process. */
export function toMassbanId({ choice, id }: MassbanAnswer): string {
  return `massban:${choice}:${id}`;
}

/** Reads an answer back; null for an id that is none of ours. */
export function fromMassbanId(customId: string): MassbanAnswer | null {
  const [, choice, id] = shape.exec(customId) ?? [];
  return id === undefined ? null : { choice: choice as MassbanAnswer['choice'], id };
}
