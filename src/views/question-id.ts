/** What a button under a question says. */
export interface QuestionPress {
  readonly choice: 'yes' | 'no';
  readonly id: string;
}

/** Writes such a button's id, so that it outlives the process. */
export function toQuestionId({ choice, id }: QuestionPress): string {
  return `ask:${choice}:${id}`;
}

/** Reads a button back; null for an id that is none of ours. */
export function fromQuestionId(customId: string): QuestionPress | null {
  const [, choice, id] = /^ask:(yes|no):([1-9]\d{0,17})$/.exec(customId) ?? [];
  return id === undefined ? null : { choice: choice as QuestionPress['choice'], id };
}
