import { type ApplicationCommandDataResolvable, Events, PermissionFlagsBits, Routes } from 'discord.js';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

const set = (...commands: unknown[]) =>
  stage.client.application?.commands.set(commands as ApplicationCommandDataResolvable[]) ??
  Promise.reject(new Error('The bot is not ready.'));
const slash = (rest: object = {}) => ({ name: 'ban', description: 'Bans', ...rest });
const text = (name: string, rest: object = {}) => ({ type: 3, name, description: 'A text', ...rest });

describe('registering', () => {
  it('keeps the id of what keeps its name, and drops what is no longer named', async () => {
    await set(slash(), { name: 'Warn', type: 2 });
    const before = stage.app.commands.find(({ name }) => name === 'ban')?.id;
    await set(slash({ description: 'Bans somebody' }));
    expect(stage.app.commands.map(({ id, description }) => [id, description])).toEqual([
      [before, 'Bans somebody'],
    ]);
  });

  it.each([
    ['an upper-case name', slash({ name: 'Ban' })],
    ['a blank in a name', slash({ name: 'ban now' })],
    ['no description', { name: 'ban' }],
    ['too long a description', slash({ description: 'x'.repeat(101) })],
    ['a description on a menu', { name: 'Warn', type: 2, description: 'Warns' }],
    [
      'a required option after an optional one',
      slash({ options: [text('a'), text('b', { required: true })] }),
    ],
    ['a translation to a locale nobody knows', slash({ description_localizations: { xx: 'Bannt' } })],
    [
      'too long a translation',
      slash({ options: [text('a', { description_localizations: { de: 'x'.repeat(101) } })] }),
    ],
    ['a name translated with a blank', slash({ name_localizations: { de: 'jetzt bannen' } })],
    [
      'too long a translation of a choice',
      slash({
        options: [
          text('a', { choices: [{ name: 'x', value: 'x', name_localizations: { de: 'x'.repeat(101) } }] }),
        ],
      }),
    ],
    ['two options of one name', slash({ options: [text('a'), text('a')] })],
    ['26 options', slash({ options: Array.from({ length: 26 }, (_, n) => text(`o${n}`)) })],
    [
      'too long a choice',
      slash({ options: [text('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] }),
    ],
    [
      '8001 characters',
      slash({
        options: Array.from({ length: 25 }, (_, n) =>
          text(`o${n}`, {
            choices: Array.from({ length: 25 }, (_m, k) => ({ name: `${k}`.padEnd(20, 'x'), value: `${k}` })),
          }),
        ),
      }),
    ],
  ])('refuses %s', async (_what, command) => {
    expect(await refusalOf(set(command))).toBe(50035);
    expect(stage.app.commands).toEqual([]);
  });

  it('gives translations back with what was set, and in lists only when they are asked for', async () => {
    const localized = { description_localizations: { de: 'Bannt', 'es-419': 'Banea' } };
    const choices = [{ name: 'all', value: 'all', name_localizations: { de: 'alles' } }];
    const sent = slash({ ...localized, options: [text('what', { ...localized, choices })] });
    const [taken] = [...(await set(sent)).values()];
    const list = (query = '') =>
      stage.client.rest.get(`${Routes.applicationCommands(stage.app.id)}${query}` as const);

    expect(taken?.descriptionLocalizations).toEqual(localized.description_localizations);
    expect(await list('?with_localizations=true')).toMatchObject([
      { ...localized, options: [{ ...localized, choices }] },
    ]);
    expect(JSON.stringify(await list())).not.toMatch(/localizations|Bannt|alles/);
  });

  it('takes 100 commands and refuses 101', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => slash({ name: `c${n}` }));
    expect(await refusalOf(set(...many(101)))).toBe(50035);
    await set(...many(100));
    expect(stage.app.commands).toHaveLength(100);
  });

  it('one by one creates, replaces, changes and deletes', async () => {
    const commands = stage.client.application?.commands;
    const created = await commands?.create(slash());
    await commands?.create(slash({ description: 'Again' }));
    expect(stage.app.commands.map(({ id, description }) => [id, description])).toEqual([
      [created?.id, 'Again'],
    ]);
    await created?.edit({ description: 'Third' });
    expect(stage.app.commands[0]?.description).toBe('Third');
    await created?.delete();
    expect(stage.app.commands).toEqual([]);
    expect(await refusalOf(created?.delete() ?? Promise.resolve())).toBe(10063);
  });
});

describe("a person's client", () => {
  const types = (name: string, options = {}, granted = false) =>
    stage.discord.as(stage.bob).command(stage.guild, stage.general, name, options, { granted });

  it('offers a command only to who has its default permissions, unless an admin granted it', async () => {
    await set(slash({ defaultMemberPermissions: PermissionFlagsBits.BanMembers }));
    await expect(types('ban')).rejects.toThrow('bob is not offered "ban"');
    await expect(types('ban', {}, true)).resolves.toBeDefined();
    await expect(
      stage.discord.as(stage.boss).command(stage.guild, stage.general, 'ban'),
    ).resolves.toBeDefined();
  });

  it.each([
    ['an unknown command', 'kick', {}, 'no application|No application'],
    ['an unknown option', 'case view', { number: 1, other: 'x' }, 'no option "other"'],
    ['a missing required option', 'case view', {}, '"number" is required'],
    ['a number out of bounds', 'case view', { number: 0 }, 'at least 1'],
    ['a number of another type', 'case view', { number: 'x' }, 'is a number'],
    ['a command that only has sub-commands', 'case', {}, 'name a sub-command'],
    ['a user who does not exist', 'case list', { user: '123456789012345678' }, 'exists'],
  ])('refuses %s', async (_what, name, options, sentence) => {
    const view = {
      type: 1,
      name: 'view',
      description: 'Shows',
      options: [{ type: 4, name: 'number', description: 'Number', required: true, min_value: 1 }],
    };
    const list = {
      type: 1,
      name: 'list',
      description: 'Lists',
      options: [{ type: 6, name: 'user', description: 'User' }],
    };
    await set({ name: 'case', description: 'Cases', options: [view, list] });
    await expect(types(name, options)).rejects.toThrow(new RegExp(sentence));
    await expect(types('case view', { number: 1 })).resolves.toBeDefined();
  });

  it('passes an attachment that the bot can fetch', async () => {
    await set(slash({ options: [{ type: 11, name: 'evidence', description: 'File' }] }));
    const fetched = new Promise<string>((resolve, reject) => {
      stage.client.once(Events.InteractionCreate, (asked) => {
        const url = asked.isChatInputCommand() ? asked.options.getAttachment('evidence', true).url : '';
        fetch(url)
          .then((response) => response.text())
          .then(resolve, reject);
      });
    });
    await types('ban', { evidence: { name: 'a b.txt', content: 'proof', contentType: 'text/plain' } });
    expect(await fetched).toBe('proof');
  });
});

describe('a program in the place of a client', () => {
  const unchecked = { unchecked: true };

  it('sends any value to anybody’s command, whoever it is offered to', async () => {
    await set(slash({ defaultMemberPermissions: 0n, options: [text('why', { max_length: 3 })] }));
    const read = new Promise((resolve) => {
      stage.client.once(Events.InteractionCreate, (asked) => {
        if (asked.isChatInputCommand()) resolve(asked.options.getString('why'));
      });
    });
    const send = (circumstances: object) =>
      stage.discord
        .as(stage.bob)
        .command(stage.guild, stage.general, 'ban', { why: 'because' }, circumstances);
    await expect(send({ granted: true })).rejects.toThrow('at most 3');
    await send(unchecked);
    expect(await read).toBe('because');
  });

  it('presses a button that nobody sent, under a message that it does not see', async () => {
    await set(slash());
    const pressed = new Promise((resolve) => {
      stage.client.on(Events.InteractionCreate, (asked) => {
        if (asked.isChatInputCommand()) void asked.reply({ content: 'Only for you', flags: 'Ephemeral' });
        if (asked.isButton()) resolve(asked.customId);
      });
    });
    const run = await stage.discord.as(stage.boss).command(stage.guild, stage.general, 'ban');
    const message = await run.answer();
    const bob = stage.discord.as(stage.bob);
    await expect(bob.click(message, 'forged:1')).rejects.toThrow('does not see this message');
    await bob.click(message, 'forged:1', unchecked);
    expect(await pressed).toBe('forged:1');
  });
});

describe('completion', () => {
  beforeEach(() =>
    set(slash({ options: [text('user', { autocomplete: true, required: true }), text('reason')] })),
  );

  const complete = (focused: string) =>
    stage.discord.as(stage.bob).complete(stage.guild, stage.general, 'ban', { [focused]: 'par' }, focused);

  it('shows what the bot offers for what was typed so far', async () => {
    stage.client.once(Events.InteractionCreate, (asked) => {
      if (asked.isAutocomplete()) void asked.respond([{ name: asked.options.getFocused(), value: '1' }]);
    });
    expect(await complete('user')).toEqual([{ name: 'par', value: '1' }]);
  });

  it('takes 25 choices and no more', async () => {
    const outcome = new Promise((resolve) => {
      stage.client.once(Events.InteractionCreate, (asked) => {
        const choices = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
        if (asked.isAutocomplete())
          void refusalOf(asked.respond(choices)).then(async (code) => {
            asked.responded = false;
            await asked.respond(choices.slice(1));
            resolve(code);
          });
      });
    });
    expect(await complete('user')).toHaveLength(25);
    expect(await outcome).toBe(50035);
  });

  it('is not there for an option that does not complete', async () => {
    await expect(complete('reason')).rejects.toThrow('does not complete');
  });
});
