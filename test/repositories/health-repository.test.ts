import { type Figures, healthRepository } from '../../src/repositories/health-repository';
import { applied, newCase, snowflake, useRepositories } from './use-repositories';

const records = useRepositories();
const shardCount = 99_991;

/** A guild, and what is told of the one shard it is on, where hardly any other is. */
function aGuild() {
  const guildId = snowflake();
  const ids = [Number((BigInt(guildId) >> 22n) % BigInt(shardCount))];
  return {
    guildId,
    figures: (): Promise<Figures> => healthRepository(records.manager).figures({ ids, count: shardCount }),
    /** A tempban that was due a while ago. */
    async late(minutes: number) {
      const { number } = await applied(
        records.cases,
        newCase({ guildId, type: 'tempban', expiresAt: new Date(Date.now() + 3_600_000) }),
      );
      await records.manager.query(
        `update cases set created_at = now() - interval '1 day', expires_at = now() - $3::float8 * interval '1 min'
         where guild_id = $1 and number = $2`,
        [guildId, number, minutes],
      );
      return number;
    },
    pause: (number: number, minutes: number) =>
      records.manager.query(
        `update cases set lease_until = now() + $3::float8 * interval '1 min' where guild_id = $1 and number = $2`,
        [guildId, number, minutes],
      ),
  };
}

const nothing = { endingsDue: 0, endingsLagSeconds: 0, casesPending: 0, migrationsMissing: 0 };

describe('The figures of health', () => {
  it('are zero where nothing is due and nothing pending', async () => {
    const guild = aGuild();
    await applied(records.cases, newCase({ guildId: guild.guildId }));
    expect(await guild.figures()).toEqual(nothing);
  });

  it('say for how long the ending that waits longest has been waiting', async () => {
    const guild = aGuild();
    await guild.late(1);
    await guild.late(5);
    const { endingsDue, endingsLagSeconds } = await guild.figures();
    expect([endingsDue, Math.floor(endingsLagSeconds / 60)]).toEqual([2, 5]);
  });

  it('count an ending that is paused or worked on as due, and not as waiting', async () => {
    const guild = aGuild();
    const number = await guild.late(60);
    await guild.pause(number, 10);
    expect(await guild.figures()).toEqual({ ...nothing, endingsDue: 1 });
    await guild.pause(number, -3);
    const { endingsLagSeconds } = await guild.figures();
    expect(Math.floor(endingsLagSeconds / 60)).toBe(3);
  });

  it('leave out what waits until the bot is back in a guild', async () => {
    const guild = aGuild();
    await guild.late(60);
    await records.manager.query('update guilds set left_at = now() where id = $1', [guild.guildId]);
    expect(await guild.figures()).toEqual(nothing);
  });

  it('count cases that are pending, and those of the shards asked for alone', async () => {
    const guild = aGuild();
    await records.cases.insertCase(newCase({ guildId: guild.guildId }));
    expect(await guild.figures()).toEqual({ ...nothing, casesPending: 1 });
    expect(await aGuild().figures()).toEqual(nothing);
  });
});
