import { Events, GatewayIntentBits, type TextChannel } from 'discord.js';
import { Permission } from '../../sandbox/discord/permissions/permission';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;
let channel: TextChannel;

const speaking = Permission.ManageMessages | Permission.ViewAuditLog;

beforeEach(async () => {
  stage = await setStage({ permissions: speaking, intents: 7 | GatewayIntentBits.GuildMessages });
  channel = (await stage.client.channels.fetch(stage.general.id)) as TextChannel;
});

afterEach(() => stage.close());

const embed = (rest: object) => ({ embeds: [rest] });
const row = (...components: object[]) => ({ content: 'x', components: [{ type: 1, components }] as never });
const button = (id: string, rest: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: id,
  ...rest,
});

describe('sending', () => {
  it('shows text, embeds, components and files as they were sent', async () => {
    const sent = await channel.send({
      content: 'hello',
      embeds: [{ title: 'Case 1', fields: [{ name: 'Reason', value: 'spam' }] }],
      components: row(button('a')).components,
      files: [{ name: 'log.txt', attachment: Buffer.from('line\r\n--\r\n') }],
    });
    expect(stage.general.messages.get(sent.id)).toMatchObject({
      content: 'hello',
      embeds: [{ title: 'Case 1' }],
      components: [{ components: [{ custom_id: 'a' }] }],
    });
    const file = await fetch(sent.attachments.first()?.url ?? '');
    expect(await file.text()).toBe('line\r\n--\r\n');
  });

  it.each([
    ['2001 characters', { content: 'x'.repeat(2001) }, { content: 'x'.repeat(2000) }],
    ['a title of 257', embed({ title: 'x'.repeat(257) }), embed({ title: 'x'.repeat(256) })],
    [
      'a description of 4097',
      embed({ description: 'x'.repeat(4097) }),
      embed({ description: 'x'.repeat(4096) }),
    ],
    [
      '26 fields',
      embed({ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }),
      embed({ fields: Array.from({ length: 25 }, () => ({ name: 'n', value: 'v' })) }),
    ],
    [
      'an empty field',
      embed({ fields: [{ name: 'n', value: '' }] }),
      embed({ fields: [{ name: 'n', value: 'v' }] }),
    ],
    [
      'more than 6000 over all embeds',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2000) }] },
    ],
    [
      'a label of 81',
      row(button('a', { label: 'x'.repeat(81) })),
      row(button('a', { label: 'x'.repeat(80) })),
    ],
    ['a custom id of 101', row(button('x'.repeat(101))), row(button('x'.repeat(100)))],
    ['the same custom id twice', row(button('a'), button('a')), row(button('a'), button('b'))],
    [
      'six buttons in a row',
      row(...'abcdef'.split('').map((id) => button(id))),
      row(...'abcde'.split('').map((id) => button(id))),
    ],
  ])('refuses %s and takes what is just within', async (_what, tooMuch, enough) => {
    expect(await refusalOf(channel.send(tooMuch))).toBe(50035);
    expect(await refusalOf(channel.send(enough))).toBe('nothing was refused');
  });

  it('refuses nothing at all', async () => {
    expect(await refusalOf(channel.send({ content: '' }))).toBe(50006);
    expect(await refusalOf(channel.send({ content: '  ' }))).toBe(50006);
  });

  it('with an enforced nonce posts once however often it is sent', async () => {
    const options = { content: 'log', nonce: 'case-1', enforceNonce: true };
    const [one, two] = [await channel.send(options), await channel.send(options)];
    expect(one.id).toBe(two.id);
    await channel.send({ content: 'log', nonce: 'case-1' });
    expect(stage.general.messages.size).toBe(2);
  });

  it('pings whom the text names, but nobody when mentions are not allowed, nor everyone without the permission', async () => {
    const text = `<@${stage.bob.id}> <@&${stage.memberRole.id}> @everyone`;
    const pings = async (options: object) =>
      stage.general.messages.get((await channel.send({ content: text, ...options })).id)?.pings;
    expect(await pings({})).toMatchObject({
      users: [stage.bob],
      roleIds: [stage.memberRole.id],
      everyone: false,
    });
    expect(await pings({ allowedMentions: { parse: [] } })).toEqual({
      users: [],
      roleIds: [],
      everyone: false,
    });
    stage.botRole.permissions |= Permission.MentionEveryone;
    expect(await pings({})).toMatchObject({ everyone: true });
  });

  it('is 50001 where the channel is hidden and 50013 where it cannot be written to', async () => {
    const { general, guild } = stage;
    const deny = (bits: bigint) =>
      general.overwrites.set(guild.id, { id: guild.id, type: 'role', allow: 0n, deny: bits });
    deny(Permission.SendMessages);
    expect(await refusalOf(channel.send('x'))).toBe(50013);
    deny(Permission.ViewChannel);
    expect(await refusalOf(channel.send('x'))).toBe(50001);
    guild.removeChannel(general);
    expect(await refusalOf(channel.send('x'))).toBe(10003);
  });
});

