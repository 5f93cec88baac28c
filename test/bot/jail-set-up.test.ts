import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import { bits, type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

const jailRoles = () => [...scene.guild.roles.values()].filter(({ name }) => name === 'Jailed');

/** What the command answers while Discord answers one operation so. */
async function setUpWhile(
  operation: string,
  effect: ReturnType<typeof refuses>,
  path = /./,
): Promise<string | undefined> {
  const fault = scene.discord.faults.add({ match: { operation, path }, effect });
  const { content } = await scene.types(scene.owner, 'settings jail');
  fault.remove();
  return content;
}

describe('Promise 8: Jail holds and gives back', () => {
  describe('/settings jail, where Discord stands against it', () => {
    it('says that the server has no room for a role', async () => {
      expect(await setUpWhile('create_guild_role', refuses(400, 30005))).toContain('as many roles as');
      expect(jailRoles()).toHaveLength(0);
    });

    it('says that the server has no room for a channel, and makes no second role when repeated', async () => {
      expect(await setUpWhile('create_guild_channel', refuses(400, 30013))).toContain('as many channels as');
      expect(await setUpWhile('create_guild_channel', refuses(400, 30013))).toContain('as many channels as');
      expect(jailRoles()).toHaveLength(1);
      expect(scene.general.overwrites.get(jailRoles()[0]?.id ?? '')?.deny).toBeDefined();
    });

    it('says that it did not come to its end when Discord fails', async () => {
      expect(await setUpWhile('create_guild_channel', badGateway())).toContain('repeat the command');
    });

    it('goes on where it stopped', async () => {
      const answer = await scene.types(scene.owner, 'settings jail');
      const channel = [...scene.guild.channels.values()].find(({ name }) => name === 'jail');
      const role = jailRoles()[0];

      expect(answer.content).toContain('The jail is set up');
      expect(jailRoles()).toHaveLength(1);
      expect((channel?.overwrites.get(role?.id ?? '')?.allow ?? 0n) & bits.viewChannel).toBe(
        bits.viewChannel,
      );
    });

    it('names the jail’s channel when it cannot be opened', async () => {
      const channel = [...scene.guild.channels.values()].find(({ name }) => name === 'jail');
      const path = new RegExp(channel?.id ?? 'none');
      const answer = await setUpWhile('set_channel_permission_overwrite', refuses(403, 50001), path);

      expect(answer).toContain(`may not open <#${channel?.id}>`);
    });
  });
});
