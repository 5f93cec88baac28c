import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../sandbox/free-port';
import { invitationTo } from '../../src/setup/invitation';
import { contentsOf, createEmptyDatabase } from '../backup/some-record';
import type { TestDatabase } from '../support/database';
import { describeWhere } from '../support/describe-where';
import { decodePng } from '../support/png';
import { type Scene, setScene } from '../support/scene';
import { composedOptions } from './composed-options';
import { ImageEngine, lackOfImages } from './image-engine';

const root = join(__dirname, '..', '..');
const longEnoughMs = 600_000;

/** What Bailiff may add to the image of Node. */
const mostBytes = 19_500_000;

/** The lines that docs/operations says to type, from the block in which these words are. */
function typedIn(page: string, words: string): string {
  const text = readFileSync(join(root, 'docs', 'operations', page), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
  return blocks.find((lines) => lines.includes(words)) ?? '';
}

describeWhere(lackOfImages())('The image', () => {
  let engine: ImageEngine;
  let scene: Scene;
  let said: string;
  let elsewhere: TestDatabase;

  beforeAll(async () => {
    engine = new ImageEngine('localhost/bailiff:test');
    await engine.build(root);
    scene = await setScene();
    elsewhere = await createEmptyDatabase();
    await scene.bot.stop();
    engine.compose(await options());
    said = await registered(() => engine.types(firstLines()));
  }, longEnoughMs);
  afterAll(async () => {
    await scene.close();
    await elsewhere.drop();
    await engine.clear();
  }, longEnoughMs);

  const options = async () => [
    ...composedOptions(join(engine.project, 'secrets')),
    `--env=DISCORD_API_URL=${scene.discord.apiUrl}`,
    '--env=EXPIRY_CRON=*/1 * * * * *',
    `--env=HTTP_PORT=${await freePort()}`,
  ];

  /** The first lines of the page, with a token and an address in place of those it tells people to put in. */
  const firstLines = () =>
    typedIn('docker.md', 'mkdir -m 700 secrets')
      .replace('the token of your bot', scene.app.token)
      .replace('postgres://bailiff:%s@database:5432/bailiff', scene.database.url)
      .replace('docker compose logs -f bot', '');

  /** Waits until a bot has started, after this was done. */
  async function registered<T>(does: () => Promise<T>): Promise<T> {
    scene.discord.requests.length = 0;
    const done = await does();
    await scene.discord.until(
      () => scene.discord.requests.some(({ operation }) => operation === 'bulk_set_application_commands'),
      { what: 'the container registers its commands', timeoutMs: 60_000 },
    );
    return done;
  }

  const inContainer = (command: string) => engine.podman('exec', 'bailiff', 'sh', '-c', command);

  it('checks the token of its secret, as the first lines of docs/operations/docker.md let it, and keeps it', async () => {
    expect(said).toContain(`The token is that of ${scene.app.user.name}.`);
    expect(said).toContain('Server Members Intent is on.');
    expect(said).toContain(invitationTo(scene.app.id));
    expect(said).not.toContain(scene.app.token);
    expect(await inContainer('ls -A /app')).not.toContain('.env');
  });

  it('checks the token that the options of `npm run setup` give, too, and repeats it nowhere', async () => {
    const run = 'docker compose run --rm --no-deps -T bot node dist/bot/setup.js';
    // It ends with 1, since it cannot write the token down.
    const told = await engine.types(`
      ${run} --token-file - --yes <secrets/discord_token || true
      ${run} --token-file /run/secrets/discord_token || true`);
    expect(told.match(/^The token is that of Bailiff\.$/gm)).toHaveLength(2);
    expect(told).not.toContain(scene.app.token);
  });

  it('runs the whole bot, whose secrets stand in files: a ban is recorded and done, and one for a time ends', async () => {
    const [banned, timed] = [scene.newcomer('banned'), scene.newcomer('timed')];
    const evidence = { name: 'chat.txt', content: 'he said, she said', contentType: 'text/plain' };
    await scene.types(scene.moderator, 'ban', { user: banned, reason: 'Raid', evidence });
    expect(await scene.newestCase(banned)).toMatchObject({ number: 1, type: 'ban', status: 'applied' });
    expect(scene.guild.bans.has(banned.id)).toBe(true);
    await scene.types(scene.moderator, 'tempban', { user: timed, duration: '1h' });
    await scene.passTime((await scene.newestCase(timed)).number);
    expect(await scene.settledCase(timed, 'unban')).toMatchObject({ status: 'applied' });
    expect(scene.guild.bans.has(timed.id)).toBe(false);
  });

  it('draws pictures, for which packages beside the bundle are needed', async () => {
    const { attachments } = await scene.types(scene.moderator, 'stats');
    expect(decodePng(attachments[0]?.content ?? Buffer.of())).toMatchObject({ width: 800 });
  });

  it('runs as an ordinary user, on a root that cannot be written, with a folder for data that can', async () => {
    const told = await inContainer(
      'id -u; touch /app/x /tmp/x 2>&1; touch /data/x && rm /data/x && echo yes',
    );
    expect(told).toMatch(/^1000\n(touch: .*Read-only file system\n){2}yes$/);
  });

  it('holds no more than the bot needs, and the licences of all of it', async () => {
    const inside = await inContainer('ls /app /app/node_modules');
    expect(inside.split(/\s+/).filter(Boolean)).toEqual([
      ...['/app:', 'dist', 'node_modules', 'package.json'],
      ...['/app/node_modules:', '@resvg', 'dejavu-fonts-ttf'],
    ]);
    expect(await inContainer('cat dist/bot/THIRD-PARTY-LICENCES.txt')).toContain('discord.js 14');
    const node = 'docker.io/library/node:24-bookworm-slim';
    const images = ['localhost/bailiff:test', node];
    const sizes = await engine.podman('image', 'inspect', '--format={{.Size}}', ...images);
    const [whole, base] = sizes.split('\n').map(Number) as [number, number];
    expect(whole - base).toBeLessThan(mostBytes);
  });

  it('says that it is healthy', async () => {
    await engine.podman('healthcheck', 'run', 'bailiff');
  });

  it('is backed up while it runs, and restored on another machine, as docs/operations/backup.md says', async () => {
    const made = await engine.types(typedIn('backup.md', 'docker compose exec bot'));
    expect(made).toMatch(/^Backed up 3 cases of 1 server with 1 file of evidence/);
    expect(await inContainer('ls /data')).toBe('evidence');

    const before = await contentsOf(scene.database);
    await engine.types(
      `printf '${elsewhere.url}' > secrets/database_url; mv bailiff-*.tar.gz bailiff-2026-01-31.tar.gz`,
    );
    engine.compose((await options()).map((option) => option.replace('data:/data', 'data-elsewhere:/data')));
    const restored = await registered(() => engine.types(typedIn('backup.md', 'docker compose stop bot')));
    expect(restored).toMatch(/^Restored 3 cases of 1 server with 1 file of evidence.*Start Bailiff\.$/m);
    const after = await contentsOf(elsewhere);
    for (const table of ['cases', 'case_evidence'])
      expect([table, after[table]]).toEqual([table, before[table]]);

    const view = await scene.types(scene.moderator, 'case view', { number: 1 });
    expect(view.attachments.map(({ content }) => content.toString())).toEqual(['he said, she said']);
  });

  it('stops within ten seconds when it is told to, and ends with 0', async () => {
    await engine.podman('stop', '--time=10', 'bailiff');
    expect(await engine.podman('inspect', '--format={{.State.ExitCode}}', 'bailiff')).toBe('0');
  });
});
