import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  ComponentType,
  Events,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

const button = { type: 2, style: 1, custom_id: 'go', label: 'Go' };
const select = { type: 3, custom_id: 'pick', options: ['a', 'b'].map((value) => ({ label: value, value })) };
const form = {
  custom_id: 'why',
  title: 'Why?',
  components: [
    { type: 1, components: [{ type: 4, custom_id: 'reason', label: 'Reason', style: 1, max_length: 10 }] },
  ],
};

beforeEach(async () => {
  stage = await setStage();
  await stage.seen.commands.set([
    {
      name: 'ping',
      description: 'Answers',
      options: [{ type: ApplicationCommandOptionType.User, name: 'user', description: 'Whom' }],
    },
  ]);
});

afterEach(() => stage.close());

type Reaction = MessageComponentInteraction | ModalSubmitInteraction;

/** What the latest answer was refused with. */
let failure: Promise<unknown>;

function whenAsked(
  answer: (asked: ChatInputCommandInteraction) => Promise<unknown>,
  react: (asked: Reaction) => Promise<unknown> = () => Promise.resolve(),
): void {
  stage.client.on(Events.InteractionCreate, (asked) => {
    if (asked.isChatInputCommand()) failure = refusalOf(answer(asked));
    else if (asked.isMessageComponent() || asked.isModalSubmit()) failure = refusalOf(react(asked));
  });
}

const ping = (options = {}) =>
  stage.discord.as(stage.alice).command(stage.guild, stage.general, 'ping', options);

describe('answering', () => {
  it('at once shows the reply to everybody in the channel', async () => {
    whenAsked((asked) => asked.reply('pong'));
    const run = await ping();
    expect(await run.answer()).toMatchObject({ content: 'pong', ephemeral: false });
    expect(run.acknowledgements).toMatchObject([{ type: 4, refusal: null }]);
    expect([...stage.general.messages.values()].map(({ content }) => content)).toEqual(['pong']);
  });

  it('after a defer resolves with the edit, not with the thinking', async () => {
    whenAsked(async (asked) => {
      await asked.deferReply({ flags: MessageFlags.Ephemeral });
      await asked.editReply('pong');
    });
    const run = await ping();
    expect(await run.answer()).toMatchObject({ content: 'pong', ephemeral: true });
    expect(run.acknowledgements).toHaveLength(1);
    expect(stage.general.messages.size).toBe(0);
  });

  it('with a follow-up after a defer fills the thinking message and keeps it ephemeral', async () => {
    whenAsked(async (asked) => {
      await asked.deferReply({ flags: MessageFlags.Ephemeral });
      await asked.followUp('first');
      await asked.followUp('second');
    });
    const run = await (await ping()).until(({ messages }) => messages.length === 2);
    expect(run.messages.map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
      ['first', true],
      ['second', false],
    ]);
  });

  it('returns the message when asked to, and lets it be fetched and deleted', async () => {
    whenAsked(async (asked) => {
      const { resource } = await asked.reply({ content: 'pong', withResponse: true });
      expect((await asked.fetchReply()).id).toBe(resource?.message?.id);
      await asked.deleteReply();
      await asked.fetchReply();
    });
    await (await ping()).answer();
    await stage.discord.until(() => stage.discord.requests.some(({ status }) => status === 404));
    expect(await failure).toBe(10008);
  });

  it('twice is refused, and both attempts are on record', async () => {
    whenAsked(async (asked) => {
      await asked.reply('one');
      asked.replied = false;
      await asked.reply('two');
    });
    const run = await (await ping()).until(({ acknowledgements }) => acknowledgements.length === 2);
    expect(run.acknowledgements.map(({ refusal }) => refusal)).toEqual([null, 40060]);
    expect(await failure).toBe(40060);
  });

  it('later than three seconds is refused', async () => {
    whenAsked((asked) => {
      stage.discord.advance(3100);
      return asked.reply('late');
    });
    const run = await (await ping()).until(({ acknowledgements }) => acknowledgements.length === 1);
    expect(await failure).toBe(10062);
    expect(run.acknowledgedAfterMs).toBeNull();
    await expect(run.answer({ timeoutMs: 5 })).rejects.toThrow("Waited 5 ms for an answer to alice's /ping");
  });

  it('may be edited for fifteen minutes and no longer', async () => {
    whenAsked(async (asked) => {
      await asked.reply('pong');
      stage.discord.advance(14 * 60_000);
      await asked.editReply('still');
      stage.discord.advance(60_001);
      await asked.editReply('too late');
    });
    await (await ping()).answer();
    await stage.discord.until(() => stage.discord.requests.some(({ status }) => status === 401));
    expect(await failure).toBe(50027);
    expect([...stage.general.messages.values()].map(({ content }) => content)).toEqual(['still']);
  });
});

