import { join } from 'node:path';
import { freePort } from '../../sandbox/free-port';
import { invitationTo } from '../../src/setup/invitation';
import { describeWhere } from '../support/describe-where';
import { decodePng } from '../support/png';
import { type Scene, setScene } from '../support/scene';
import { ImageEngine, lackOfImages } from './image-engine';

const root = join(__dirname, '..', '..');
const longEnoughMs = 600_000;

/** What Bailiff adds to the image of Node: that one has 230 MB of the 250 there may be. */
const mostMB = 25;

describeWhere(lackOfImages())('The image', () => {
  let engine: ImageEngine;
  let scene: Scene;

  beforeAll(async () => {
    engine = new ImageEngine('localhost/bailiff:test');
    await engine.build(root);
    scene = await setScene();
    await scene.bot.stop();
    const registered = () =>
      scene.discord.requests.some(({ operation }) => operation === 'bulk_set_application_commands');
    scene.discord.requests.length = 0;
    const secret = (name: string, text: string) =>
      `--volume=${engine.secret(name, `${text}\n`)}:/run/secrets/${name}:ro`;
    await engine.start('bailiff', [
      secret('discord_token', scene.app.token),
      secret('database_url', scene.database.url),
      '--env=DISCORD_TOKEN_FILE=/run/secrets/discord_token',
      '--env=DATABASE_URL_FILE=/run/secrets/database_url',
      `--env=DISCORD_API_URL=${scene.discord.apiUrl}`,
      '--env=EXPIRY_CRON=*/1 * * * * *',
      `--env=HTTP_PORT=${await freePort()}`,
    ]);
    await scene.discord.until(registered, {
      what: 'the container registers its commands',
      timeoutMs: 60_000,
    });
  }, longEnoughMs);
  afterAll(async () => {
    await scene.close();
    await engine.clear();
  }, longEnoughMs);

  it('runs the whole bot, whose secrets stand in files: a ban is recorded and done, and one for a time ends', async () => {
    const [banned, timed] = [scene.newcomer('banned'), scene.newcomer('timed')];
    await scene.types(scene.moderator, 'ban', { user: banned, reason: 'Raid' });
    expect(await scene.newestCase(banned)).toMatchObject({ type: 'ban', status: 'applied' });
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

  it('checks its token and gives the invitation, and says how a container is started', async () => {
    const said = await engine.podman('exec', 'bailiff', 'node', 'dist/bot/setup.js');
    expect(said).toContain(invitationTo(scene.app.id));
    expect(said).toMatch(/with Docker: docker compose up -d$/);
  });

  it('runs as an ordinary user, on a root that cannot be written, with a folder for data that can', async () => {
    const told = await engine.podman(
      'exec',
      'bailiff',
      'sh',
      '-c',
      'id -u; touch /app/x 2>&1; touch /data/x && echo yes',
    );
    expect(told).toMatch(/^1000\n.*Read-only file system\nyes$/);
  });

  it('holds no more than the bot needs', async () => {
    const inside = await engine.podman('exec', 'bailiff', 'sh', '-c', 'ls /app /app/node_modules');
    expect(inside.split(/\s+/).filter(Boolean)).toEqual([
      ...['/app:', 'dist', 'node_modules', 'package.json'],
      ...['/app/node_modules:', '@resvg', 'dejavu-fonts-ttf'],
    ]);
    const base = 'docker.io/library/node:24-bookworm-slim';
    const sizes = await engine.podman(
      'image',
      'inspect',
      '--format={{.Size}}',
      'localhost/bailiff:test',
      base,
    );
    const [whole, node] = sizes.split('\n').map(Number) as [number, number];
    expect((whole - node) / 1e6).toBeLessThan(mostMB);
  });

  it('says that it is healthy', async () => {
    await engine.podman('healthcheck', 'run', 'bailiff');
  });

  it('stops within ten seconds when it is told to, and ends with 0', async () => {
    await engine.podman('stop', '--time=10', 'bailiff');
    expect(await engine.podman('inspect', '--format={{.State.ExitCode}}', 'bailiff')).toBe('0');
  });
});
