import type { OptionValues } from '../../sandbox/discord/people/command-data';
import type { Answer } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import { channelPlays } from './kill-channel-plays';
import { appealFaults, batchFaults, reportFaults, stepFaults } from './kill-checks';
import { limitPlays } from './kill-limit-plays';
import type { Begun, KillStage, Play } from './kill-stage';

/** A command that is typed and nothing before it. */
const typed =
  (command: string, options: OptionValues = {}): Play =>
  ({ scene }, user) => ({ killed: () => scene.types(scene.moderator, command, { user, ...options }) });

/** What is done before to the person, and what is killed then. */
const after =
  (
    command: string,
    options: OptionValues,
    killed: (stage: KillStage, user: User, answer: Answer) => Promise<unknown>,
  ): Play =>
  async (stage, user) => {
    const { scene } = stage;
    const answer = await scene.types(scene.moderator, command, { user, ...options });
    return { killed: () => killed(stage, user, answer) };
  };

const hour = { duration: '1h' };

const comeDue = async ({ scene }: KillStage, user: User) =>
  scene.passTime((await scene.newestCase(user)).number);

const undo = ({ massban }: KillStage, _: User, answer: Answer) => massban.hears(answer, 'undo:');

const byHand = ({ scene }: KillStage) => scene.discord.as(scene.admin);

/** Every ending of a sanction, and what is done by hand. */
const endings: Readonly<Record<string, Play>> = {
  unban: after('ban', {}, ({ scene }, user) => scene.types(scene.moderator, 'unban', { user: user.id })),
  unjail: after('jail', {}, ({ scene }, user) => scene.types(scene.moderator, 'unjail', { user })),
  untimeout: after('timeout', hour, ({ scene }, user) => scene.types(scene.moderator, 'untimeout', { user })),
  'the end of a ban': after('tempban', hour, comeDue),
  'the end of a jail': after('jail', hour, comeDue),
  'a ban for a shorter one': after('tempban', hour, ({ scene }, user) =>
    scene.types(scene.moderator, 'ban', { user }),
  ),
  'a ban by hand': (stage, user) => ({
    killed: () => byHand(stage).bans(stage.scene.guild, user, { reason: 'By hand' }),
  }),
  'an unban by hand': after('ban', {}, (stage, user) => byHand(stage).unbans(stage.scene.guild, user)),
  'a kick by hand': (stage, user) => ({ killed: () => byHand(stage).kicks(stage.scene.guild, user) }),
  'a timeout by hand': (stage, user) => ({
    killed: () => byHand(stage).timesOut(stage.scene.guild, user, stage.scene.discord.now() + 3_600_000),
  }),
  'the end of a ban that was made anew by hand': after('tempban', hour, async (stage, user) => {
    const { scene } = stage;
    await byHand(stage).unbans(scene.guild, user);
    await byHand(stage).bans(scene.guild, user);
    await scene.passTime((await scene.settledCase(user, 'tempban')).number);
  }),
};

/** What is taken back by a button. */
const undoing: Readonly<Record<string, Play>> = {
  'undo of a ban': after('ban', {}, undo),
  'undo of a tempban, under its post': after('tempban', hour, async ({ scene, massban }, user) => {
    const { number } = await scene.newestCase(user);
    await scene.discord.until(() => scene.postOf(number)?.length, { what: 'the post' });
    const [post] = scene.logPosts(number);
    if (!post) throw new Error('There is no post.');
    return massban.hears(post, 'undo:');
  }),
  'undo of a jail': after('jail', {}, undo),
  'undo of a timeout': after('timeout', hour, undo),
  'undo of a warning': after('warn', { reason: 'killed' }, undo),
  'undo of a kick': after('kick', {}, undo),
  'lift it, under a deleted ban': after('ban', {}, liftDeleted),
  'lift it, under a deleted jail': after('jail', hour, liftDeleted),
};

async function liftDeleted({ scene }: KillStage, user: User): Promise<unknown> {
  const { number } = await scene.newestCase(user);
  const question = await scene.types(scene.moderator, 'case delete', { number });
  return (await scene.discord.as(scene.moderator).click(question, 'Lift it')).answer();
}

