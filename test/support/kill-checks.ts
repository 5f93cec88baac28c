import type { User } from '../../sandbox/discord/world/user';
import { casesAbout } from './agreement';
import type { KillStage } from './kill-stage';

/** What waits to be done, beyond what the cases say, as `untilSettled` has it. */
const unfinishedSql = `
select 'case' as what, number::text as id, escalation_state as state from cases where escalation_state = 'due'
union all select 'batch', number::text, posted_as from ban_batches where number is not null and log_channel_id is not null
  and log_message_id is null
union all select 'report', id::text, state from reports
  where state = 'acting' or post_due or (wants_outcome and outcome_notice = 'none' and state in ('acted', 'dismissed'))
union all select 'appeal', a.id::text, a.state from appeals a
  join cases c on c.guild_id = a.guild_id and c.number = a.case_number
  where a.state = 'deciding' or a.post_due or (a.state = 'open' and c.ended_at is not null)
    or (a.outcome_notice = 'none' and a.state <> 'open')
union all select 'channel', channel_id::text, status from channel_changes
  where status = 'pending' or (status = 'live' and ends_at <= now())`;

/** Waits until nothing of the sort waits to be done. What is looked at once a minute takes its time. */
export async function untilFinished({ scene }: KillStage, patience: { timeoutMs: number }): Promise<void> {
  await scene.until(
    () => scene.query(unfinishedSql),
    (rows) => rows.length === 0,
    patience,
  );
}

/** A batch is posted once, and has a case for everybody or for nobody. */
export async function batchFaults({ massban }: KillStage, people: readonly User[]): Promise<string[]> {
  const cases = await massban.casesOf(people);
  const batch = cases[0]?.['batch'];
  if (batch === undefined) return [];
  const posts = massban.postsOf(Number(batch)).length;
  const lifts = await massban.casesOf(people, 'unban');
  const unlifted = lifts.filter(({ status }) => status === 'applied').length;
  const over = cases.filter(({ ending }) => ending === 'lifted').length;
  return [
    ...(cases.length === people.length ? [] : [`${cases.length} cases for ${people.length} people`]),
    ...(posts === 1 ? [] : [`${posts} posts of the batch`]),
    ...(unlifted === over ? [] : [`${over} over, ${unlifted} lifted`]),
  ];
}

/** A warning that counts leads to one step. */
export async function stepFaults({ scene }: KillStage, user: User): Promise<string[]> {
  const cases = await casesAbout(scene, user);
  const warnings = cases.filter(({ type, status }) => type === 'warn' && status === 'applied');
  const steps = cases.filter(({ type }) => type === 'timeout');
  const due = warnings.length === 2 ? 1 : 0;
  const taken = warnings.filter(({ escalation_state }) => escalation_state === 'taken');
  return [
    ...(steps.length === due ? [] : [`${steps.length} steps of ${warnings.length} warnings`]),
    ...(taken.length === due ? [] : [`${taken.length} warnings say that they led to one`]),
  ];
}

/** A report was acted on if a case came of it, and says so in one post. */
export async function reportFaults({ scene, reporting }: KillStage, user: User): Promise<string[]> {
  const [row] = await reporting.rowsAbout(user);
  const made = (await casesAbout(scene, user)).find(({ status }) => status === 'applied');
  const isSaid = made
    ? row?.['state'] === 'acted' && row['case_number'] === made.number
    : row?.['state'] === 'open' && row['case_number'] === null;
  const posts = reporting.postsOf(String(row?.['id'])).length;
  return [
    ...(isSaid ? [] : [`the report is ${String(row?.['state'])}, case ${made?.number ?? 'none'}`]),
    ...(posts === 1 ? [] : [`${posts} posts of the report`]),
  ];
}

/** An appeal is open while the ban it is about is in force, unless it was refused. */
export async function appealFaults({ scene, appeals }: KillStage, user: User): Promise<string[]> {
  const [row, ...more] = await appeals.rowsOf(user);
  const ban = (await casesAbout(scene, user)).find(({ type }) => type === 'ban');
  const isOver = ban?.['ended_at'] !== null;
  const states = isOver ? ['accepted', 'shortened', 'over'] : ['open', 'refused'];
  const posts = appeals.postsOf(String(row?.['id'])).length;
  return [
    ...(more.length === 0 ? [] : ['appealed more than once']),
    ...(states.includes(String(row?.['state']))
      ? []
      : [`appeal ${String(row?.['state'])}, ban over: ${isOver}`]),
    ...(posts === 1 ? [] : [`${posts} posts of the appeal`]),
  ];
}
