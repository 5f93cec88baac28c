import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { FieldValues } from '../../sandbox/discord/people/modal-data';
import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from '../support/scene';
import { tracesOf } from '../support/traces';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

/** Chooses an entry of the menu on a person, which an admin has lent to whoever chooses it. */
const chooses = (who: User, name: string, target: User) =>
  scene.discord.as(who).userMenu(scene.guild, scene.general, name, target, { granted: true });

async function fillsIn(who: User, name: string, target: User, fields: FieldValues) {
  const run = await chooses(who, name, target);
  return (await scene.discord.as(who).submit(run, fields)).answer();
}

/** What each menu on a person asks, filled in. */
const forms = {
  Warn: { reason: 'Rude' },
  'Time out': { duration: '10m', reason: 'Rude' },
  Ban: { reason: 'Rude' },
} as const satisfies Record<string, FieldValues>;
const names = Object.keys(forms) as (keyof typeof forms)[];

const casesAbout = (user: User) => scene.query('select * from cases where user_id = $1', [user.id]);

describe('“Case history”', () => {
  it('lists the cases about a person, page by page', async () => {
    const [user, other] = [scene.newcomer('known'), scene.newcomer('other')];
    await scene.types(scene.moderator, 'warn', { user: other, reason: 'Elsewhere' });
    for (let n = 1; n <= 11; n++) await scene.types(scene.moderator, 'note', { user, text: `Note ${n}.` });
    const page = await (await chooses(scene.moderator, 'Case history', user)).answer();
    expect(page.ephemeral).toBe(true);
    expect(page.embeds[0]?.description).toContain('Note 2.');
    expect(page.embeds[0]?.description).not.toMatch(/Note 1\.|Elsewhere/);
    const older = await (await scene.discord.as(scene.moderator).click(page, 'Older')).answer();
    expect(older.embeds[0]?.description).toContain('Note 1.');
    expect(older.embeds[0]?.description).not.toContain('Elsewhere');
  });
});

describe('When Discord fails at an entry of the menu', () => {
  it.each(['Warn', 'Time out'] as const)(
    '“%s” opens one form, which acts once, where its word is lost that it took the form',
    async (name) => {
      const user = scene.newcomer('once');
      const lost = scene.discord.faults.add({
        match: { operation: 'create_interaction_response' },
        times: 1,
        effect: { kind: 'reset-after' },
      });
      const run = await chooses(scene.moderator, name, user);
      await run.until(({ acknowledgements }) => acknowledgements.length === 2);
      expect([lost.hits, run.acknowledgements.map(({ refusal }) => refusal)]).toEqual([1, [null, 40060]]);
      await (await scene.discord.as(scene.moderator).submit(run, forms[name])).answer();
      expect(await casesAbout(user)).toMatchObject([{ reason: 'Rude', status: 'applied' }]);
      expect([run.acknowledgements.length, run.messages]).toEqual([2, []]);
    },
  );

  it.each([
    ['Time out', 'update_guild_member', refuses(403, 50013), 'Nothing was done to'],
    ['Case history', 'create_interaction_response', refuses(400, 50035), 'Something went wrong'],
  ] as const)('“%s” says so (%s refused)', async (name, operation, effect, said) => {
    const user = scene.newcomer('untouched');
    scene.discord.faults.add({ match: { operation }, times: 1, effect });
    const { content } =
      name === 'Time out'
        ? await fillsIn(scene.moderator, name, user, forms[name])
        : await (await chooses(scene.moderator, name, user)).answer();
    expect(content).toContain(said);
    expect(scene.guild.members.get(user.id)?.timedOutUntil ?? null).toBeNull();
    expect((await casesAbout(user)).every(({ status }) => status === 'failed')).toBe(true);
  });
});

describe('“Warn”', () => {
  it('asks for a reason, and warns', async () => {
    const user = scene.newcomer('loud');
    const run = await chooses(scene.moderator, 'Warn', user);
    await run.until(({ modal }) => modal !== null);
    expect(run.modal?.title).toBe('Warn · loud');
    const answer = await (
      await scene.discord.as(scene.moderator).submit(run, { reason: 'Too loud' })
    ).answer();
    expect(answer).toMatchObject({ ephemeral: true });
    expect(answer.content).toMatch(/^<@\d+> \(loud\) is warned\. Case \d+\.$/);
    expect(await scene.newestCase(user)).toMatchObject({
      ...{ type: 'warn', reason: 'Too loud', status: 'applied', notice: 'delivered' },
      moderator_id: scene.moderator.id,
    });
  });
});

