import type { Deed, FileValue, OptionInput } from '../contract/deed';
import type { Person } from '../discord/people/person';
import type { Run } from '../discord/people/run';
import type { UploadedFile } from '../discord/world/attachment';
import type { Channel } from '../discord/world/channel';
import type { Guild } from '../discord/world/guild';
import type { Message } from '../discord/world/message';
import type { User } from '../discord/world/user';
import type { Stage } from '../stage/stage';

const minuteMs = 60_000;

type DeedOf<Kind extends Deed['kind']> = Deed & { readonly kind: Kind };
type Doing<Kind extends Deed['kind']> = (here: Here, deed: DeedOf<Kind>) => unknown;

/** Who does it, and where things are found. */
class Here {
  readonly me: Person;

  public constructor(
    readonly stage: Stage,
    as: string,
  ) {
    this.me = stage.discord.as(this.user(as));
  }

  public user(id: string): User {
    return found(this.stage.discord.world.users.get(id), 'Nobody here has this id.');
  }

  public guild(id: string): Guild {
    return found(this.stage.discord.world.guilds.get(id), 'There is no such server here.');
  }

  public channel(id: string): Channel {
    return found(this.stage.discord.world.channel(id), 'There is no such channel here.');
  }

  public message(id: string): Message {
    return found(this.stage.discord.world.messages.get(id), 'The message is not there any more.');
  }

  public guildOf(channel: Channel): Guild {
    return this.guild(channel.guildId ?? '');
  }

  public async begin(run: Promise<Run>): Promise<void> {
    const begun = await run;
    this.stage.runs.set(begun.interaction.id, begun);
  }
}

const doings: { readonly [Kind in Deed['kind']]: Doing<Kind> } = {
  command: (here, { channelId, name, options }) => {
    const channel = here.channel(channelId);
    const values = Object.entries(options).map(([option, value]) => [option, optionValue(value)] as const);
    return here.begin(here.me.command(here.guildOf(channel), channel, name, Object.fromEntries(values)));
  },
  'user-menu': (here, { channelId, name, targetId }) => {
    const channel = here.channel(channelId);
    return here.begin(here.me.userMenu(here.guildOf(channel), channel, name, here.user(targetId)));
  },
  'message-menu': (here, { channelId, name, targetId }) => {
    const channel = here.channel(channelId);
    return here.begin(here.me.messageMenu(here.guildOf(channel), channel, name, here.message(targetId)));
  },
  click: (here, { messageId, customId }) => here.begin(here.me.click({ id: messageId }, customId)),
  select: (here, { messageId, customId, values }) =>
    here.begin(here.me.select({ id: messageId }, customId, values)),
  submit: async (here, { runId, fields }) => {
    const { runs } = here.stage;
    await here.begin(here.me.submit(found(runs.get(runId), 'The form is not open any more.'), fields));
    runs.delete(runId);
  },
  dismiss: ({ stage }, { runId, messageId }) => {
    for (const id of [runId, messageId]) if (id !== undefined) stage.dismissed.add(id);
  },
  write: (here, { channelId, text }) => here.me.sends(here.channel(channelId), text),
  delete: ({ me }, { messageId }) => me.deletes({ id: messageId }),
  ban: (here, { guildId, userId, reason }) =>
    here.me.bans(here.guild(guildId), here.user(userId), reason === undefined ? {} : { reason }),
  unban: (here, { guildId, userId, reason }) =>
    here.me.unbans(here.guild(guildId), here.user(userId), reason),
  kick: (here, { guildId, userId, reason }) => here.me.kicks(here.guild(guildId), here.user(userId), reason),
  'time-out': (here, { guildId, userId, minutes, reason }) => {
    const until = minutes === 0 ? null : here.stage.discord.now() + minutes * minuteMs;
    return here.me.timesOut(here.guild(guildId), here.user(userId), until, reason);
  },
  'give-role': (here, { guildId, userId, roleId }) =>
    here.me.givesRole(here.guild(guildId), here.user(userId), roleOf(here.guild(guildId), roleId)),
  'take-role': (here, { guildId, userId, roleId }) =>
    here.me.takesRole(here.guild(guildId), here.user(userId), roleOf(here.guild(guildId), roleId)),
  join: (here, { guildId }) => here.me.joins(here.guild(guildId)),
  leave: (here, { guildId }) => here.me.leaves(here.guild(guildId)),
};

/** Does what somebody does on the page. @throws what Discord or its client refuses, as a sentence. */
export async function doDeed(stage: Stage, deed: Deed): Promise<void> {
  const doing = doings[deed.kind] as Doing<Deed['kind']>;
  await doing(new Here(stage, deed.as), deed);
}

const roleOf = (guild: Guild, id: string) => found(guild.roles.get(id), 'There is no such role here.');

function optionValue(value: OptionInput): string | number | boolean | UploadedFile {
  return typeof value === 'object' ? upload(value) : value;
}

function upload({ fileName, contentType, data }: FileValue): UploadedFile {
  return { name: fileName, contentType, content: Buffer.from(data, 'base64') };
}

function found<T>(thing: T | undefined, otherwise: string): T {
  if (thing === undefined) throw new Error(otherwise);
  return thing;
}
