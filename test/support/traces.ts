import type { Exchange } from '../../sandbox/discord/rest/exchange';
import type { Scene } from './scene';

/**
 * Every row that is recorded, as one text, so that any change of any column shows, but for how far Discord's audit
 * log has been followed, what was noted from it, what the jail holds, and which posts show the last change.
 */
const linesSql = `
select coalesce(json_agg(line order by line), '[]') as lines from (
  select 'guild ' || (to_jsonb(g) - array['audit_log_id', 'case_count'])::text as line from guilds g
  union all select 'case ' || (to_jsonb(c) - array['audit_log_id', 'saved_roles', 'unmoved_roles', 'revision', 'changed_at', 'posted_revision', 'post_due', 'post_tried_at'])::text
    from cases c where not (c.type = 'note' and c.audit_log_id is not null)
  union all select 'edit ' || e::text from case_edits e
  union all select 'channel ' || l::text from channel_changes l
  union all select 'file ' || f::text from case_evidence f
  union all select 'report ' || (to_jsonb(r) - array['revision', 'posted_revision', 'post_due', 'post_tried_at', 'post_attempts', 'post_channel_id', 'post_message_id'])::text from reports r
  union all select 'appeal ' || (to_jsonb(a) - array['revision', 'posted_revision', 'post_due', 'post_tried_at', 'post_attempts', 'post_channel_id', 'post_message_id'])::text from appeals a
  union all select 'approval ' || to_jsonb(p)::text from approvals p
  union all select 'batch ' || (to_jsonb(b) - array['posted_as', 'post_tried_at', 'log_channel_id', 'log_message_id'])::text from ban_batches b) lines`;

async function linesOf({ query }: Scene): Promise<string[]> {
  const [row] = await query(linesSql);
  return row?.['lines'] as string[];
}

/** Whether a request asks for more than to look or to answer whoever asked. */
export function isChanging({ method, path }: Exchange): boolean {
  return method !== 'GET' && !/\/(?:interactions|webhooks)\//.test(path);
}

/** A timeout that runs out becomes one that has expired a moment later, by itself. */
async function timeoutsOver({ query, until }: Scene): Promise<void> {
  const sql = `select from cases where type = 'timeout' and status = 'applied' and ended_at is null and expires_at <= now()`;
  await until(
    () => query(sql),
    ({ length }) => length === 0,
  );
}

/**
 * What is left behind by something: what it asked Discord for beyond looking and answering, direct messages
 * among it, and whether anything is recorded that was not, or recorded otherwise. Empty where it is nothing.
 */
export async function tracesOf(scene: Scene, act: () => Promise<unknown>): Promise<string[]> {
  await scene.entriesRecorded();
  await timeoutsOver(scene);
  const before = { lines: new Set(await linesOf(scene)), requests: scene.discord.requests.length };
  await act();
  const after = await linesOf(scene);
  const changed = after.filter((line) => !before.lines.has(line));
  const isOther = changed.length > 0 || after.length !== before.lines.size;
  const changing = scene.discord.requests.slice(before.requests).filter(isChanging);
  return [
    ...changing.map(({ method, path }) => `${method} ${path}`),
    ...(isOther ? [`the record is another: ${changed.join(' ')}`] : []),
  ];
}
