import type { Call } from './scenario';

/** The answers to a command. */
export const answering: Readonly<Record<string, Call>> = {
  create_interaction_response: { codes: [10062] },
  update_original_webhook_message: { codes: [10008, 10015] },
};

/** The answers to a button whose message stays as it is. */
export const whispering: Readonly<Record<string, Call>> = {
  create_interaction_response: { codes: [10062] },
  execute_webhook: { codes: [10008, 10015] },
};

/** Telling the person. */
export const telling: Readonly<Record<string, Call>> = {
  create_dm: { codes: [10013, 40003, 50007, 50278] },
  'create_message to the person': { codes: [10003, 10013, 50007, 50278] },
};

/** Posting the case. */
export const posting: Readonly<Record<string, Call>> = {
  'create_message in the log': { codes: [10003, 10004] },
};

/** What a call is for: the action itself, its answer, or what goes on beside it. */
export type Purpose = 'action' | 'answer' | 'side';

export function purposeOf(call: string): Purpose {
  if (call in answering || call in whispering) return 'answer';
  return /_message (in the log|to the person)$|^create_dm/.test(call) ? 'side' : 'action';
}
