import type { FaultRule } from '../../../sandbox/discord/faults/faults';
import type { Run } from '../../../sandbox/discord/people/run';
import type { Exchange } from '../../../sandbox/discord/rest/exchange';
import { en } from '../../../src/locales/en';
import type { Affair, AffairStage, Matter } from './affair';
import { namesOf, partsOf } from './calls';
import { gapsOf, type Made } from './coverage';
import { type Misbehaviour, misbehavioursOf } from './misbehaviours';
import { isWhole } from './ordeal';
import { finalAnswer, type Trial } from './play';
import { type Purpose, purposeOf } from './side-calls';
import type { Outcome } from './undergo-all';

const patienceMs = 240_000;

/** Each request goes through one in so many of what can become of it, and the next through those after. */
const share = 24;

interface Play {
  readonly affair: Affair;
  readonly trial: Trial;
  readonly matter: Matter;
  readonly run: Run | null;
  /** How many requests there were before it, and how it was recorded. */
  readonly from: number;
  readonly initial: string;
  readonly answer: string | null;
  /** How it was recorded at the answer. */
  readonly atAnswer: string;
  readonly faults: string[];
}

/** As `undergoAll`, for affairs, all of them in one scene. */
export function undergoAffairs(set: () => Promise<AffairStage>): (name: string) => Outcome {
  let stage: AffairStage;
  let plays: readonly Play[];
  let made: Made<Affair>;
  beforeAll(async () => {
    stage = await set();
    try {
      const scenarios = Object.values(stage.affairs).flat();
      const before = stage.scene.discord.requests.length;
      plays = await playAll(stage, scenarios);
      await stage.scene.bot.stop();
      const calm = plays.filter(({ trial }) => !('call' in trial));
      const calls = new Map(calm.map((play) => [play.affair, callsOf(stage, play)]));
      await settle(stage);
      const requests = stage.scene.discord.requests.slice(before);
      const operations = requests
        .map(({ operation }) => operation)
        .filter((operation) => operation === null || !stage.elsewhere.includes(operation));
      made = { scenarios, calls, operations: new Set(operations) };
      for (const play of plays) play.faults.push(...(await faultsAtEnd(play)));
    } finally {
      await stage.close();
    }
  }, patienceMs);
  return (name) => {
    const asked = stage.affairs[name] ?? [];
    const isAsked = ({ affair, trial }: Play, purpose: Purpose) =>
      asked.includes(affair) && ('call' in trial ? purposeOf(trial.call) : 'action') === purpose;
    return {
      gaps: () => gapsOf(made, asked),
      faultsOf: (purpose) =>
        plays
          .filter((play) => isAsked(play, purpose))
          .flatMap((play) => play.faults.map((fault) => `${titleOf(play)}: ${fault}`)),
    };
  };
}

const titleOf = ({ affair, trial }: Play) =>
  `${affair.name}, ${'call' in trial ? trial.call : 'calm'}, ${trial.name}`;

function trialsOf({ calls }: Affair): Trial[] {
  const disturbed = Object.entries(calls).flatMap(([call, { codes = [] }], callIndex) =>
    misbehavioursOf(call, codes)
      .filter((_, index) => isWhole || (callIndex + index) % share === 0)
      .map((misbehaviour) => ({ ...misbehaviour, call })),
  );
  return [{ name: 'nothing' }, ...disturbed];
}

/** One kind of trouble after another, in every call at once: a limit that holds all of them up is waited out once. */
async function playAll(stage: AffairStage, affairs: readonly Affair[]): Promise<Play[]> {
  const plan = affairs.flatMap((affair) => trialsOf(affair).map((trial) => [affair, trial] as const));
  const plays: Play[] = [];
  for (const name of new Set(plan.map(([, trial]) => trial.name))) {
    const batch: [Affair, Trial, Matter][] = [];
    for (const [affair, trial] of plan.filter(([, other]) => other.name === name)) {
      batch.push([affair, trial, await affair.ready(`p${plays.length + batch.length}`)]);
    }
    plays.push(...(await Promise.all(batch.map((each) => play(stage, ...each)))));
  }
  return plays;
}

/** The bot has heard nothing when trouble begins: it is told by the socket, once this process waits for anything. */
async function play(stage: AffairStage, affair: Affair, trial: Trial, matter: Matter): Promise<Play> {
  const initial = await matter.status();
  const from = stage.scene.discord.requests.length;
  const run = await matter.begin();
  const { faults } = stage.scene.discord;
  const add = (call: string, { effect, times }: Pick<Misbehaviour, 'effect' | 'times'>) =>
    faults.add({ ...ruleOf(stage, matter, run, call), effect, ...(times && { times }) });
  if (affair.given) add(affair.given.call, affair.given);
  const trouble = 'effect' in trial ? add(trial.call, trial) : null;
  const answer = await finalAnswer(run, trial, affair.isPress ?? false);
  if (!run) await untilTried(stage, affair, matter, () => trouble !== null && trouble.hits > 0);
  const atAnswer = await matter.status();
  const played = { affair, trial, matter, run, from, initial, answer, atAnswer };
  return { ...played, faults: run ? faultsAtAnswer(played) : [] };
}

