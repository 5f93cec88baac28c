import type { ImportAnswer } from '../moderation/transfer/answer-import';

const shape = /^import:(same|new|cancel):([1-9]\d{0,17})$/;

/** Writes an answer into the id of its button, so that it outlives the process. */
export function toImportId({ choice, id }: ImportAnswer): string {
  return `import:${choice}:${id}`;
}

/** Reads an answer back; null for an id that is none of ours. */
export function fromImportId(customId: string): ImportAnswer | null {
  const [, choice, id] = shape.exec(customId) ?? [];
  return id === undefined ? null : { choice: choice as ImportAnswer['choice'], id };
}
