import { container } from '@sapphire/framework';
import { Locale, MessageFlags, type RepliableInteraction } from 'discord.js';
import { isDatabaseAway } from '../../src/database/database-away';
import { apologise } from '../../src/piece-kit/apologise';
import { RefusedAnswers } from '../../src/piece-kit/refused-answers';
import { WorkInHand } from '../../src/piece-kit/work-in-hand';
import { held, isSettled } from './held';
import { refusal } from './refusal';

interface Sending {
  readonly deferred?: boolean;
  readonly isButton?: boolean;
  readonly reply?: () => Promise<unknown>;
  readonly editReply?: () => Promise<unknown>;
  readonly followUp?: () => Promise<unknown>;
}

/** An interaction, and what was said to whoever started it, in which way. */
function stage({
  deferred = false,
  isButton = false,
  reply = () => Promise.resolve(),
  editReply = () => Promise.resolve(),
  followUp = () => Promise.resolve(),
}: Sending) {
  const work = new WorkInHand();
  Object.assign(container, { work, isDatabaseAway, refusedAnswers: new RefusedAnswers() });
  const said: [string, string][] = [];
  const interaction = {
    locale: Locale.EnglishUS,
    deferred,
    replied: false,
    isButton: () => isButton,
    reply: ({ content }: { content: string }) => {
      said.push(['reply', content]);
      return reply();
    },
    editReply: ({ content }: { content: string }) => {
      said.push(['edit', content]);
      return editReply();
    },
    followUp: ({ content, flags }: { content: string; flags: MessageFlags }) => {
      said.push([flags === MessageFlags.Ephemeral ? 'beside' : 'to all', content]);
      return followUp();
    },
  };
  return { work, said, interaction: interaction as unknown as RepliableInteraction };
}

const unexpected = expect.stringContaining('Something went wrong') as string;
const databaseAway = expect.stringContaining('The database cannot be reached or written') as string;
const refusedConnection = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

describe('apologise', () => {
  it('replies to what has no answer, and edits the answer there is', async () => {
    const [fresh, deferred] = [stage({}), stage({ deferred: true })];
    await apologise(fresh.interaction, new Error('it broke'));
    await apologise(deferred.interaction, new Error('it broke'));
    expect(fresh.said).toEqual([['reply', unexpected]]);
    expect(deferred.said).toEqual([['edit', unexpected]]);
  });

  it('edits when Discord has an answer that nobody here knows of', async () => {
    const { interaction, said } = stage({ reply: () => Promise.reject(refusal(40060)) });
    await apologise(interaction, new Error('it broke'));
    expect(said).toEqual([
      ['reply', unexpected],
      ['edit', unexpected],
    ]);
  });

  it('never edits the message with the button that was pressed: it may be a post for everybody', async () => {
    const known = stage({ isButton: true, deferred: true });
    const unknown = stage({ isButton: true, reply: () => Promise.reject(refusal(40060)) });
    const unheard = stage({ isButton: true, deferred: true, followUp: () => Promise.reject(refusal(0)) });
    await apologise(known.interaction, new Error('it broke'));
    await apologise(unknown.interaction, new Error('it broke'));
    await expect(apologise(unheard.interaction, new Error('it broke'))).rejects.toThrow('did not take');
    expect(known.said).toEqual([['beside', unexpected]]);
    expect(unknown.said).toEqual([
      ['reply', unexpected],
      ['beside', unexpected],
    ]);
    expect(unheard.said).toEqual(known.said);
  });

  it('says nothing where Discord takes no answer any more', async () => {
    const { interaction, said } = stage({});
    await apologise(interaction, new Error('Discord did not take the answer', { cause: refusal(10062) }));
    expect(said).toEqual([]);
  });

  it('names the database when it is away, and only then', async () => {
    const away = stage({ deferred: true });
    await apologise(away.interaction, refusedConnection);
    expect(away.said).toEqual([['edit', databaseAway]]);
    const lost = stage({ deferred: true });
    await apologise(
      lost.interaction,
      new Error('Discord did not take the answer', { cause: refusedConnection }),
    );
    expect(lost.said).toEqual([['edit', unexpected]]);
  });

  it('is waited for by a shutdown from the moment it begins', async () => {
    const { work: sending, finish } = held<unknown>();
    const { interaction, work } = stage({ deferred: true, editReply: () => sending });
    const apology = apologise(interaction, new Error('it broke'));
    const finished = work.finished();
    expect(await isSettled(finished)).toBe(false);
    finish(null);
    await Promise.all([apology, finished]);
  });
});
