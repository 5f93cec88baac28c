import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import type { Role } from '../../sandbox/discord/world/role';
import { watchContract } from '../support/watch-contract';

export type Stage = Awaited<ReturnType<typeof setStage>>;

const moderationIntents =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildModeration;

interface StageOptions {
  /** The bot's permissions; an administrator unless said otherwise. */
  permissions?: bigint;
  intents?: number;
  privilegedIntents?: number;
}

/**
 * A guild with an owner, members and a bare discord.js client, connected. Role positions: member 1, bot 5, boss 9.
 */
export async function setStage({
  permissions = Permission.Administrator,
  intents = moderationIntents,
  ...options
}: StageOptions = {}) {
  const discord = await PretendDiscord.start();
  const contractFaults = watchContract(discord);
  const app = discord.createApplication({ name: 'Bailiff', ...options });
  const [owner, alice, bob, boss] = ['owner', 'alice', 'bob', 'boss'].map((name) =>
    discord.createUser({ name }),
  ) as [Person, Person, Person, Person];
  const guild = discord.createGuild({ name: 'Courthouse', owner });
  const memberRole = guild.createRole({ name: 'Member', permissions: 0n, position: 1 });
  const bossRole = guild.createRole({ name: 'Boss', permissions: Permission.BanMembers, position: 9 });
  guild.addMember(alice, { roles: [memberRole] });
  guild.addMember(bob, { roles: [memberRole] });
  guild.addMember(boss, { roles: [bossRole] });
  const general = guild.createChannel({ name: 'general' });
  const botRole: Role = guild.addBot(app, { permissions, position: 5 });
  const client = createClient(discord, intents);
  await connect(client, app.token);
  const seen = await client.guilds.fetch(guild.id);
  const people = { owner, alice, bob, boss };
  const close = async (): Promise<void> => {
    await client.destroy();
    await discord.stop();
    expect((await contractFaults()).filter(isOfPretendDiscord)).toEqual([]);
    expect(discord.unknownRequests).toEqual([]);
  };
  return { discord, app, guild, general, memberRole, bossRole, botRole, client, seen, close, ...people };
}

type Person = ReturnType<PretendDiscord['createUser']>;

export function createClient(
  discord: PretendDiscord,
  intents: number,
  rest: ClientOptions['rest'] = {},
): Client {
  return new Client({ intents, partials: [Partials.GuildMember], rest: { api: discord.apiUrl, ...rest } });
}

export async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
}

/** The JSON error code a promise is refused with; fails when it is not refused. */
export async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
  return typeof outcome === 'object' && outcome !== null && 'code' in outcome ? outcome.code : outcome;
}

/** A request that was refused may be wrong. */
function isOfPretendDiscord({ fault, status }: { fault: string; status: number }): boolean {
  return status < 400 || !fault.includes(': the request ');
}