describe('what an interaction tells', () => {
  it('resolves a member with roles, and somebody who is none as a user only', async () => {
    const stranger = stage.discord.createUser({ name: 'stranger' });
    const told: unknown[] = [];
    whenAsked((asked) => {
      told.push([asked.options.getUser('user')?.username, asked.options.getMember('user') !== null]);
      return asked.reply('ok');
    });
    await (await ping({ user: stage.bob })).answer();
    await (await ping({ user: stranger.id })).answer();
    expect(told).toEqual([
      ['bob', true],
      ['stranger', false],
    ]);
  });

  it('states permissions as the channel has them', async () => {
    stage.general.overwrites.set(stage.guild.id, {
      id: stage.guild.id,
      type: 'role',
      allow: 1n << 13n,
      deny: 1n << 14n,
    });
    const told = new Promise((resolve) =>
      whenAsked((asked) => {
        resolve([asked.memberPermissions?.has('ManageMessages'), asked.memberPermissions?.has('EmbedLinks')]);
        return asked.reply('ok');
      }),
    );
    await (await ping()).answer();
    expect(await told).toEqual([true, false]);
  });
});

describe('components', () => {
  const answersWith = (component: object, react: (asked: MessageComponentInteraction) => Promise<unknown>) =>
    whenAsked(
      (asked) =>
        asked.reply({
          content: 'well?',
          components: [{ type: ComponentType.ActionRow, components: [component] }] as never,
          flags: MessageFlags.Ephemeral,
        }),
      (asked) => (asked.isMessageComponent() ? react(asked) : Promise.resolve()),
    );

  it('update the message they are on', async () => {
    answersWith(button, (asked) => asked.update({ content: 'gone', components: [] }));
    const message = await (await ping()).answer();
    const click = await stage.discord.as(stage.alice).click(message, 'Go');
    expect(await click.answer()).toMatchObject({ id: message.id, content: 'gone', components: [] });
  });

  it('are not there for who does not see the message, nor after they were removed', async () => {
    answersWith(button, (asked) => asked.update({ content: 'gone', components: [] }));
    const message = await (await ping()).answer();
    await expect(stage.discord.as(stage.bob).click(message, 'Go')).rejects.toThrow('bob does not see');
    await (await stage.discord.as(stage.alice).click(message, 'go')).answer();
    await expect(stage.discord.as(stage.alice).click(message, 'Go')).rejects.toThrow('nothing named "Go"');
  });

  it('pass on what was chosen, and only what is offered', async () => {
    answersWith(select, (asked) =>
      asked.reply({
        content: `chose ${asked.isStringSelectMenu() ? asked.values.join() : ''}`,
        withResponse: true,
      }),
    );
    const message = await (await ping()).answer();
    const alice = stage.discord.as(stage.alice);
    expect((await (await alice.select(message, 'pick', ['b'])).answer()).content).toBe('chose b');
    await expect(alice.select(message, 'pick', ['c'])).rejects.toThrow('does not offer "c"');
    await expect(alice.select(message, 'pick', [])).rejects.toThrow('takes 1 to 1');
  });
});

describe('a form', () => {
  beforeEach(() => {
    whenAsked(
      (asked) => asked.showModal(form),
      (asked) =>
        asked.reply({
          content: `because ${asked.isModalSubmit() ? asked.fields.getTextInputValue('reason') : ''}`,
          withResponse: true,
        }),
    );
  });

  it('is shown, filled in and answered', async () => {
    const run = await ping();
    const sent = await stage.discord.as(stage.alice).submit(run, { reason: 'spam' });
    expect((await sent.answer()).content).toBe('because spam');
  });

  it('takes neither an empty required field, nor too long a text, nor a field it has not', async () => {
    const run = await ping();
    const alice = stage.discord.as(stage.alice);
    await expect(alice.submit(run, {})).rejects.toThrow('"reason" is required');
    await expect(alice.submit(run, { reason: 'x'.repeat(11) })).rejects.toThrow('too long');
    await expect(alice.submit(run, { other: 'x' })).rejects.toThrow('no field "other"');
  });
});
