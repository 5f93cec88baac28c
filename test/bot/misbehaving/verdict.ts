import type { CaseStatus } from '../../../src/entities/case-type';
import { en } from '../../../src/locales/en';
import { actsOf, casesAbout, disagreements } from '../../support/agreement';
import type { CaseRow } from '../../support/scene';
import { isDone, type Played } from './play';
import type { Stage } from './scenario';
import { purposeOf } from './side-calls';

/** What is wrong with a play at its answer: the sentence, the case and Discord have to say the same. */
export function faultsAtAnswer({ scenario, trial, cast, answer, atAnswer, wasDone }: Played): string[] {
  const accepted = cast.run?.acknowledgements.filter(({ refusal }) => refusal === null) ?? [];
  const status = atAnswer?.status;
  const isSide = 'call' in trial && purposeOf(trial.call) === 'side' && !scenario.given;
  const isAction = 'call' in trial && purposeOf(trial.call) === 'action';
  return [
    ...(accepted.length > 1 ? ['acknowledged more than once'] : []),
    ...((cast.run?.messages.length ?? 0) > 1 && !isSentAgain(trial) ? ['answered more than once'] : []),
    ...(answer === null || agrees(answer, atAnswer, { isAction, scenario })
      ? []
      : [`the answer “${answer}” for ${status ? `a case that is ${status}` : 'no case'}`]),
    ...(status === 'applied' && wasDone === false ? [`applied, but not ${en.did[scenario.type]}`] : []),
    ...(status === 'failed' && wasDone === true ? [`failed, but ${en.did[scenario.type]}`] : []),
    ...(isSide && status !== 'applied' ? [`decided by side work: ${String(status)}`] : []),
  ];
}

/** What is said beside a message is sent again where Discord took it and did not say so. */
const isSentAgain = (trial: Played['trial']) =>
  'effect' in trial && trial.call === 'execute_webhook' && trial.name.endsWith('it was done');

/** Where an answer was lost, the sentence that leaves it to the case is true of every case. */
function agrees(
  answer: string,
  row: CaseRow | undefined,
  { isAction, scenario }: { readonly isAction: boolean; readonly scenario: Played['scenario'] },
): boolean {
  if (answer === en.failed.unexpected) return !isAction;
  if (!row)
    return /Nothing was done\.|knows nobody by this id|is not (in this server|banned|in jail|timed out|in force)/.test(
      answer,
    );
  if (scenario.says) return scenario.says[row.status as CaseStatus].test(answer);
  if (row.status === 'pending') return answer.includes('It is not known yet');
  if (row.status === 'failed') return answer.includes('Nothing was done to');
  return answer.includes(`is ${en.did[row.type as keyof typeof en.did]}`);
}

/** What is wrong with a play once Discord answers again, and everything has been settled. */
export async function faultsAtEnd(stage: Stage, played: Played): Promise<string[]> {
  const { scene, jailRoleId } = stage;
  const { cast, casesBefore, scenario, trial } = played;
  const cases = await casesAbout(scene, cast.person);
  const made = cases.slice(casesBefore);
  const isByOthers = 'meanwhile' in trial || cases.some(isForeign);
  const undone = made.filter(
    (row) => row.status === 'applied' && actsOf(scene, cast.person, row).length === 0,
  );
  const isOnDiscord = scenario.type !== 'warn' && scenario.type !== 'note';
  const isByItself = cast.run === null && !isByOthers;
  return [
    ...(await disagreements(scene, cast.person, jailRoleId)).filter((fault) => !isExcused(fault, played)),
    ...answerFaults(played, made),
    ...(made.length > 1 ? [`${made.length} cases`] : []),
    ...(isOnDiscord && !isByOthers && undone.length > 0
      ? ['applied, and nothing of it in the audit log']
      : []),
    ...(isByItself && isDone(stage, scenario, cast.person) !== true ? ['it never ended'] : []),
    ...(isByItself && made.length === 0 ? ['it ended without a case'] : []),
  ];
}

/** Nothing is done that was not acknowledged; what was is done whether or not its answer arrives. */
function answerFaults({ trial, answer }: Played, made: readonly CaseRow[]): string[] {
  if (!('call' in trial) || answer !== null || purposeOf(trial.call) !== 'answer') return [];
  if (trial.call === 'create_interaction_response') return made.length > 0 ? ['done, though refused'] : [];
  return made[0]?.status === 'applied' ? [] : ['not done, though acknowledged'];
}

/** A ban that counts as somebody else's. */
const isForeign = ({ ending, ended_by_number }: CaseRow) => ending === 'replaced' && ended_by_number === null;

/** A message that Discord does not let the bot delete stays. */
function isExcused(fault: string, { trial }: Played): boolean {
  const isKept = 'effect' in trial && trial.call.startsWith('delete_message') && trial.times !== 1;
  return isKept && fault.endsWith('failed, but they were told of it');
}
