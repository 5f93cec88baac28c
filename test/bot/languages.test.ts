import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
let german: User;
let spanish: User;
beforeAll(async () => {
  scene = await setScene();
  german = moderator('dora', 'de');
  spanish = moderator('elena', 'es-419');
});
afterAll(() => scene.close());

function moderator(name: string, locale: string): User {
  const user = scene.discord.createUser({ name, locale });
  scene.guild.addMember(user, { roles: [scene.roles.moderator] });
  return user;
}

/** A server whose language is German, with the bot in it. */
function germanServer() {
  const { discord, app, owner, member } = scene;
  const guild = discord.createGuild({ name: 'Gericht', owner, preferredLocale: 'de' });
  const general = guild.createChannel({ name: 'general' });
  const log = guild.createChannel({ name: 'log' });
  guild.addMember(member);
  guild.addBot(app, { permissions: bits.administrator, position: 5 });
  const types = async (name: string, options = {}) =>
    (await discord.as(owner).command(guild, general, name, options)).answer();
  return { guild, log, types };
}

interface Described {
  readonly name: string;
  readonly name_localizations?: object | null;
  readonly description_localizations?: object | null;
  readonly options?: readonly Described[];
  readonly choices?: readonly Pick<Described, 'name' | 'name_localizations'>[];
}

/** Every slash command with all its parts, each by its path. */
function partsOf(part: Described, path = ''): [path: string, part: Described][] {
  const at = `${path}/${part.name}`;
  return [[at, part], ...(part.options ?? []).flatMap((option) => partsOf(option, at))];
}

const isTranslated = (texts: object | null | undefined) =>
  Object.keys(texts ?? {})
    .sort()
    .join() === 'de,es-419,es-ES';

describe('What is registered with Discord', () => {
  const registered = () =>
    scene.app.commands
      .filter(({ type }) => type === 1)
      .map((command) => ({ ...command, description_localizations: command.descriptionLocalizations }))
      .flatMap((command) => partsOf({ ...command, name_localizations: command.nameLocalizations }));

  it('is described in German and in Spanish as well: commands, options and choices', () => {
    const inEnglish = registered().flatMap(([path, { description_localizations: texts, choices = [] }]) => [
      ...(isTranslated(texts) ? [] : [path]),
      ...choices.filter((one) => !isTranslated(one.name_localizations)).map(({ name }) => `${path}: ${name}`),
    ]);
    expect(inEnglish).toEqual([]);
    const ban = registered().find(([path]) => path === '/ban');
    expect(ban?.[1].description_localizations).toMatchObject({
      de: 'Jemanden bannen, ob auf dem Server oder nicht',
    });
  });

  it('is called the same in every language, as the contract fixes it', () => {
    const renamed = registered().filter(([, { name_localizations: names }]) => names);
    expect(renamed.map(([path]) => path)).toEqual([]);
  });
});

