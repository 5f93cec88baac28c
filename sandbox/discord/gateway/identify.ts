import { isJsonObject } from '../json';
import { Application } from '../world/application';
import { World } from '../world/world';
import { KNOWN_INTENTS, PRIVILEGED } from './intents';

export interface Identity {
  application: Application;
  intents: number;
  shard: [id: number, count: number];
}

export interface Closing {
  closeCode: number;
  reason: string;
}

export const AUTHENTICATION_FAILED = { closeCode: 4004, reason: 'Authentication failed.' };

/** Who is identifying, or the code Discord closes the socket with. */
export function readIdentify(world: World, d: unknown): Identity | Closing {
  if (!isJsonObject(d)) return { closeCode: 4002, reason: 'Error while decoding payload.' };
  const application = world.applicationByToken(bareToken(d['token']));
  if (!application) return AUTHENTICATION_FAILED;
  const intents = Number(d['intents']);
  if (!Number.isSafeInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0)
    return { closeCode: 4013, reason: 'Invalid intent(s).' };
  if ((intents & PRIVILEGED & ~Number(application.privilegedIntents)) !== 0)
    return { closeCode: 4014, reason: 'Disallowed intent(s).' };
  const shard = readShard(d['shard']);
  return shard ? { application, intents, shard } : { closeCode: 4010, reason: 'Invalid shard.' };
}

/** The token as the portal shows it: clients may put "Bot " before it. */
export function bareToken(token: unknown): string {
  return typeof token === 'string' ? token.replace(/^Bot /, '') : '';
}

function readShard(shard: unknown): [number, number] | null {
  if (shard === undefined) return [0, 1];
  const [id, count] = Array.isArray(shard) ? shard.map(Number) : [];
  if (id === undefined || count === undefined) return null;
  return id >= 0 && id < count ? [id, count] : null;
}