describe('“Time out”', () => {
  it('asks for how long, and times out', async () => {
    const user = scene.newcomer('heated');
    await fillsIn(scene.moderator, 'Time out', user, { duration: '1h30m' });
    const member = scene.guild.members.get(user.id);
    expect((member?.timedOutUntil ?? 0) - scene.discord.now()).toBeGreaterThan(89 * 60_000);
    expect(await scene.newestCase(user)).toMatchObject({ type: 'timeout', reason: null });
  });

  it('says how a duration is written, and gives the reason back, where it cannot be read', async () => {
    const user = scene.newcomer('spared');
    const traces = await tracesOf(scene, async () => {
      const fields = { duration: 'soon', reason: 'Called *me* names' };
      const { content } = await fillsIn(scene.moderator, 'Time out', user, fields);
      expect(content.split('\n')).toEqual([
        '“soon” is not a duration; write for example 90s, 10m, 1h30m, 7d, 2w or 1mo.',
        'What you wrote as the reason: Called \\*me\\* names',
      ]);
    });
    expect(traces).toEqual([]);
  });
});

describe('“Ban”', () => {
  it('bans for good, and deletes what was chosen', async () => {
    const [user, quiet] = [scene.newcomer('spammer'), scene.newcomer('quiet')];
    const spam = await scene.discord.as(user).sends(scene.general, 'Buy this');
    const words = await scene.discord.as(quiet).sends(scene.general, 'Hello');
    await fillsIn(scene.moderator, 'Ban', user, { reason: 'Spam', delete_messages: '3600' });
    await fillsIn(scene.moderator, 'Ban', quiet, {});
    expect(scene.guild.bans.has(user.id) && scene.guild.bans.has(quiet.id)).toBe(true);
    expect([spam.deleted, words.deleted]).toEqual([true, false]);
    expect(await scene.newestCase(user)).toMatchObject({ type: 'ban', reason: 'Spam', expires_at: null });
  });
});

describe('Promise 6: One gate', () => {
  it.each([...names, 'Case history' as const].map((name) => [name] as const))(
    'opens “%s” for nobody without its permission',
    async (name) => {
      const { content, components } = await (await chooses(scene.member, name, scene.newcomer('x'))).answer();
      expect(content).toMatch(/^You lack the permission “(Moderate|Ban) Members” that this needs\.$/);
      expect(components).toEqual([]);
      const offered = scene.discord.as(scene.member).userMenu(scene.guild, scene.general, name, scene.junior);
      await expect(offered).rejects.toThrow('is not offered');
    },
  );

  it.each(names)(
    'opens “%s” about nobody who is out of reach, so that no reason is written in vain',
    async (name) => {
      const traces = await tracesOf(scene, async () => {
        for (const [target, said] of [
          [scene.moderator, 'to yourself'],
          [scene.app.user, 'does not act on itself'],
          [scene.owner, 'owner of the server'],
          [scene.colleague, 'is not below yours'],
        ] as const) {
          expect((await (await chooses(scene.moderator, name, target)).answer()).content).toContain(said);
        }
      });
      expect(traces).toEqual([]);
    },
  );

  it.each(names)(
    'is asked again when the form of “%s” is sent, which gives the reason back',
    async (name) => {
      const user = scene.newcomer('promoted');
      const run = await chooses(scene.moderator, name, user);
      await run.until(({ modal }) => modal !== null);
      await scene.discord.as(scene.owner).givesRole(scene.guild, user, scene.roles.boss);
      const traces = await tracesOf(scene, async () => {
        const sent = await scene.discord.as(scene.moderator).submit(run, forms[name]);
        const { content } = await sent.answer();
        expect(content).toMatch(/is not below yours.*\nWhat you wrote as the reason: Rude$/);
      });
      expect(traces).toEqual([]);
    },
  );
});

describe('Promise 11: Answers', () => {
  it('opens a form in time while Discord does not say whom it is about, and asks when it is sent', async () => {
    const person = scene.discord.createUser({ name: 'stranger' });
    const held = scene.discord.faults.add({
      match: { path: new RegExp(`/members/${person.id}`) },
      effect: { kind: 'hold' },
    });
    const run = await chooses(scene.moderator, 'Ban', person);
    await run.until(({ modal }) => modal !== null);
    expect(held.hits).toBe(1);
    held.release();
    await (await scene.discord.as(scene.moderator).submit(run, forms.Ban)).answer();
    expect(await casesAbout(person)).toMatchObject([{ type: 'ban', status: 'applied' }]);
  });
});
