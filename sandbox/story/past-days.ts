import type { PretendDiscord } from '../discord/pretend-discord';
import type { Story } from './story';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** One thing that happened. `afterMs` is how long after the one before. */
interface PastEvent {
  readonly afterMs: number;
  happen(stage: PastStage): Promise<unknown>;
}

/** Where it happens. */
interface PastStage {
  readonly discord: PretendDiscord;
  readonly story: Story;
}

type Name = keyof Story['cast'];
type Place = 'general' | 'art' | 'help';
type Options = Parameters<ReturnType<PretendDiscord['as']>['command']>[3];

/** The command is given, and has been answered. */
const commands = (who: Name, name: string, options: (story: Story) => NonNullable<Options>) =>
  async function command({ discord, story }: PastStage): Promise<void> {
    const run = await discord.as(story.cast[who]).command(story.guild, story.log, name, options(story));
    await run.answer();
  };

const writes =
  (who: Name, place: Place, text: string) =>
  ({ discord, story }: PastStage) =>
    discord.as(story.cast[who]).sends(story[place], text);

const at = (afterMs: number, happen: PastEvent['happen']): PastEvent => ({ afterMs, happen });

/** What happened in The Lighthouse in the days before: how it was set up, what people wrote, and a few cases. */
export const pastDays: readonly PastEvent[] = [
  at(
    0,
    commands('olivia', 'settings log', ({ log }) => ({ channel: log })),
  ),
  at(
    0,
    commands('olivia', 'settings reports', ({ reports }) => ({ channel: reports })),
  ),
  at(
    0,
    commands('olivia', 'settings jail', ({ roles }) => ({ role: roles.jailed })),
  ),
  at(
    2 * minuteMs,
    writes('olivia', 'general', 'Welcome to **The Lighthouse**! Be kind, and keep the light on.'),
  ),
  at(5 * minuteMs, writes('ivy', 'art', 'First sketch of the new banner. Too much blue?')),
  at(9 * minuteMs, writes('nora', 'art', 'Never too much blue.')),
  at(3 * hourMs, writes('theo', 'general', 'selling coins, cheap, dm me')),
  at(
    4 * minuteMs,
    commands('mara', 'warn', ({ cast }) => ({ user: cast.theo, reason: 'Advertising in #general' })),
  ),
  at(
    6 * minuteMs,
    commands('max', 'note', ({ cast }) => ({
      user: cast.theo,
      text: 'Says a cousin had the account. Watch him.',
    })),
  ),
  at(18 * hourMs, writes('finn', 'help', 'How do I get the Artist role?')),
  at(7 * minuteMs, writes('max', 'help', 'Post something you made in #art, and ask ivy.')),
  at(5 * hourMs, writes('pip', 'general', 'you are all so boring, honestly')),
  at(
    3 * minuteMs,
    commands('max', 'timeout', ({ cast }) => ({ user: cast.pip, duration: '1h', reason: 'Insults' })),
  ),
  at(
    20 * hourMs,
    commands('mara', 'jail', ({ cast }) => ({ user: cast.pip, reason: 'Insults again; to talk in #jail' })),
  ),
  at(2 * hourMs, writes('vince', 'general', 'free nitro at nitro-lighthouse.example !!!')),
  at(
    2 * minuteMs,
    commands('mara', 'tempban', ({ cast }) => ({
      ...{ user: cast.vince, duration: '7d', reason: 'Phishing link; the account seems stolen' },
    })),
  ),
  at(4 * hourMs, ({ discord, story }) =>
    discord
      .as(story.cast.olivia)
      .timesOut(story.guild, story.cast.theo, discord.now() + 3 * 24 * hourMs, 'Coins again'),
  ),
  at(6 * hourMs, writes('nora', 'general', 'Good morning! Who comes to the drawing evening on Friday?')),
  at(11 * minuteMs, writes('finn', 'general', 'Me! I bring cookies 🍪')),
  at(30 * minuteMs, writes('spencer', 'general', '10,000 real followers for $5 → followers.example')),
  at(1 * minuteMs, writes('spencer', 'general', 'ask me, I have sold thousands!!')),
];

/** How long before the present the story begins. */
export const storyLengthMs = pastDays.reduce((sum, { afterMs }) => sum + afterMs, 0);
