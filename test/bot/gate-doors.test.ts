import type { Channel } from '../../sandbox/discord/world/channel';
import type { Message } from '../../sandbox/discord/world/message';
import type { User } from '../../sandbox/discord/world/user';
import { file, zeppelinCase, zeppelinFile } from '../support/case-files';
import { bits, type Scene, setScene } from '../support/scene';
import { tracesOf } from '../support/traces';

let scene: Scene;
let number: number;
let banned: User;
let locked: Channel;
let open: Channel;
beforeAll(async () => {
  scene = await setScene();
  open = scene.guild.createChannel({ name: 'open' });
  locked = scene.guild.createChannel({ name: 'locked' });
  await scene.types(scene.owner, 'settings jail');
  await scene.types(scene.owner, 'lock', { channel: locked });
  banned = scene.newcomer('banned');
  for (let round = 0; round < 6; round++) {
    await scene.types(scene.moderator, 'ban', { user: banned, reason: 'A secret' });
    if (round < 5) await scene.types(scene.moderator, 'unban', { user: banned.id });
  }
  number = (await scene.newestCase(banned)).number;
});
afterAll(() => scene.close());

const cell = (position: number) => scene.guild.createRole({ name: 'Cell', permissions: 0n, position });

type Options = NonNullable<Parameters<Scene['types']>[2]>;

/** Commands that act on a person, or on what is recorded of one: the matrix has every one of them. */
const ofTheMatrix = [
  ...['ban', 'tempban', 'unban', 'softban', 'kick', 'timeout', 'untimeout', 'warn', 'note', 'jail', 'unjail'],
  ...['case edit', 'case delete', 'case restore'],
];

/** Commands that act on many people, each of whom passes the gate: they have tests of their own. */
const onMany = ['massban'];

/** Commands that everybody may use. */
const ofEverybody = ['report', 'Report', 'Report message'];

/** Entries of menus that act on a person, or show what is recorded of one: their own tests put them to the gate. */
const menus = ['Case history', 'Warn', 'Time out', 'Ban', 'Delete and warn'];

/** Commands for which a permission of whoever asks is all that counts, and what they say to somebody who has it. */
const doors = {
  'case view': ['Moderate Members', () => ({ number }), /A secret/],
  'case history': ['Moderate Members', () => ({ number }), /Recorded/],
  'case list': ['Moderate Members', () => ({ contains: 'secret' }), /A secret/],
  stats: ['Moderate Members', () => ({}), /By moderator/],
  doctor: ['Manage Server', () => ({}), /How this server is set up/],
  'case export': ['Manage Server', () => ({}), /Cases in this file/],
  'case import': [
    'Manage Server',
    () => ({ file: file(zeppelinFile(zeppelinCase())) }),
    /What importing this file would do/,
  ],
  'settings view': ['Manage Server', () => ({}), /Settings of this server/],
  'settings log': ['Manage Server', () => ({ channel: scene.log }), /Every case is posted/],
  'settings reports': ['Manage Server', () => ({ channel: scene.log }), /What members report/],
  'settings notify': ['Manage Server', () => ({ enabled: false }), /not told/],
  'settings confirm': ['Manage Server', () => ({ enabled: false }), /act at once/],
  'settings jail': ['Manage Server', () => ({ role: cell(1) }), /The jail is set up/],
  'settings escalation': ['Manage Server', () => ({ expire: '90d' }), /warnings count for 90 d/],
  'settings appeals': ['Manage Server', () => ({ channel: scene.log }), /Appeals are set/],
  lock: ['Manage Channels', () => ({ channel: open }), /is locked/],
  unlock: ['Manage Channels', () => ({ channel: locked }), /is unlocked/],
  slowmode: ['Manage Channels', () => ({ duration: '10s' }), /people wait 10 s/],
  purge: ['Manage Messages', () => ({ count: 1, user: banned }), /Nothing was deleted/],
  'settings limits': ['Manage Server', () => ({ evidence_days: 30 }), /removed after 30 days/],
} as const satisfies Record<string, readonly [keyof typeof permissions, () => Options, RegExp]>;

const permissions = {
  'Moderate Members': bits.moderateMembers,
  'Manage Server': bits.manageGuild,
  'Manage Channels': bits.manageChannels,
  'Manage Messages': bits.manageMessages,
} as const;
const names = Object.keys(doors) as (keyof typeof doors)[];

/** Somebody of the highest rank who has every permission of a moderator but this one, or this one (and more) alone. */
function somebody(permission: keyof typeof permissions, has: 'all but it' | 'it alone', more = 0n): User {
  const all = Object.values(permissions).reduce((sum, bit) => sum | bit, bits.banMembers | bits.kickMembers);
  const bit = permissions[permission];
  const role = scene.guild.createRole({
    name: has,
    permissions: has === 'it alone' ? bit | more : all & ~bit,
  });
  return scene.newcomer(has.replaceAll(' ', '-'), [role]);
}

