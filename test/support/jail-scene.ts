import type { Role } from '../../sandbox/discord/world/role';
import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from './scene';

export type JailScene = Awaited<ReturnType<typeof setJailScene>>;

/** A scene whose jail is set up, with the role that `/settings jail` made for it. */
export async function setJailScene(env: Readonly<Record<string, string>> = {}) {
  const scene = await setScene(env);
  await scene.types(scene.owner, 'settings jail');
  const { discord, guild } = scene;
  const rolesOf = ({ id }: User) => [...(guild.members.get(id)?.roleIds ?? [])].sort();

  return {
    scene,
    jailRole: jailRoleOf(scene),
    /** The roles somebody holds, sorted. */
    rolesOf,
    newRole: (name: string) => guild.createRole({ name, permissions: 0n, position: 1 }),
    /** A role that Discord gives and takes itself, such as the one of people who boost the server. */
    managedRole: (name: string, tags = { integration_id: '1' } as Record<string, string | null>) =>
      guild.createRole({ name, permissions: 0n, position: 1, managed: true, tags }),
    /** Waits until somebody holds these roles and no others. */
    holds: (user: User, ...roles: readonly Role[]) =>
      discord.until(() => rolesOf(user).join() === sorted(roles).join(), {
        what: `${user.name} holds ${roles.map(({ name }) => name).join(', ') || 'no role'}`,
        timeoutMs: 15_000,
      }),
    /** Somebody new who was jailed, with roles of their own. */
    async prisoner(name: string, roles?: Role[], options: Readonly<Record<string, string>> = {}) {
      const user = scene.newcomer(name, roles);
      await scene.types(scene.moderator, 'jail', { user, ...options });
      return user;
    },
    /** Starts the bot anew and waits until it has looked at somebody in jail, and has nothing left to do about them. */
    async lookAnew({ id }: User) {
      await scene.bot.stop();
      const before = discord.requests.length;
      await scene.restart();
      const isLook = ({ operation, path }: { operation: string | null; path: string }) =>
        operation === 'get_guild_member' && path.includes(id);
      await discord.until(() => discord.requests.slice(before).some(isLook), { what: 'the bot looks' });
    },
    /** Discord gives or takes a managed role. */
    setManaged(user: User, role: Role, isHeld: boolean) {
      const member = guild.members.get(user.id);
      if (!member) throw new Error(`${user.name} is not a member.`);
      if (isHeld) member.roleIds.add(role.id);
      else member.roleIds.delete(role.id);
      guild.memberChanged(member);
    },
  };
}

function jailRoleOf({ guild }: Scene): Role {
  const role = [...guild.roles.values()].find(({ name }) => name === 'Jailed');
  if (!role) throw new Error('/settings jail made no role.');
  return role;
}

/** The ids of roles, as `rolesOf` gives them. */
export function sorted(roles: readonly Role[]): string[] {
  return roles.map(({ id }) => id).sort();
}

/** Which requests of a kind are about a member. */
export function aboutMember({ id }: User, operation: string) {
  return { operation, path: new RegExp(`members/${id}`) };
}
