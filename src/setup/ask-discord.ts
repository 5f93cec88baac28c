import { z } from 'zod';

const timeoutMs = 15_000;

/** `GATEWAY_GUILD_MEMBERS` and `GATEWAY_MESSAGE_CONTENT`, for large bots and for others. */
const intentFlags = { members: (1 << 14) | (1 << 15), content: (1 << 18) | (1 << 19) };

const user = z.object({ username: z.string() });
const application = z.object({ id: z.string(), flags: z.number().default(0) });

/** Whose token it is, and what the developer portal allows it. */
export interface Bot {
  readonly name: string;
  readonly applicationId: string;
  readonly hearsOfMembers: boolean;
  readonly readsMessages: boolean;
}

/**
 * Asks Discord whose token it is, once and without trying again.
 *
 * @throws an Error of one sentence, without the token, when Discord does not say.
 */
export async function askDiscord(apiUrl: string, token: string): Promise<Bot> {
  const ask = <T>(path: string, form: z.ZodType<T>) => read(`${apiUrl}/v10${path}`, token, form);
  const { username } = await ask('/users/@me', user);
  const { id, flags } = await ask('/applications/@me', application);
  return {
    name: username,
    applicationId: id,
    hearsOfMembers: (flags & intentFlags.members) !== 0,
    readsMessages: (flags & intentFlags.content) !== 0,
  };
}

async function read<T>(address: string, token: string, form: z.ZodType<T>): Promise<T> {
  const headers = { authorization: `Bot ${token}`, 'user-agent': 'DiscordBot (bailiff, 0.1.0)' };
  const { response, text } = await receive(address, headers).catch(() => {
    throw new Error('Discord cannot be reached: check the network, and DISCORD_API_URL if it is set.');
  });
  const sentence = refusalOf(response);
  if (sentence) throw new Error(sentence);
  const answer = form.safeParse(parsed(text));
  if (!answer.success)
    throw new Error('What answers is not Discord: check the network, and DISCORD_API_URL if it is set.');
  return answer.data;
}

/** The whole answer, in one time for all of it. */
async function receive(address: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(timeoutMs) });
  return { response, text: await response.text() };
}

/** Null where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusalOf({ ok, status, headers }: Response): string | null {
  if (ok) return null;
  if (status === 401)
    return 'Discord does not accept this token: copy it anew from https://discord.com/developers/applications, page "Bot".';
  if (status === 429) {
    const seconds = Number(headers.get('retry-after'));
    return `Discord has been asked too often: try again in ${seconds > 0 ? `${Math.ceil(seconds)} s` : 'a minute'}.`;
  }
  if (status >= 500) return `Discord has trouble of its own (status ${status}): try again in a few minutes.`;
  return `Discord does not answer this question (status ${status}): check DISCORD_API_URL if it is set.`;
}