/** What begins by itself is over, or has met with trouble. */
async function untilTried({ scene }: AffairStage, { stands }: Affair, matter: Matter, isMet: () => boolean) {
  await scene.until(
    async () => isMet() || stands[await matter.status()]?.isEnd === true,
    (isTried) => isTried,
    { timeoutMs: 90_000 },
  );
}

function isAbout(
  { mark, directChannelId }: Matter,
  run: Run | null,
  { path, query, requestBody }: Exchange,
): boolean {
  const said = `${path} ${String(query)} ${JSON.stringify(requestBody)}`;
  const tokens = [run?.interaction.token, directChannelId].filter((token) => token !== undefined);
  return said.includes(mark) || tokens.some((token) => path.includes(token));
}

function callsOf({ scene, posts }: AffairStage, { matter, run, from }: Play): string[] {
  const exchanges = scene.discord.requests.slice(from).filter((exchange) => isAbout(matter, run, exchange));
  return namesOf(exchanges, (path) => {
    if (path.includes(posts.id)) return ' in the log';
    return path.includes(matter.directChannelId ?? ' ') ? ' to the person' : '';
  });
}

function ruleOf(
  { posts }: AffairStage,
  { mark, directChannelId }: Matter,
  run: Run | null,
  call: string,
): Pick<FaultRule, 'match' | 'after'> {
  const { name, operation, after } = partsOf(call);
  const marked = new RegExp(mark);
  if (/interaction|webhook/.test(name)) {
    return { match: { operation, path: new RegExp(run?.interaction.token ?? mark) }, after };
  }
  if (name.endsWith(' to the person')) {
    return { match: { operation, path: new RegExp(directChannelId ?? mark) }, after };
  }
  if (operation === 'create_dm') return { match: { operation, content: marked }, after };
  if (!name.endsWith(' in the log')) return { match: { operation, path: marked }, after };
  return { match: { operation, path: new RegExp(posts.id), content: marked }, after };
}

/** At the answer, the sentence, what is recorded and Discord have to say the same. */
function faultsAtAnswer({
  affair,
  trial,
  matter,
  run,
  answer,
  atAnswer: status,
}: Omit<Play, 'faults'>): string[] {
  const accepted = run?.acknowledgements.filter(({ refusal }) => refusal === null) ?? [];
  const standing = affair.stands[status];
  const isAction = !('call' in trial) || purposeOf(trial.call) === 'action';
  const isExcused = answer === null || (answer === en.failed.unexpected && !isAction);
  return [
    ...(accepted.length > 1 ? ['acknowledged more than once'] : []),
    ...(isExcused || standing?.says.test(answer) ? [] : [`“${answer}” is said of what is ${status}`]),
    ...faultsOfShown(affair, matter, status),
  ];
}

/** Nothing is done that was not acknowledged; all else comes to an end, whether or not its answer arrives. */
async function faultsAtEnd({ affair, trial, matter, initial, answer, atAnswer }: Play): Promise<string[]> {
  const status = await matter.status();
  const isOpening = 'call' in trial && trial.call === 'create_interaction_response';
  const isRefused = isOpening && (answer === null || status === initial);
  const { isEnd = false, says } = affair.stands[status] ?? {};
  const isSaid = atAnswer !== initial || (answer !== null && says?.test(answer) === true);
  const isRight = isRefused ? status === initial : isEnd === true || (isEnd !== false && isSaid);
  return [
    ...(isRight ? [] : [`in the end it is ${status}`]),
    ...faultsOfShown(affair, matter, status),
    ...(await matter.faults()),
  ];
}

function faultsOfShown({ stands }: Affair, matter: Matter, status: string): string[] {
  const expected = stands[status]?.isShown ?? null;
  if (expected === null || expected === matter.isShown()) return [];
  return [expected ? `${status}, but Discord does not show it` : `${status}, but Discord shows it`];
}

/** Discord answers again, and what was left over is seen to by the next start. */
async function settle(stage: AffairStage): Promise<void> {
  stage.scene.discord.faults.clear();
  await stage.hurry();
  await stage.scene.restart();
  await stage.settled();
  await stage.scene.bot.stop();
}