describe('reading', () => {
  it('lists newest first, before, after and around', async () => {
    const sent = [];
    for (const text of ['a', 'b', 'c', 'd']) sent.push((await channel.send(text)).id);
    const list = async (options: object) =>
      (await channel.messages.fetch({ cache: false, limit: 100, ...options }))
        .map(({ content }) => content)
        .join('');
    expect(await list({})).toBe('dcba');
    expect(await list({ before: sent[2] })).toBe('ba');
    expect(await list({ after: sent[1], limit: 1 })).toBe('c');
    expect(await list({ around: sent[1], limit: 3 })).toBe('cba');
  });

  it('hides the text of others from a bot without MESSAGE_CONTENT, but not what mentions it', async () => {
    const heard = new Promise((resolve) =>
      stage.client.once(Events.MessageCreate, ({ content }) => resolve(content)),
    );
    const bob = stage.discord.as(stage.bob);
    const plain = await bob.sends(stage.general, 'secret');
    const mentioning = await bob.sends(stage.general, `<@${stage.app.id}> help`);
    expect(await heard).toBe('');
    expect((await channel.messages.fetch({ message: plain.id, cache: false, force: true })).content).toBe('');
    expect((await channel.messages.fetch(mentioning.id)).content).toContain('help');
  });
});

describe('editing', () => {
  it("changes one's own message and nobody else's", async () => {
    const sent = await channel.send({ content: 'a', embeds: [{ title: 't' }] });
    await sent.edit('b');
    expect(stage.general.messages.get(sent.id)).toMatchObject({ content: 'b', embeds: [{ title: 't' }] });
    const theirs = await stage.discord.as(stage.bob).sends(stage.general, 'mine');
    expect(await refusalOf(channel.messages.edit(theirs.id, 'yours'))).toBe(50005);
  });
});

describe('deleting', () => {
  it('takes a message away and is 10008 afterwards', async () => {
    const message = await stage.discord.as(stage.bob).sends(stage.general, 'spam');
    await channel.messages.delete(message.id);
    expect(stage.general.messages.size).toBe(0);
    expect(await refusalOf(channel.messages.delete(message.id))).toBe(10008);
  });

  it("needs a permission for others' messages", async () => {
    stage.botRole.permissions = 0n;
    const own = await channel.send('own');
    const theirs = await stage.discord.as(stage.bob).sends(stage.general, 'theirs');
    expect(await refusalOf(channel.messages.delete(theirs.id))).toBe(50013);
    expect(await refusalOf(own.delete())).toBe('nothing was refused');
  });

  it('is logged once with a count, and not at all for own messages', async () => {
    const bob = stage.discord.as(stage.bob);
    for (const text of ['a', 'b']) await channel.messages.delete((await bob.sends(stage.general, text)).id);
    await (await channel.send('own')).delete();
    const entries = stage.guild.auditLog.filter(({ actionType }) => actionType === 72);
    expect(entries.map(({ options }) => options?.['count'])).toEqual(['2']);
  });

  it('in bulk takes 2 to 100 that are younger than 14 days', async () => {
    const send = async () => (await stage.discord.as(stage.bob).sends(stage.general, 'x')).id;
    const old = await send();
    stage.discord.advance(14 * 24 * 3600_000 + 1000);
    const fresh = [await send(), await send()];
    const bulk = (messages: string[]) =>
      stage.client.rest.post(`/channels/${channel.id}/messages/bulk-delete`, { body: { messages } });
    expect(await refusalOf(bulk([...fresh, old]))).toBe(50034);
    expect(await refusalOf(bulk(fresh.slice(1)))).toBe(50016);
    expect(await refusalOf(bulk([...fresh, ...fresh]))).toBe(50035);
    expect(stage.general.messages.size).toBe(3);
    await bulk(fresh);
    expect([...stage.general.messages.keys()]).toEqual([old]);
  });
});

describe('direct messages', () => {
  it('reach who shares a guild and takes them', async () => {
    await stage.client.users.send(stage.bob.id, 'You were warned.');
    expect(stage.discord.dmsOf(stage.bob).map(({ content }) => content)).toEqual(['You were warned.']);
  });

  it('are refused by who takes none, by bots, and by who shares no guild', async () => {
    const send = (id: string) => refusalOf(stage.client.users.send(id, 'hello'));
    stage.alice.dmsClosed = true;
    const other = stage.discord.createUser({ name: 'other', bot: true });
    stage.guild.addMember(other);
    expect(await send(stage.alice.id)).toBe(50007);
    expect(await send(other.id)).toBe(50007);
    await stage.discord.as(stage.bob).leaves(stage.guild);
    expect(await send(stage.bob.id)).toBe(50278);
    expect(stage.discord.dmsOf(stage.bob)).toEqual([]);
  });
});
