import type { Guard } from './guard';

/** What keeps many bans at once to what each of them would be alone. */
export const batchGuards: readonly Guard[] = [
  {
    keeps: 'Promise 6: One gate',
    file: 'src/moderation/batch/admit-people.ts',
    code: 'if (cause) leftOut.push({ userId: target.id, cause });',
    without: 'if (cause?.code === "target_is_self") leftOut.push({ userId: target.id, cause });',
    test: 'test/bot/massban.test.ts',
    name: 'passes the gate again when it is confirmed: whoever asked, and everybody in the list',
  },
  {
    keeps: 'Promise 2: Recorded before done',
    file: 'src/moderation/batch/ban-people.ts',
    code: 'open = unsaid.filter((record) => !shown.has(record.userId));',
    without: 'open = unsaid;',
    test: 'test/bot/massban.test.ts',
    name: 'tells apart whom Discord banned of a batch and whom it did not, and whom it banned before its answer was lost',
  },
  {
    keeps: 'Promise 10: By hand counts too',
    file: 'src/moderation/marked-case.ts',
    code: 'if (batch !== null) return cases.findBanOfBatch(guildId, batch, userId);',
    without: 'if (batch !== null) return null;',
    test: 'test/bot/massban.test.ts',
    name: 'settles a ban of a batch as applied that was taken for interrupted, once Discord’s log says it happened',
  },
  {
    keeps: 'Promise 4: An ending lifts only its own sanction',
    file: 'src/moderation/batch/undo-batch.ts',
    code: "bearsMark(bans, record.userId, batch) ? 'ours' : await banState(context, record);",
    without:
      "bearsMark(bans, record.userId, batch) ? 'ours' : bans.size < 0 ? await banState(context, record) : 'ours';",
    test: 'test/bot/massban-undo.test.ts',
    name: 'says which Discord did not lift, whose bans then stay in force, and leaves a ban that is no longer its own',
  },
  {
    keeps: 'Whoever changes many cases at once locks them in one order, so that no two wait for each other',
    file: 'src/repositories/settle-batch.ts',
    code: "and t.status = 'pending' order by t.number for update",
    without: "and t.status = 'pending' order by t.number desc for update",
    test: 'test/repositories/ban-batches.test.ts',
    name: 'is settled, and told of its entries, in one order, so that neither waits for the other',
  },
  {
    keeps: 'Whoever changes many cases at once locks them in one order, so that no two wait for each other',
    file: 'src/repositories/case-entries.ts',
    code: 'order by t.guild_id, t.number for update of t',
    without: 'order by t.guild_id, t.number desc for update of t',
    test: 'test/repositories/ban-batches.test.ts',
    name: 'is settled, and told of its entries, in one order, so that neither waits for the other',
  },
  {
    keeps: 'Promise 6: One gate',
    file: 'src/discord/standing.ts',
    code: '[...known.values(), ...pages',
    without: '[...userIds.flatMap((id) => guild.members.cache.get(id) ?? []), ...pages',
    test: 'test/bot/massban.test.ts',
    name: 'leaves out whoever stands above, also where more people have to be asked for than are kept',
  },
  {
    keeps: 'A flood of joins does not become a flood of statements',
    file: 'src/repositories/gathered.ts',
    code: 'if (!isBusy) void work();',
    without: 'void work();',
    test: 'test/repositories/gathered.test.ts',
    name: 'is asked together, also what comes while a statement is under way, and so many at most',
  },
  {
    keeps: 'The bot knows its own roles, however many people come',
    file: 'src/kept-of-discord.ts',
    code: 'const isBot = ({ id, client }: GuildMember | User) => id === client.user.id;',
    without: 'const isBot = ({ id, client }: GuildMember | User) => id === client.user.username;',
    test: 'test/bot/costs.test.ts',
    name: 'do not make the bot ask for its own roles',
  },
];
