import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { ApiError } from '../discord/errors/api-error';
import type { Playground } from '../stage/playground';
import { doDeed } from './do-deed';
import { makeTrouble } from './make-trouble';
import { completionFor, offersFor } from './offers';
import { readCompletionQuestion, readDeed, readOffersQuestion, readTrouble } from './read-deed';

/** As much as the largest file with its deed takes. */
const longestBody = 12_000_000;

type Answering = (ground: Playground, body: unknown) => unknown;

const answerings: Readonly<Record<string, Answering>> = {
  '/api/deed': async (ground, body) => {
    if (ground.isResetting) throw new Error('The story is being played from its beginning: wait a moment.');
    await doDeed(ground.stage, readDeed(body));
    ground.changed();
    return { ok: true };
  },
  '/api/trouble': async (ground, body) => {
    await makeTrouble(ground, readTrouble(body));
    return { ok: true };
  },
  '/api/offers': ({ stage }, body) => offersFor(stage, readOffersQuestion(body)),
  '/api/complete': ({ stage }, body) => completionFor(stage, readCompletionQuestion(body)),
};

/** Answers with JSON; what is refused is a sentence. */
export async function answerQuestion(
  ground: Playground,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answering = request.method === 'POST' ? answerings[request.url ?? ''] : undefined;
  const [status, answer] = answering
    ? await answered(() => readBody(request).then((body) => answering(ground, body)))
    : [404, { ok: false, sentence: 'There is no such question.' }];
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
}

/** What is refused is an answer like any other. */
async function answered(answer: () => Promise<unknown>): Promise<readonly [number, unknown]> {
  try {
    return [200, await answer()];
  } catch (error) {
    return [error instanceof ZodError ? 400 : 200, { ok: false, sentence: sentenceOf(error) }];
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ZodError) return `The sandbox does not understand ${wrongPart(error)}.`;
  if (error instanceof ApiError) return error.message.replace(/ \(\d+\)/, '');
  return error instanceof Error ? error.message : String(error);
}

const wrongPart = ({ issues: [first] }: ZodError): string =>
  first && first.path.length > 0 ? `what was sent as “${first.path.join(' · ')}”` : 'what was sent';

/** What is too long is read to its end as well: whoever sends it reads the answer only then. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length <= longestBody) chunks.push(chunk as Buffer);
  }
  if (length > longestBody) throw new Error('That is more than the sandbox takes at once: 8 MB.');
  return JSON.parse(Buffer.concat(chunks).toString());
}
