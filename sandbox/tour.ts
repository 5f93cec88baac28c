import type { PretendDiscord } from './discord/pretend-discord';
import { Channel } from './discord/world/channel';
import type { User } from './discord/world/user';
import { readable } from './readable';
import type { Story } from './story/story';

/** How long a step may take before it counts as not having come out as told. */
const patienceMs = 20_000;

type Say = (line: string) => void;
type Options = Parameters<ReturnType<PretendDiscord['as']>['command']>[3];
type Answer = Awaited<ReturnType<Awaited<ReturnType<ReturnType<PretendDiscord['as']>['command']>>['answer']>>;

/** What a step of the tour works with. */
interface Stage {
  readonly discord: PretendDiscord;
  readonly story: Story;
  readonly say: Say;
}

const steps: readonly [string, (stage: Stage) => Promise<void>][] = [
  ['The owner chooses where cases are posted.', chooseLog],
  ['A moderator bans somebody for three seconds.', ban],
  ['The moderator looks at the case.', lookAtCase],
  ['Nobody does anything. Seconds pass.', waitForEnd],
  ['The case says how it ended, and the ending is a case of its own.', lookBack],
];

/**
 * Plays the tour. Every step is checked against what the pretend Discord holds.
 *
 * @throws an Error that names the first thing that did not come out as told.
 */
export async function playTour(stage: Stage): Promise<void> {
  for (const [index, [title, play]] of steps.entries()) {
    stage.say(`\n${index + 1}. ${title}`);
    await play(stage);
  }
}

async function chooseLog(stage: Stage): Promise<void> {
  await types(stage, stage.story.cast.olivia, 'settings log', { channel: stage.story.log });
}

async function ban(stage: Stage): Promise<void> {
  const { guild, cast, log } = stage.story;
  const { mara: moderator, spencer: member } = cast;
  const answer = await types(stage, moderator, 'tempban', {
    user: member,
    duration: '3s',
    reason: 'Selling followers in #general',
  });
  check(stage, answer.content.includes('Case 1'), 'the bot answers with case 1');
  check(stage, guild.bans.has(member.id), `Discord shows ${member.name} as banned`);
  check(stage, !guild.members.has(member.id), `${member.name} is no longer in the server`);
  check(stage, timesTold(stage) === 1, `${member.name} was told by direct message, once`);
  await until(stage, () => log.messages.size === 1, 'the case is posted to the log channel');
}

async function lookAtCase(stage: Stage): Promise<void> {
  const view = await types(stage, stage.story.cast.mara, 'case view', { number: 1 });
  check(stage, stateOf(view) === 'In force', 'the case is in force');
}

async function waitForEnd(stage: Stage): Promise<void> {
  const { guild, cast, log } = stage.story;
  const { spencer: member } = cast;
  await until(stage, () => !guild.bans.has(member.id), 'the ban is gone from Discord');
  const unbans = stage.discord.requests.filter(({ operation }) => operation === 'unban_user_from_guild');
  check(stage, unbans.length === 1, `Discord was asked once to lift it: “${unbans[0]?.reason ?? ''}”`);
  await until(stage, () => log.messages.size === 2, 'the ending is posted to the log channel');
}

async function lookBack(stage: Stage): Promise<void> {
  const { mara: moderator, spencer: member } = stage.story.cast;
  const view = await types(stage, moderator, 'case view', { number: 1 });
  check(stage, /^Expired .* by case 2$/.test(stateOf(view)), 'case 1 expired by case 2');
  const list = await types(stage, moderator, 'case list', {});
  const listed = list.embeds[0]?.description ?? '';
  check(stage, /\*\*2\*\*[\s\S]*\*\*1\*\*/.test(listed), 'both cases stand in the list, newest first');
  check(stage, timesTold(stage) === 1, `${member.name} was not written to again`);
  const unknown = stage.discord.unknownRequests.length;
  check(stage, unknown === 0, 'the bot asked Discord for nothing that Discord does not know');
}

async function types(
  { discord, story, say }: Stage,
  who: User,
  command: string,
  options: NonNullable<Options>,
): Promise<Answer> {
  const typed = Object.entries(options).map(([name, value]) => `${name}:${named(value)}`);
  say(`   ${who.name} types: /${[command, ...typed].join(' ')}`);
  const run = await discord.as(who).command(story.guild, story.general, command, options);
  const answer = await run.answer({ timeoutMs: patienceMs });
  for (const line of readable(discord, answer)) say(`   │ ${line}`);
  return answer;
}

function named(value: unknown): string {
  if (!(value instanceof Object && 'name' in value)) return String(value);
  return `${value instanceof Channel ? '#' : '@'}${String(value.name)}`;
}

function stateOf({ embeds }: Answer): string {
  return embeds[0]?.fields?.find(({ name }) => name === 'State')?.value ?? '';
}

function timesTold({ discord, story }: Stage): number {
  return discord.dmsOf(story.cast.spencer).length;
}

async function until(stage: Stage, condition: () => boolean, what: string): Promise<void> {
  await stage.discord.until(condition, { what, timeoutMs: patienceMs });
  check(stage, true, what);
}

function check({ say }: Stage, holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not as told: ${what}.`);
  say(`   ✓ ${what}`);
}
