import type { Exchange } from '../../sandbox/discord/rest/exchange';
import type { Scene } from './scene';

/**
 * Every row that is recorded, as one text, so that any change of any column shows, but for how far Discord's audit
 * log has been followed, what was noted from it, what the jail holds, and which posts show the last change.
 */
const hashSql = `
select md5(string_agg(line, '|' order by line)) as hash from (
  select 'guild ' || (to_jsonb(g) - array['audit_log_id', 'case_count'])::text as line from guilds g
  union all select 'case ' || (to_jsonb(c) - array['audit_log_id', 'saved_roles', 'unmoved_roles', 'revision', 'changed_at', 'posted_revision', 'post_due', 'post_tried_at'])::text
    from cases c where not (c.type = 'note' and c.audit_log_id is not null)
  union all select 'edit ' || e::text from case_edits e
  union all select 'channel ' || l::text from channel_changes l
  union all select 'file ' || f::text from case_evidence f
  union all select 'report ' || (to_jsonb(r) - array['revision', 'posted_revision', 'post_due', 'post_tried_at', 'post_attempts', 'post_channel_id', 'post_message_id'])::text from reports r
  union all select 'appeal ' || (to_jsonb(a) - array['revision', 'posted_revision', 'post_due', 'post_tried_at', 'post_attempts', 'post_channel_id', 'post_message_id'])::text from appeals a
  union all select 'batch ' || (to_jsonb(b) - array['posted_as', 'post_tried_at', 'log_channel_id', 'log_message_id'])::text from ban_batches b) lines`;

async function hashOf({ query }: Scene) {
  const [row] = await query(hashSql);
  return row?.['hash'];
}

/** Whether a request asks for more than to look or to answer whoever asked. */
export function isChanging({ method, path }: Exchange): boolean {
  return method !== 'GET' && !/\/(?:interactions|webhooks)\//.test(path);
}

/**
 * What is left behind by something: what it asked Discord for beyond looking and answering, direct messages
 * among it, and whether anything is recorded that was not, or recorded otherwise. Empty where it is nothing.
 */
export async function tracesOf(scene: Scene, act: () => Promise<unknown>): Promise<string[]> {
  await scene.entriesRecorded();
  const before = { hash: await hashOf(scene), requests: scene.discord.requests.length };
  await act();
  const isOther = (await hashOf(scene)) !== before.hash;
  const changing = scene.discord.requests.slice(before.requests).filter(isChanging);
  return [
    ...changing.map(({ method, path }) => `${method} ${path}`),
    ...(isOther ? ['the record is another'] : []),
  ];
}
