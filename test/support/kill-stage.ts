import type { User } from '../../sandbox/discord/world/user';
import { setAppealScene } from './appeal-scene';
import { massbanning } from './massban-scene';
import { setReportScene } from './report-scene';

export type KillStage = Awaited<ReturnType<typeof setKillStage>>;

/** What is begun, and what has to be so once the bot was killed in it, started again, and nothing is under way. */
export interface Begun {
  readonly killed: () => Promise<unknown>;
  /** Whom it is about, where that is not the target alone. */
  readonly people?: readonly User[];
  /** What is wrong beyond the cases about them. */
  readonly check?: () => Promise<readonly string[]>;
}

/** Sets up what goes before an action. */
export type Play = (stage: KillStage, target: User) => Begun | Promise<Begun>;

/** A scene in which everything that moderators can do has been set up. */
export async function setKillStage() {
  const reporting = await setReportScene();
  const { scene } = reporting;
  const appeals = await setAppealScene(scene);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings jail');
  await scene.types(scene.owner, 'settings escalation', { warnings: 2, action: 'timeout', duration: '1d' });
  const jailRoleId = [...scene.guild.roles.values()].find(({ name }) => name === 'Jailed')?.id ?? '';
  return { scene, reporting, appeals, massban: massbanning(scene), jailRoleId };
}
