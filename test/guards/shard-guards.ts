import type { Guard } from './guard';

const truth = 'Promise 15: Many processes, one truth';
const test = 'test/bot/four-shards.test.ts';

/** What keeps several processes, each with its shards, from doing a thing twice or not at all. */
export const shardGuards: readonly Guard[] = [
  {
    keeps: truth,
    file: 'src/client.ts',
    code: 'if (settings.shards?.includes(0) === false) void leaveRegistration(client);',
    without: 'void leaveRegistration;',
    test,
    name: 'of four processes on four shards one registers the commands',
  },
  {
    keeps: truth,
    file: 'src/repositories/on-shards.ts',
    code: '.lease_until) <= now() - interval',
    without: '.lease_until) > now() + interval',
    test,
    name: 'what is due where no process runs the shard is ended by another, which reads the server over REST',
  },
  {
    keeps: truth,
    file: 'src/moderation/lift-due-sanctions.ts',
    code: 'await reachGuilds(context, page);',
    without: 'void reachGuilds;',
    test,
    name: 'what is due where no process runs the shard is ended by another, which reads the server over REST',
  },
  {
    keeps: truth,
    file: 'src/moderation/lift-due-sanctions.ts',
    code: 'await reachGuilds(context, page);',
    without: 'void reachGuilds;',
    test,
    name: 'somebody in jail whose process was killed is released in time by another, and has the roles back',
  },
  {
    keeps: truth,
    file: 'src/moderation/post-appeal.ts',
    code: 'await reachGuilds(context, [{ guildId }]);',
    without: 'void reachGuilds;',
    test,
    name: 'an appeal comes to shard 0, and is posted in the language of the server it is about',
  },
  {
    keeps: truth,
    file: 'src/repositories/case-claims.ts',
    code: `onShardsOrLeft('p', '$5', '$6', 'p.created_at', leftByTheMinute)`,
    without: `onShardsOrLeft('p', '$5', '$6', 'now()', leftByTheMinute)`,
    test: 'test/repositories/left-elsewhere.test.ts',
    name: 'is a case under way that nobody has come to for a minute and a half',
  },
  {
    keeps: truth,
    file: 'src/repositories/channel-changes.ts',
    code: `"case when d.status = 'pending' then d.created_at else d.ends_at end"`,
    without: `'now()'`,
    test: 'test/repositories/left-elsewhere.test.ts',
    name: 'is a lock that nobody has taken back for half a minute',
  },
  {
    keeps: truth,
    file: 'src/repositories/case-timeouts.ts',
    code: ` - interval '12 hours'`,
    without: ` - interval '24 hours'`,
    test: 'test/repositories/left-elsewhere.test.ts',
    name: 'is a timeout of which Discord has not been asked anew for half of its last day',
  },
  {
    keeps: 'Promise 14: The database may go',
    file: 'src/database/migrate.ts',
    code: 'if (unknown.length > 0) {',
    without: 'if (unknown.length > 99) {',
    test,
    name: 'a process older than the schema ends with one sentence, and those that run go on',
  },
];
