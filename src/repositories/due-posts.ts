import { onShards } from './on-shards';

/** What is posted once for moderators, and the setting that says where. */
interface Posted {
  readonly table: 'appeals' | 'reports';
  readonly placeholder: '{appeal}' | '{report}';
  readonly settingColumn: 'appeal_channel_id' | 'report_channel_id';
}

/**
 * SQL: claims the rows whose post does not show how they stand, oldest first; no two callers get the same. The pause of
 * $1 seconds doubles after each attempt, an hour at most. What could not be posted where it was to be goes to the
 * channel that is set by now, and waits where none is.
 */
export const duePostsSql = ({ table, placeholder, settingColumn }: Posted) => `
with found as (
  select p.id, coalesce(p.post_channel_id, g.${settingColumn}) as channel_id
  from ${table} p join guilds g on g.id = p.guild_id
  where p.post_due and g.left_at is null and ${onShards('p', '$2', '$3')}
    and coalesce(p.post_channel_id, g.${settingColumn}) is not null
    and p.post_tried_at + least($1::float8 * 2 ^ least(p.post_attempts, 12), 3600) * interval '1 s'
      * ($1::float8 > 0)::int <= clock_timestamp()
  order by p.id limit 50 for update of p skip locked
), r as (
  update ${table} t set post_tried_at = clock_timestamp(), post_attempts = t.post_attempts + 1,
    post_channel_id = found.channel_id
  from found where t.id = found.id
  returning t.*
)
select ${placeholder} from r order by r.id`;

/** SQL: where something is posted, and how much of it the post shows. */
export const postedAt = 'post_channel_id = $3, post_message_id = $4, posted_revision = $5, post_attempts = 0';

/** SQL: the channel is given up for what stands in none yet. */
export const postLost = ['post_channel_id = null', 't.post_message_id is null'] as const;
