import type { Agreement, CaseView } from '../contract/snapshot';
import type { PretendDiscord } from '../discord/pretend-discord';
import type { Guild } from '../discord/world/guild';
import type { Recorded } from './read-record';

/** How long something may not fit before it counts: what is done by hand takes a moment to become a case. */
const patienceMs = 5000;

const banTypes = ['ban', 'tempban'];

/** Compares what is in force by the cases with what the pretend Discord shows, and remembers since when it differs. */
export class AgreementWatch {
  readonly #since = new Map<string, number>();

  public constructor(private readonly discord: PretendDiscord) {}

  /**
   * @param recorded null while the database is away.
   * @param isBotThere Whether somebody is there to settle what is left.
   */
  public look(recorded: Recorded | null, isBotThere: boolean): Agreement {
    if (!recorded) return { verdict: 'unknown', differences: [] };
    const found = [...this.discord.world.guilds.values()].flatMap((guild) =>
      differencesIn(guild, recorded, guild.now()),
    );
    const differences = this.lasting(found);
    if (differences.length > 0 && isBotThere) return { verdict: 'disagree', differences };
    const isSettling =
      found.length > 0 || recorded.open.some((record) => isUnsettled(record, this.discord.now()));
    return { verdict: isSettling ? 'settling' : 'agree', differences: found };
  }

  private lasting(found: readonly string[]): string[] {
    const nowMs = Date.now();
    for (const known of [...this.#since.keys()]) if (!found.includes(known)) this.#since.delete(known);
    for (const one of found) if (!this.#since.has(one)) this.#since.set(one, nowMs);
    return found.filter((one) => nowMs - (this.#since.get(one) ?? nowMs) > patienceMs);
  }
}

/** Under way, or due and not ended. */
const isUnsettled = ({ status, expiresAt }: CaseView, now: number): boolean =>
  status === 'pending' || (expiresAt !== null && expiresAt <= now);

function differencesIn(guild: Guild, { open, jailRoleIds }: Recorded, now: number): string[] {
  const here = open.filter(({ guildId }) => guildId === guild.id);
  const settled = here.filter((record) => !isUnsettled(record, now));
  const unsettled = new Set(here.filter((record) => isUnsettled(record, now)).map(({ userId }) => userId));
  const heldBy = (...types: string[]) =>
    new Set(settled.filter(({ type }) => types.includes(type)).map(({ userId }) => userId));
  const members = [...guild.members.values()];
  const jailRoleId = jailRoleIds.get(guild.id) ?? '';
  const compare = (
    recorded: ReadonlySet<string>,
    shown: ReadonlySet<string>,
    word: string,
    isHere = true,
  ) => [
    ...[...recorded]
      .filter((id) => !shown.has(id) && (isHere || guild.members.has(id)))
      .map((id) => [id, `is ${word} by a case, and not at Discord`] as const),
    ...[...shown]
      .filter((id) => !recorded.has(id))
      .map((id) => [id, `is ${word} at Discord, by no case`] as const),
  ];
  const timedOut = members.filter(({ timedOutUntil }) => (timedOutUntil ?? 0) > now).map(({ id }) => id);
  const jailed = members.filter(({ roleIds }) => roleIds.has(jailRoleId)).map(({ id }) => id);
  return [
    ...compare(heldBy(...banTypes), new Set(guild.bans.keys()), 'banned'),
    ...compare(heldBy('timeout'), new Set(timedOut), 'timed out', false),
    ...compare(heldBy('jail'), new Set(jailed), 'jailed', false),
  ]
    .filter(([id]) => !unsettled.has(id))
    .map(([id, what]) => `${guild.members.get(id)?.user.name ?? nameOf(guild, id)} ${what} (${guild.name}).`);
}

const nameOf = (guild: Guild, id: string): string => guild.bans.get(id)?.user.name ?? id;