describe('A moderator', () => {
  it('reads what was done in the language of their client', async () => {
    const [first, second, third] = [scene.newcomer('one'), scene.newcomer('two'), scene.newcomer('three')];
    expect((await scene.types(german, 'ban', { user: first })).content).toMatch(
      /wurde gebannt\. Fall \d+\.$/,
    );
    expect((await scene.types(spanish, 'ban', { user: second })).content).toMatch(
      /^Se ha baneado a .*\. Caso \d+\.$/,
    );
    expect((await scene.types(scene.moderator, 'ban', { user: third })).content).toMatch(
      /is banned\. Case \d+\.$/,
    );
  });

  it('reads why something is refused in the language of their client', async () => {
    const { boss } = scene;
    expect((await scene.types(german, 'ban', { user: boss })).content).toMatch(/steht nicht unter deiner/);
    expect((await scene.types(spanish, 'ban', { user: boss })).content).toMatch(/por debajo del tuyo/);
    const lazy = { user: scene.member, duration: 'später' };
    expect((await scene.types(german, 'tempban', lazy)).content).toContain('„später“ ist keine Dauer');
    expect((await scene.types(spanish, 'tempban', lazy)).content).toContain('«später» no es una duración');
    const { guild, general, log: channel, discord } = scene;
    const lock = await discord.as(german).command(guild, general, 'lock', { channel }, { granted: true });
    expect((await lock.answer()).content).toBe(
      `Dir fehlt in <#${channel.id}> die Berechtigung „Kanäle verwalten“, die dafür nötig ist.`,
    );
  });

  it('reads which permission is missing as their client calls it', async () => {
    const { discord, guild, general } = scene;
    const lent = scene.newcomer('lent');
    lent.locale = 'de';
    const asked = (name: string, options = {}) =>
      discord.as(lent).command(guild, general, name, options, { granted: true });
    expect((await (await asked('case list')).answer()).content).toBe(
      'Dir fehlt die Berechtigung „Mitglieder moderieren“, die dafür nötig ist.',
    );
    lent.locale = 'es-ES';
    expect((await (await asked('ban', { user: scene.member })).answer()).content).toBe(
      'Te falta el permiso «Banear miembros», que esto requiere.',
    );
  });

  it('reads cases, lists, buttons and completions in the language of their client', async () => {
    const target = scene.newcomer('shown');
    await scene.types(scene.moderator, 'ban', { user: target });
    const { number } = await scene.newestCase(target);
    const view = await scene.types(german, 'case view', { number });
    expect(view.embeds[0]?.title).toBe(`Fall ${number} · Bann`);
    expect((await scene.types(spanish, 'case view', { number })).embeds[0]?.title).toBe(
      `Caso ${number} · Baneo`,
    );
    const choices = await scene.discord
      .as(german)
      .complete(scene.guild, scene.general, 'case view', { number: String(number) }, 'number');
    expect(choices.map(({ name }) => name).join()).toContain('· Bann ·');
    const question = await scene.types(spanish, 'case delete', { number });
    const kept = await (await scene.discord.as(spanish).click(question, 'Dejarla en vigor')).answer();
    expect(kept.content).toContain('sigue en vigor');
  });

  it('reads that something failed in the language of their client', async () => {
    const target = scene.newcomer('spared');
    const fault = scene.discord.faults.add({
      match: { operation: 'ban_user_from_guild' },
      times: 1,
      effect: refuses(403, 50013),
    });
    const { content } = await scene.types(german, 'ban', { user: target });
    expect(fault.hits).toBe(1);
    expect(content).toMatch(/^Bei .* ist nichts geschehen: Discord lehnt es ab/);
  });
});

describe('What is no answer to anybody', () => {
  it('is in the language of the server: the notice, the post and the jail', async () => {
    const { guild, log, types } = germanServer();
    expect((await types('settings log', { channel: log })).content).toContain('Every case is posted');
    await types('settings jail');
    const names = [...guild.roles.values(), ...guild.channels.values()].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Im Arrest', 'arrest']));

    await types('ban', { user: scene.member, notify: true });
    expect(scene.discord.dmsOf(scene.member).at(-1)?.embeds[0]).toMatchObject({
      title: 'Du wurdest auf Gericht gebannt',
      footer: { text: 'Fall 1 auf Gericht' },
    });
    await scene.discord.until(() => log.messages.size > 0, { what: 'the post' });
    expect([...log.messages.values()][0]?.embeds[0]?.title).toBe('Fall 1 · Bann');
  });

  it('is recorded in the language of the server', async () => {
    const { guild, types } = germanServer();
    const inmate = scene.discord.createUser({ name: 'inmate' });
    guild.addMember(inmate);
    const gift = guild.createRole({ name: 'Gift', permissions: 0n, position: 1 });
    await types('settings jail');
    await types('jail', { user: inmate });
    await scene.discord.as(scene.owner).givesRole(guild, inmate, gift);

    expect((await scene.settledCase(inmate, 'note'))['reason']).toBe('Gegeben im Arrest durch Fall 1: Gift.');
  });

  it('stands in the audit log in the language of the server, and the answer in that of the client', async () => {
    const { log, types } = germanServer();
    expect((await types('lock', { channel: log, reason: 'Ruhe' })).content).toContain('is locked until');
    expect((await types('unlock', { channel: log })).content).toContain('is unlocked');
    const reasons = scene.discord.requests
      .filter(({ path }) => path.includes(`${log.id}/permissions`))
      .map(({ reason }) => reason);
    const { name, id } = scene.owner;
    expect(reasons).toEqual([`Sperre · ${name} (${id}) · Ruhe`, `Sperre aufgehoben · ${name} (${id})`]);
  });

  it('is recorded in the language of the server, whoever pressed the button', async () => {
    const { guild, types } = germanServer();
    const banned = scene.discord.createUser({ name: 'banned' });
    guild.addMember(banned);
    await types('ban', { user: banned });
    const question = await types('case delete', { number: 1 });
    await (await scene.discord.as(scene.owner).click(question, 'Lift it')).answer();

    expect((await scene.settledCase(banned, 'unban'))['reason']).toBe('Fall 1 wurde gelöscht');
  });
});
