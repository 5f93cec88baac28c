import type { FaultRule } from '../../../sandbox/discord/faults/faults';
import type { Run } from '../../../sandbox/discord/people/run';
import type { Exchange } from '../../../sandbox/discord/rest/exchange';
import type { User } from '../../../sandbox/discord/world/user';
import type { Scene } from '../../support/scene';

/** Who takes part in one play, and its command, where it has one. */
export interface Cast {
  readonly moderator: User;
  readonly person: User;
  readonly run: Run | null;
}

const isAnswer = (path: string) => /\/(interactions|webhooks)\//.test(path);

/** Lists of people begin after the id before that of the person. */
const before = ({ person }: Cast) => String(BigInt(person.id) - 1n);

/** How often the bot asks the same of Discord in one action. */
const again = ['', ' again', ' a third time'];

const directChannel = ({ discord, app }: Scene, { person }: Cast) =>
  discord.world.directChannel(app.user, person).id;

/** The requests about a cast by name, in their order: the operation, where it is about, and which time it is. */
export function callsOf(scene: Scene, cast: Cast): string[] {
  const exchanges = scene.discord.requests.filter((exchange) => isAbout(scene, cast, exchange));
  return namesOf(exchanges, (path) => (path.includes(scene.log.id) ? ' in the log' : ' to the person'));
}

/** Requests by name, in their order; of one about a message, `place` says where. */
export function namesOf(exchanges: readonly Exchange[], place: (path: string) => string): string[] {
  const seen: string[] = [];
  for (const { operation, path } of exchanges) {
    const isMessage = operation?.endsWith('_message') && path.startsWith('/api/v10/channels/');
    const call = `${operation}${isMessage ? place(path) : ''}`;
    seen.push(`${call}${again[seen.filter((one) => one.startsWith(call)).length] ?? ' more often'}`);
  }
  return seen;
}

function isAbout(scene: Scene, cast: Cast, { path, query, requestBody }: Exchange): boolean {
  const said = `${path} ${String(query)} ${JSON.stringify(requestBody)}`;
  if (isAnswer(path)) return path.includes(cast.run?.interaction.token ?? ' ');
  const marks = [cast.person.id, directChannel(scene, cast), `after=${before(cast)}`];
  return marks.some((mark) => said.includes(mark));
}

/** Which requests of a play are meant by the name of a call. */
export function ruleOf(scene: Scene, cast: Cast, call: string): Pick<FaultRule, 'match' | 'after'> {
  const { name, operation, after } = partsOf(call);
  return { match: { operation, ...matchOf(scene, cast, name) }, after };
}

/** What the name of a call says: the operation and the place, the operation alone, and how many such come before. */
export function partsOf(call: string) {
  const after = Math.max(
    again.findLastIndex((suffix) => call.endsWith(suffix)),
    0,
  );
  const name = call.slice(0, call.length - (again[after] ?? '').length);
  return { name, operation: name.split(' ')[0] ?? '', after };
}

/** The requests that name the person in what they send, not in their path. */
const inContent = ['create_dm', 'list_guild_audit_log_entries', 'bulk_ban_users_from_guild'];

function matchOf(scene: Scene, cast: Cast, name: string): FaultRule['match'] {
  const person = new RegExp(cast.person.id);
  if (name.endsWith(' in the log')) return { path: new RegExp(scene.log.id), content: person };
  if (name.endsWith(' to the person')) return { path: new RegExp(directChannel(scene, cast)) };
  if (/interaction|webhook/.test(name)) return { path: new RegExp(cast.run?.interaction.token ?? '') };
  if (name === 'list_guild_bans') return { content: new RegExp(`after=${before(cast)}`) };
  return inContent.includes(name) ? { content: person } : { path: person };
}
