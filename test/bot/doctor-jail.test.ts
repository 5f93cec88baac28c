import type { Channel } from '../../sandbox/discord/world/channel';
import type { Role } from '../../sandbox/discord/world/role';
import { type DoctorScene, healthy, setDoctorScene } from '../support/doctor-scene';
import { bits, type Scene } from '../support/scene';

const silent = bits.sendMessages | bits.sendMessagesInThreads;

let doctor: DoctorScene;
let scene: Scene;
let jailRole: Role;
let jail: Channel;
beforeAll(async () => {
  doctor = await setDoctorScene();
  ({ scene } = doctor);
  ({ jailRole, jail } = await doctor.setUp());
});
afterAll(() => scene.close());

describe('/doctor, of the jail', () => {
  it('tells that its role is not below the bot’s', async () => {
    const said = await doctor.saysWhen(
      () => scene.guild.setRolePosition(jailRole, 20),
      () => scene.guild.setRolePosition(jailRole, 1),
    );
    expect(said).toContain(`<@&${jailRole.id}> is not below the bot’s`);
  });

  it('tells that its role no longer exists', async () => {
    const role = scene.guild.createRole({ name: 'Doomed', permissions: 0n, position: 1 });
    await scene.types(scene.owner, 'settings jail', { role });
    const said = await doctor.saysWhen(
      () => scene.discord.as(scene.owner).deletesRole(scene.guild, role),
      () => scene.types(scene.owner, 'settings jail', { role: jailRole }),
    );
    expect(said).toContain('The jail role no longer exists');
  });

  it('tells that its role belongs to an integration', async () => {
    const chosen = (id: string) => scene.query('update guilds set jail_role_id = $1', [id]);
    const said = await doctor.saysWhen(
      () => chosen(doctor.botRole.id),
      () => chosen(jailRole.id),
    );
    expect(said).toContain(`<@&${doctor.botRole.id}> belongs to an integration`);
  });

  it('tells that its role is an administrator’s, instead of naming every channel', async () => {
    const said = await doctor.saysWhenAllowed(jailRole, bits.administrator);
    expect(said).toMatch(/^- The jail role .* has the permission “Administrator”.*$/);
  });

  it('tells that its channel no longer exists', async () => {
    const channel = scene.guild.createChannel({ name: 'cell' });
    await scene.types(scene.owner, 'settings jail', { channel });
    await scene.discord.as(scene.owner).deletesChannel(channel);
    const said = await doctor.saysWhen(
      () => undefined,
      () => scene.types(scene.owner, 'settings jail', { channel: jail }),
    );
    expect(said).toContain('The channel of the jail no longer exists');
  });

  it('tells that people in jail cannot write in its channel', async () => {
    const said = await doctor.saysWith(jail, jailRole, { deny: silent });
    expect(said).toContain(`cannot read and write in <#${jail.id}>`);
  });

  it('names the channels where they can still talk', async () => {
    expect(await doctor.saysWith(scene.general, jailRole, null)).toMatch(
      new RegExp(`^- People in jail can still see and talk in: <#${scene.general.id}>\\.`),
    );
  });

  it('names the channels that they can still see only', async () => {
    expect(await doctor.saysWith(scene.general, jailRole, { deny: silent })).toMatch(
      new RegExp(`^- People in jail can still see: <#${scene.general.id}>\\.`),
    );
  });

  it('names apart the channels that are opened to them by an overwrite', async () => {
    const said = await doctor.saysWith(scene.general, jailRole, { allow: bits.viewChannel });
    expect(said.startsWith(healthy)).toBe(true);
    expect(said).toContain(`opens them to the jail role: <#${scene.general.id}>.`);
  });

  it('names no channel that is closed to everybody', async () => {
    const secret = { deny: bits.viewChannel };
    doctor.overwrite(scene.general, scene.guild.everyone, secret);
    expect(await doctor.saysWith(scene.general, jailRole, null)).toBe(healthy);
    doctor.overwrite(scene.general, scene.guild.everyone, null);
  });
});
