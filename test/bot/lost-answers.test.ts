import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

/** Discord takes so many answers to interactions, and its word of that is lost. */
const loseWord = (times: number) =>
  scene.discord.faults.add({
    match: { operation: 'create_interaction_response' },
    times,
    effect: { kind: 'reset-after' },
  });

/** More than discord.js repeats a request. */
const always = 4;

describe('Promise 11: Answers', () => {
  describe('When Discord’s word is lost that it took the first answer', () => {
    it('a command is carried out all the same, once, and says so', async () => {
      const target = scene.newcomer('once');
      const lost = loseWord(1);
      const { run, content } = await scene.types(scene.moderator, 'ban', { user: target });

      expect(lost.hits).toBe(1);
      expect(content).toMatch(/is banned\. Case/);
      expect(run.messages).toHaveLength(1);
      expect(await scene.query('select number from cases where user_id = $1', [target.id])).toHaveLength(1);
    });

    it('a command with sub-commands answers as well', async () => {
      const lost = loseWord(1);
      const { embeds } = await scene.types(scene.moderator, 'settings view');
      expect(lost.hits).toBe(1);
      expect(embeds[0]?.title).toBe('Settings of this server');
    });

    it('a button does what it says', async () => {
      const target = scene.newcomer('pressed');
      await scene.types(scene.moderator, 'ban', { user: target });
      const { number } = await scene.newestCase(target);
      const question = await scene.types(scene.moderator, 'case delete', { number });
      const lost = loseWord(1);
      const press = await scene.discord.as(scene.moderator).click(question, 'Lift it');

      expect((await press.answer()).content).toContain('is unbanned');
      expect(lost.hits).toBe(1);
      expect(scene.guild.bans.has(target.id)).toBe(false);
    });

    it('and every repetition is lost as well, nothing is done, and the command says that it failed', async () => {
      const target = scene.newcomer('spared');
      const cases = await scene.countCases();
      const lost = loseWord(always);
      const { run, content } = await scene.types(scene.moderator, 'ban', { user: target });

      expect(lost.hits).toBe(always);
      expect(content).toContain('Something went wrong');
      expect(run.messages).toHaveLength(1);
      expect(await scene.countCases()).toBe(cases);
      expect(scene.guild.bans.has(target.id)).toBe(false);
    });
  });

  describe('When the last answer is lost', () => {
    it('it is not claimed that nothing was done', async () => {
      const target = scene.newcomer('banned-all-the-same');
      const lost = scene.discord.faults.add({
        match: { operation: 'update_original_webhook_message' },
        times: always,
        effect: { kind: 'reset-before' },
      });
      const { content } = await scene.types(scene.moderator, 'ban', { user: target });

      expect(lost.hits).toBe(always);
      expect(content).toContain('look at the case before you try again');
      expect(scene.guild.bans.has(target.id)).toBe(true);
    });
  });
});