/** What takes more than one step to begin. */
const inSteps: Readonly<Record<string, Play>> = {
  'a ban that is confirmed': async ({ scene, massban }, user) => {
    await scene.types(scene.owner, 'settings confirm', { enabled: true });
    const question = await scene.types(scene.moderator, 'ban', { user });
    await scene.types(scene.owner, 'settings confirm', { enabled: false });
    return { killed: () => massban.press(question, 'ask:yes') };
  },
  'massban of one': (stage, user) => massbanOf(stage, [user]),
  'massban of two': (stage, user) => massbanOf(stage, [user, stage.scene.newcomer(`beside ${user.name}`)]),
  'undo all of a massban of two': async (stage, user) => {
    const people = [user, stage.scene.newcomer(`beside ${user.name}`)];
    const done = await stage.massban.bans(people);
    return {
      people,
      killed: () => stage.massban.press(done, 'undo-batch'),
      check: () => batchFaults(stage, people),
    };
  },
  'a warning that leads to a step': async (stage, user) => {
    const warns = () => stage.scene.types(stage.scene.moderator, 'warn', { user, reason: 'killed' });
    await warns();
    return { killed: warns, check: () => stepFaults(stage, user) };
  },
  'delete and warn': async ({ scene }, user) => {
    const message = await scene.discord.as(user).sends(scene.general, 'Something awful');
    const person = scene.discord.as(scene.moderator);
    return {
      async killed() {
        const run = await person.messageMenu(scene.guild, scene.general, 'Delete and warn', message, {
          granted: true,
        });
        return (await person.submit(run, { reason: 'killed' })).answer();
      },
      async check() {
        const warnings = await scene.query(
          `select from cases where user_id = $1 and type = 'warn' and status = 'applied'`,
          [user.id],
        );
        return message.deleted && warnings.length !== 1 ? [`deleted, with ${warnings.length} warnings`] : [];
      },
    };
  },
};

async function massbanOf(stage: KillStage, people: readonly User[]): Promise<Begun> {
  const { massban } = stage;
  const question = await massban.ask(people.map(({ id }) => id).join(' '));
  return {
    people,
    killed: () => massban.press(question, 'massban:ban'),
    check: () => batchFaults(stage, people),
  };
}

const acting =
  (label: string, fields: Readonly<Record<string, string>> = {}): Play =>
  async (stage, user) => {
    const { scene, reporting } = stage;
    await scene.types(scene.newcomer('witness'), 'report', { user, reason: 'was rude' });
    const { id } = await reporting.newest(user);
    await reporting.postSays(id, 'was rude');
    return {
      killed: () => reporting.acts(scene.moderator, id, label, fields),
      check: () => reportFaults(stage, user),
    };
  };

const appealing =
  (label: string, text = ''): Play =>
  async (stage, user) => {
    const { scene, appeals } = stage;
    appeals.elsewhere.addMember(user, { roles: [] });
    await scene.types(scene.moderator, 'ban', { user });
    await appeals.appeals(user);
    const id = await appeals.idOf(user);
    await appeals.posted(id);
    return {
      killed: () => appeals.decides(scene.moderator, id, label, text),
      check: () => appealFaults(stage, user),
    };
  };

/** What members ask for, and moderators decide. */
const decisions: Readonly<Record<string, Play>> = {
  'acting on a report with a ban': acting('Ban'),
  'acting on a report with a warning': acting('Warning'),
  'accepting an appeal': appealing('Accept'),
  'shortening a ban that is appealed': appealing('Shorten', '2h'),
  'refusing an appeal': appealing('Refuse', 'No'),
};

/** Everything that has an effect, by what the bot is killed in. */
export const plays: Readonly<Record<string, Play>> = {
  ban: typed('ban', { reason: 'killed' }),
  tempban: typed('tempban', hour),
  jail: typed('jail', hour),
  softban: typed('softban'),
  kick: typed('kick'),
  timeout: typed('timeout', hour),
  warn: typed('warn', { reason: 'killed' }),
  note: typed('note', { text: 'killed' }),
  ...endings,
  ...undoing,
  ...inSteps,
  ...decisions,
  ...channelPlays,
  ...limitPlays,
};
