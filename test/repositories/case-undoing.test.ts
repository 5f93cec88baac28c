import { actionQuestions } from '../../src/repositories/action-questions';
import { useErasures } from './use-erasures';
import { applied, inserted, newCase, reread, snowflake } from './use-repositories';

const { repositories, erasures } = useErasures();
const moderatorId = snowflake();

/** The lift that undoes a case, as it is recorded. */
const undoing = ({ guildId, userId, number }: { guildId: string; userId: string; number: number }) =>
  newCase({
    ...{ guildId, userId, moderatorId, type: 'unban' },
    takesOver: { types: ['ban', 'tempban'], ending: 'undone', required: true, number },
  });

describe('Undoing', () => {
  it('of a sanction comes and goes with its lift, also where that is settled late', async () => {
    const { cases } = repositories;
    const ban = await applied(cases, newCase());
    const lift = inserted(await cases.insertCase(undoing(ban))).case;
    expect(await reread(cases, ban)).toMatchObject({ ending: 'undone', undoneById: moderatorId });
    await cases.settleCase(lift.guildId, lift.number, { status: 'failed', failure: 'interrupted' });
    expect(await reread(cases, ban)).toMatchObject({ ending: null, undoneById: null });
    await cases.settleCase(lift.guildId, lift.number, { status: 'applied' });
    expect(await reread(cases, ban)).toMatchObject({ ending: 'undone', undoneById: moderatorId });
  });

  it('ends the case it names and no other, and records nothing where that is over', async () => {
    const { cases } = repositories;
    const first = await applied(cases, newCase({ type: 'tempban', durationMs: 60_000 }));
    const { guildId, userId } = first;
    const takesOver = { types: ['tempban'], ending: 'replaced' } as const;
    const second = await applied(cases, newCase({ guildId, userId, takesOver }));
    expect(await cases.insertCase(undoing(first))).toEqual({ nothingToEnd: true });
    expect(await reread(cases, second)).toMatchObject({ ending: null });
    expect(await cases.countCasesByGuildId(guildId)).toBe(2);
  });

  it('of what does not last is done once, in time, and never of what does', async () => {
    const { cases } = repositories;
    const inTime = { undoSeconds: 60 };
    const warning = await applied(cases, newCase({ type: 'warn', ...inTime }));
    const late = await applied(cases, newCase({ type: 'warn', undoSeconds: 0 }));
    const never = await applied(cases, newCase({ type: 'warn' }));
    const ban = await applied(cases, newCase(inTime));
    const undo = ({ guildId, number }: typeof ban) => cases.undoCase(guildId, number, moderatorId);
    const both = await Promise.all([undo(warning), undo(warning)]);
    expect(both.filter((undone) => undone !== null)).toMatchObject([
      { ending: 'undone', undoNotice: 'none' },
    ]);
    expect(await Promise.all([late, never, ban].map(undo))).toEqual([null, null, null]);
  });

  it('is shown by its post as a change', async () => {
    const { cases } = repositories;
    const warning = await applied(cases, newCase({ type: 'warn', undoSeconds: 60 }));
    const undone = await cases.undoCase(warning.guildId, warning.number, moderatorId);
    await cases.setUndoNotice(warning.guildId, warning.number, 'closed');
    expect(undone?.revision).toBe(warning.revision + 1);
    expect((await reread(cases, warning)).revision).toBe(warning.revision + 2);
  });
});

describe('What waits for a press', () => {
  const asked = { type: 'ban', userId: '7', reason: 'ann was rude' } as const;

  it('is given once, to whoever asked alone', async () => {
    const questions = actionQuestions(repositories.manager);
    const asker = { guildId: snowflake(), askedById: snowflake() };
    const other = { ...asker, askedById: snowflake() };
    const id = await questions.keep(asker, asked);
    expect(await questions.take(other, id)).toBeNull();
    expect([
      await questions.isWaitingForAnother(other, id),
      await questions.isWaitingForAnother(asker, id),
    ]).toEqual([true, false]);
    const taken = await Promise.all([questions.take(asker, id), questions.take(asker, id)]);
    expect(taken.filter((one) => one !== null)).toEqual([asked]);
  });

  it('goes with an erasure, and in time', async () => {
    const questions = actionQuestions(repositories.manager);
    const asker = { guildId: snowflake(), askedById: snowflake() };
    const [erased, old] = [await questions.keep(asker, asked), await questions.keep(asker, asked)];
    await repositories.manager.query(
      `update action_questions set kept_at = now() - interval '1 day' where id = $1`,
      [old],
    );
    expect(await questions.take(asker, old)).toBeNull();
    await questions.forgetOld();
    const left = () =>
      repositories.manager.query('select id from action_questions where guild_id = $1', [asker.guildId]);
    expect(await left()).toEqual([{ id: erased }]);
    await repositories.guilds.markJoined(asker.guildId);
    await erasures().erasePerson(asker.guildId, asked.userId, asker.askedById);
    expect(await left()).toEqual([]);
  });
});
