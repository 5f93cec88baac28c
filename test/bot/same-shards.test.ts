import { BotProcess } from '../../sandbox/bot-process';
import type { Run } from '../../sandbox/discord/people/run';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
const others: BotProcess[] = [];
beforeAll(async () => {
  scene = await setScene();
  const { discord, app, database } = scene;
  const env = { DATABASE_URL: database.url, EXPIRY_CRON: '0 0 1 1 *' };
  others.push(await BotProcess.start({ discord, app, env }));
  others.push(await BotProcess.start({ discord, app, env }));
});
afterAll(async () => {
  await Promise.all(others.map((bot) => bot.stop()));
  await scene.close();
});

/** Every process has tried to answer, and whatever came of that is over. */
async function triedByAll(runs: readonly Run[]): Promise<void> {
  await scene.discord.until(
    () => runs.every(({ acknowledgements }) => acknowledgements.length === others.length + 1),
    { what: 'every process tries to answer' },
  );
  await scene.hasHeard();
}

/** Discord took the answer of one process, and nothing else was said. */
async function areAnsweredByOne(runs: readonly Run[]): Promise<void> {
  await triedByAll(runs);
  for (const run of runs) {
    expect(run.acknowledgements.filter(({ refusal }) => refusal === null)).toHaveLength(1);
    expect(run.messages).toHaveLength(1);
  }
}

describe('Promise 15: Many processes, one truth', () => {
  it('what several processes on the same shards hear of is carried out by one of them, and answered once', async () => {
    const target = scene.newcomer('heard of thrice');
    const runs: Run[] = [];
    for (const duration of ['1h', '2h', '3h', '4h']) {
      const { run, content } = await scene.types(scene.moderator, 'tempban', { user: target, duration });
      expect(content).toContain('is banned');
      runs.push(run);
    }
    await areAnsweredByOne(runs);

    const cases = await scene.query('select number from cases where user_id = $1', [target.id]);
    expect(cases).toHaveLength(runs.length);
    expect(scene.discord.dmsOf(target)).toHaveLength(1);
  });

  it('a command with sub-commands is carried out by one of them', async () => {
    const { run } = await scene.types(scene.owner, 'settings jail');
    await areAnsweredByOne([run]);

    const made = [...scene.guild.roles.values()].filter(({ name }) => name === 'Jailed');
    expect(made).toHaveLength(1);
  });

  it('a case is deleted by one of them, and a button does in one what it says', async () => {
    const target = scene.newcomer('edited');
    await scene.types(scene.moderator, 'ban', { user: target });
    const { number } = await scene.newestCase(target);
    const deletion = await scene.types(scene.moderator, 'case delete', { number });
    await areAnsweredByOne([deletion.run]);
    const press = await scene.discord.as(scene.moderator).click(deletion, 'Lift it');
    await press.answer();
    await triedByAll([press]);

    expect((await press.answer()).content).toContain('is unbanned');
    const edits = await scene.query('select field from case_edits where case_number = $1', [number]);
    expect(edits).toEqual([{ field: 'deleted' }]);
    expect(scene.guild.bans.has(target.id)).toBe(false);
  });
});