/** Types a command that an admin has lent to whoever types it. */
async function types(who: User, name: string, options: Options) {
  const run = await scene.discord
    .as(who)
    .command(scene.guild, scene.general, name, options, { granted: true });
  const { content, embeds } = await run.answer();
  return JSON.stringify({ content, embeds });
}

describe('Promise 6: One gate', () => {
  it('has every command that there is in the matrix, or asks for a permission alone', () => {
    const registered = scene.app.commands.flatMap(({ name, options }) => {
      const within = options.filter(({ type }) => type === 1).map((inner) => `${name} ${inner.name}`);
      return within.length > 0 ? within : [name];
    });
    expect(registered.sort()).toEqual([...ofTheMatrix, ...onMany, ...ofEverybody, ...menus, ...names].sort());
  });

  it.each(names)('shows and changes nothing for whoever lacks the one permission of /%s', async (name) => {
    const [permission, options, works] = doors[name];
    const traces = await tracesOf(scene, async () => {
      const answer = await types(somebody(permission, 'all but it'), name, options());
      expect(answer).toContain(`You lack the permission “${permission}”`);
      expect(answer).not.toMatch(works);
    });
    expect(traces).toEqual([]);
  });

  it.each(names)('asks for nothing but that permission and the one of the command: /%s', async (name) => {
    const [permission, options, works] = doors[name];
    const who = somebody(permission, 'it alone', name.startsWith('case ') ? bits.moderateMembers : 0n);
    expect(await types(who, name, options())).toMatch(works);
  });

  it.each([
    ['case view', 'number', 'Moderate Members'],
    ['case edit', 'number', 'Moderate Members'],
    ['case delete', 'number', 'Moderate Members'],
    ['case restore', 'number', 'Moderate Members'],
    ['case history', 'number', 'Moderate Members'],
  ] as const)('completes /%s for nobody without its permission', async (name, option, permission) => {
    const offered = (who: User) =>
      scene.discord
        .as(who)
        .complete(scene.guild, scene.general, name, { [option]: String(number) }, option, { granted: true });
    expect(await offered(somebody(permission, 'all but it'))).toEqual([]);
    expect(await offered(somebody(permission, 'it alone'))).toEqual([
      expect.objectContaining({ value: number }),
    ]);
  });

  it('lets nobody make a role the jail’s that does not stand below them, as jailing would give it', async () => {
    const own = scene.guild.createRole({ name: 'Manager', permissions: bits.manageGuild, position: 3 });
    const manager = scene.newcomer('manager', [own]);
    for (const role of [own, cell(4)]) {
      const traces = await tracesOf(scene, async () => {
        const answer = await types(manager, 'settings jail', { role });
        expect(answer).toContain(`<@&${role.id}> is not below your highest role`);
      });
      expect(traces).toEqual([]);
    }
    expect(await types(manager, 'settings jail', { role: cell(2) })).toMatch(/The jail is set up/);
    expect(await types(scene.owner, 'settings jail', { role: cell(4) })).toMatch(/The jail is set up/);
  });

  it('completes /unban for nobody without its permission', async () => {
    const offered = (who: User) =>
      scene.discord
        .as(who)
        .complete(scene.guild, scene.general, 'unban', { user: 'banned' }, 'user', { granted: true });
    expect(await offered(somebody('Moderate Members', 'it alone'))).toEqual([]);
    expect(await offered(scene.moderator)).toEqual([expect.objectContaining({ value: banned.id })]);
  });

  it.each([
    ['“Older”', () => list()],
    ['“Leave it in force”', () => question()],
  ])('lets nobody without its permission press %s', async (name, ask) => {
    const message = await ask();
    const id = message.components
      .flatMap(({ components }) => components ?? [])
      .find((one) => `“${one.label ?? ''}”` === name);
    const press = async (who: User) => {
      const person = scene.discord.as(who);
      const run = await person.click(message, id?.custom_id ?? '', { unchecked: true });
      await run.answer();
      return run.interaction;
    };
    const before = JSON.stringify(shown(message.id));
    const refused = await press(somebody('Moderate Members', 'all but it'));
    expect(refused.messages.map(({ content }) => content)).toEqual([
      'You lack the permission “Moderate Members” that this needs.',
    ]);
    expect(JSON.stringify(shown(message.id))).toBe(before);
    const done = await press(somebody('Moderate Members', 'it alone'));
    expect(done.messages).toEqual([]);
    expect(JSON.stringify(shown(message.id))).not.toBe(before);
  });
});

const list = () => scene.types(scene.moderator, 'case list');

async function question() {
  const asked = await scene.types(scene.moderator, 'case delete', { number });
  await scene.types(scene.moderator, 'case restore', { number });
  return asked;
}

/** What a message says at this moment. */
function shown(id: string): Pick<Message, 'content' | 'embeds'> | undefined {
  const message = scene.discord.world.messages.get(id);
  return message && { content: message.content, embeds: message.embeds };
}
