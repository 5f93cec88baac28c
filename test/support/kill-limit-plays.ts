import type { User } from '../../sandbox/discord/world/user';
import { casesAbout } from './agreement';
import type { KillStage, Play } from './kill-stage';
import { limiting } from './limits-scene';

/** A moderator at their limit asks for a ban. */
async function asksBeyond({ scene }: KillStage, user: User): Promise<void> {
  const who = limiting(scene).moderator(`eager ${user.name}`);
  await scene.types(scene.owner, 'settings limits', { kicks: 1 });
  await scene.types(who, 'kick', { user: scene.newcomer(`first ${user.name}`) });
  await scene.types(who, 'kick', { user });
  await scene.types(scene.owner, 'settings limits', { kicks: 0 });
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
  'approving a kick': async (stage, user) => {
    const { scene } = stage;
    await asksBeyond(stage, user);
    const limits = limiting(scene);
    const post = limits.newest();
    return {
      killed: () => limits.answers(scene.colleague, 'Approve', post),
      check: () => approvalFaults(stage, user),
    };
  },
};
