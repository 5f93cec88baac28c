import { gunzipSync } from 'node:zlib';
import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.close());

interface Exported {
  readonly guild: Record<string, unknown>;
  readonly cases: readonly Record<string, unknown>[];
  readonly edits: readonly Record<string, unknown>[];
  readonly evidence: readonly Record<string, unknown>[];
}

const onlyTheOwner = 'Only the owner of the server may do this; nothing was changed.';

/** All that is recorded of the server, as the tables hold it; but how far its audit log was read, which moves by itself. */
const record = () =>
  Promise.all([
    scene.query(`select to_jsonb(guilds) - 'audit_log_id' from guilds where id = $1`, [scene.guild.id]),
    ...['cases', 'case_edits', 'case_evidence', 'erasures', 'reports', 'appeals'].map((table) =>
      scene.query(`select * from ${table} where guild_id = $1 order by id`, [scene.guild.id]),
    ),
  ]);

/** The server is somebody else's from now on. */
function handOver(to: User): void {
  scene.guild.owner = to;
  scene.guild.publish('GUILD_UPDATE', scene.guild.payload());
}

describe('Promise 16: Removal keeps', () => {
  it('the owner gets everything recorded as one file: settings, deleted cases, edits, records of evidence', async () => {
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const target = scene.newcomer('exported');
    const evidence = { name: 'chat.txt', content: 'he said, she said', contentType: 'text/plain' };
    await scene.types(scene.moderator, 'ban', { user: target, reason: 'Spam @everyone', evidence });
    const { number } = await scene.newestCase(target);
    await scene.types(scene.moderator, 'case edit', { number, reason: 'Spam, “twice”\n```' });
    await scene.types(scene.moderator, 'case delete', { number, reason: 'Wrong person' });

    const answer = await scene.types(scene.owner, 'settings data export');
    expect(answer).toMatchObject({
      ephemeral: true,
      attachments: [{ name: `bailiff-${scene.guild.id}.json` }],
    });
    expect(answer.content).toContain('the files kept as evidence are not');
    const file = JSON.parse(answer.attachments[0]?.content.toString() ?? '') as Exported;
    expect(file).toMatchObject({ format: 'bailiff-guild', version: 1 });
    expect(file.guild).toMatchObject({ id: scene.guild.id, logChannelId: scene.log.id });
    expect(file.cases.find((each) => each['number'] === number)).toMatchObject({
      ...{ userId: target.id, userName: 'exported', moderatorId: scene.moderator.id },
      ...{ reason: 'Spam, “twice”\n```', deleteReason: 'Wrong person' },
    });
    expect(file.edits).toMatchObject([
      { caseNumber: number, field: 'reason', oldValue: 'Spam @everyone', newValue: 'Spam, “twice”\n```' },
      { caseNumber: number, field: 'deleted', comment: 'Wrong person' },
    ]);
    expect(file.evidence).toMatchObject([{ caseNumber: number, name: 'chat.txt', sizeBytes: 17 }]);
    expect(answer.attachments[0]?.content.toString()).not.toContain('he said, she said');
  });

  it.each(['export', 'erase-person', 'erase-server'])(
    '%s is refused to everybody but the owner, whatever permissions they have',
    async (name) => {
      const before = await record();
      const options = name === 'erase-person' ? { user: scene.member } : {};
      for (const somebody of [scene.admin, scene.boss, scene.moderator]) {
        const answer = await scene.types(somebody, `settings data ${name}`, options);
        expect(answer).toMatchObject({ content: onlyTheOwner, attachments: [], components: [] });
      }
      expect(await record()).toEqual(before);
    },
  );

  it('who owns the server is asked each time', async () => {
    handOver(scene.boss);
    expect((await scene.types(scene.boss, 'settings data export')).attachments).toHaveLength(1);
    await scene.discord.as(scene.boss).givesRole(scene.guild, scene.owner, scene.roles.admin);
    const { content, attachments } = await scene.types(scene.owner, 'settings data export');
    expect({ content, attachments }).toEqual({ content: onlyTheOwner, attachments: [] });
    handOver(scene.owner);
    expect((await scene.types(scene.owner, 'settings data export')).attachments).toHaveLength(1);
  });

  it('a file that Discord does not take is not sent, one sentence says so, and the next time it is', async () => {
    scene.discord.faults.add({
      match: { operation: 'update_original_webhook_message' },
      times: 1,
      effect: refuses(413, 40_005),
    });
    const { content, attachments } = await scene.types(scene.owner, 'settings data export');
    expect(content).toContain('Something went wrong');
    expect(attachments).toEqual([]);
    expect((await scene.types(scene.owner, 'settings data export')).attachments).toHaveLength(1);
  });

  it('a server that is large is exported whole, compressed', async () => {
    const large = await guildOf('Large', 3000, `repeat('said ', 100)`);
    const { attachments, content } = await large.exports();
    expect(content).toContain('unpack it with gzip');
    expect(attachments).toMatchObject([{ name: `bailiff-${large.guild.id}.json.gz` }]);
    const file = JSON.parse(gunzipSync(attachments[0]?.content ?? '').toString()) as Exported;
    expect(file.cases).toHaveLength(3000);
  });

  it('of a server that is larger than Discord takes, compressed as well, one sentence says how to read it', async () => {
    const noise = `(select string_agg(md5(n::text || '-' || part), '') from generate_series(1, 3200) part)`;
    const { attachments, content } = await (await guildOf('Largest', 240, noise)).exports();
    expect(content).toMatch(/^What is recorded of this server is larger than the 10 MiB [^.]* with SQL\.$/);
    expect(attachments).toEqual([]);
  });
});

/** Another server of the owner's, with so many warnings, each with such a reason. */
async function guildOf(name: string, count: number, reason: string) {
  const guild = scene.discord.createGuild({ name, owner: scene.owner });
  const channel = guild.createChannel({ name: 'general' });
  guild.addBot(scene.app, { permissions: 0n });
  await scene.query('insert into guilds (id) values ($1) on conflict do nothing', [guild.id]);
  await scene.query(
    `insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at, reason)
     select $1, n, 'warn', n, 1, 'applied', now(), ${reason} from generate_series(1, $2::int) n`,
    [guild.id, count],
  );
  return {
    guild,
    async exports() {
      const client = scene.discord.as(scene.owner);
      return (await client.command(guild, channel, 'settings data export', {})).answer({ timeoutMs: 25_000 });
    },
  };
}
