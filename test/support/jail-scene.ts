import type { Role } from '../../sandbox/discord/world/role';
import { type Scene, setScene } from './scene';

/** A scene whose jail is set up, with the role that `/settings jail` made for it. */
export async function setJailScene(): Promise<{ scene: Scene; jailRole: Role }> {
  const scene = await setScene();
  await scene.types(scene.owner, 'settings jail');
  const jailRole = [...scene.guild.roles.values()].find(({ name }) => name === 'Jailed');
  if (!jailRole) throw new Error('/settings jail made no role.');
  return { scene, jailRole };
}
