import type { Channel } from '../../sandbox/discord/world/channel';
import type { Role } from '../../sandbox/discord/world/role';
import { setScene } from './scene';

/** What the doctor says first where nothing is wrong. */
export const healthy = 'Nothing is wrong.';

/** What an overwrite allows and denies; what is not named is neither. */
type Bits = { readonly allow?: bigint; readonly deny?: bigint };

export type DoctorScene = Awaited<ReturnType<typeof setDoctorScene>>;

/** A scene in which nothing is set up yet, and somebody who asks the doctor about it. */
export async function setDoctorScene() {
  const scene = await setScene();
  const { discord, guild, owner } = scene;
  const named = <T extends { readonly name: string }>(things: ReadonlyMap<string, T>, name: string): T => {
    const found = [...things.values()].find((thing) => thing.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };

  /** What the doctor says now: one line for each finding. */
  async function says(): Promise<string> {
    const { embeds, content } = await scene.types(owner, 'doctor');
    return embeds[0]?.description ?? content;
  }

  /** Changes something, and gives what the doctor says then; undone, nothing is wrong again. */
  async function saysWhen(change: () => unknown, undo: () => unknown): Promise<string> {
    await change();
    const said = await says();
    await undo();
    expect(await says()).toBe(healthy);
    return said;
  }

  /** Puts an overwrite of a role into a channel by hand, or takes it away. */
  function overwrite(channel: Channel, { id }: Pick<Role, 'id'>, change: Bits | null): void {
    if (change) channel.overwrites.set(id, { id, type: 'role', allow: 0n, deny: 0n, ...change });
    else channel.overwrites.delete(id);
    guild.publish('CHANNEL_UPDATE', channel.payload());
  }

  return {
    scene,
    botRole: guild.botRole(scene.app),
    says,
    saysWhen,
    overwrite,
    /** Sets everything up as it should be. */
    async setUp() {
      await scene.types(owner, 'settings jail');
      await scene.types(owner, 'settings log', { channel: scene.log });
      guild.setRolePosition(guild.botRole(scene.app), 10);
      return { jailRole: named(guild.roles, 'Jailed'), jail: named(guild.channels, 'jail') };
    },
    /** What the doctor says while a role has these permissions. */
    saysWhenAllowed(role: Role, permissions: bigint): Promise<string> {
      const before = role.permissions;
      const give = (to: bigint) => () => discord.as(owner).editsRole(guild, role, { permissions: to });
      return saysWhen(give(permissions), give(before));
    },
    /** What the doctor says while a channel has another overwrite of a role. */
    saysWith(channel: Channel, role: Pick<Role, 'id'>, change: Bits | null): Promise<string> {
      const before = channel.overwrites.get(role.id) ?? null;
      const put = (to: Bits | null) => () => overwrite(channel, role, to);
      return saysWhen(put(change), put(before));
    },
  };
}
