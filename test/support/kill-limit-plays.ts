import type { User } from '../../sandbox/discord/world/user';
import { casesAbout } from './agreement';
import type { KillStage, Play } from './kill-stage';
import { limiting } from './limits-scene';

const limitKicks = ({ scene }: KillStage, kicks: number) =>
  scene.types(scene.owner, 'settings limits', { kicks });

/** A moderator who has kicked as many as one may alone. */
async function atTheLimit(stage: KillStage, user: User): Promise<User> {
  const who = limiting(stage.scene).moderator(`eager ${user.name}`);
  await limitKicks(stage, 1);
  await stage.scene.types(who, 'kick', { user: stage.scene.newcomer(`first ${user.name}`) });
  return who;
}

/** What was asked for is approved where it is recorded, and waits where it is not. */
async function approvalFaults({ scene }: KillStage, user: User): Promise<string[]> {
  const cases = (await casesAbout(scene, user)).filter(({ type }) => type === 'kick');
  const [row] = await scene.query(
    `select state, decided_by_id from approvals where request -> 'action' ->> 'userId' = $1`,
    [user.id],
  );
  const [state, byId] = [String(row?.['state']), row?.['decided_by_id'] ?? null];
  const isApproved = state === 'approved' && cases[0]?.['approved_by_id'] === byId;
  const isRight = cases.length === 0 ? state === 'waiting' : cases.length === 1 && isApproved;
  return isRight ? [] : [`${cases.length} cases of what is ${state}`];
}

/** What is done beyond the limit of a moderator, by what the bot is killed in. */
export const limitPlays: Readonly<Record<string, Play>> = {
  'asking for a kick beyond the limit': async (stage, user) => {
    const who = await atTheLimit(stage, user);
    return {
      killed: () => stage.scene.types(who, 'kick', { user }),
      async check() {
        await limitKicks(stage, 1_000);
        const cases = await casesAbout(stage.scene, user);
        return cases.length === 0 ? [] : [`${cases.length} cases of what nobody approved`];
      },
    };
  },
  'approving a kick': async (stage, user) => {
    const { scene } = stage;
    const who = await atTheLimit(stage, user);
    await scene.types(who, 'kick', { user });
    await limitKicks(stage, 1_000);
    const limits = limiting(scene);
    const post = limits.newest();
    return {
      killed: () => limits.answers(scene.colleague, 'Approve', post),
      check: () => approvalFaults(stage, user),
    };
  },
};
