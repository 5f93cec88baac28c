import { badGateway, failsAfter, rateLimited, refuses } from '../../sandbox/discord/faults/fault-effects';
import type { FaultEffect } from '../../sandbox/discord/faults/faults';
import { refusalOf, type Stage, setStage } from './stage';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
  stage.discord.reset();
});

afterEach(() => stage.close());

const ban = () => stage.seen.members.ban(stage.bob.id);
const strike = (effect: FaultEffect, times?: number) =>
  stage.discord.faults.add({
    match: { operation: 'ban_user_from_guild' },
    effect,
    ...(times ? { times } : {}),
  });
const statuses = () => stage.discord.requests.map(({ status }) => status);

it('an answer replaces what the route would do, as often as told', async () => {
  const fault = strike(refuses(403, 50013), 1);
  expect(await refusalOf(ban())).toBe(50013);
  expect(stage.guild.bans.size).toBe(0);
  await ban();
  expect(fault.hits).toBe(1);
  expect(stage.guild.bans.size).toBe(1);
});

it('a page of the gateway in front is repeated by the client until it gives up', async () => {
  strike(badGateway(502));
  await expect(ban()).rejects.toThrow('Bad Gateway');
  expect(statuses()).toEqual([502, 502, 502, 502]);
});

it('a 429 is waited out', async () => {
  strike(rateLimited(0.05, 'shared'), 1);
  await ban();
  expect(statuses()).toEqual([429, 204]);
});

it('a real limit lets so many through and tells when the next may come', async () => {
  stage.discord.rateLimits.limit('get_user', { requests: 2, perMs: 100 });
  const fetchBob = () => stage.client.users.fetch(stage.bob.id, { force: true });
  const started = Date.now();
  for (let time = 0; time < 3; time += 1) await fetchBob();
  expect(Date.now() - started).toBeGreaterThanOrEqual(100);
  expect(statuses()).toEqual([200, 200, 200]);
});

it('a hold keeps the request until it is released', async () => {
  const hold = strike({ kind: 'hold' });
  let isDone = false;
  const banning = ban().then(() => (isDone = true));
  await hold.reached;
  expect([isDone, stage.guild.bans.size]).toEqual([false, 0]);
  hold.release();
  await banning;
  expect(stage.guild.bans.size).toBe(1);
});

it('a reset leaves the client without an answer, before or after the effect', async () => {
  strike({ kind: 'reset-before' }, 4);
  await expect(ban()).rejects.toThrow();
  expect(stage.guild.bans.size).toBe(0);
  stage.discord.faults.clear();
  strike({ kind: 'reset-after' }, 4);
  await expect(ban()).rejects.toThrow();
  expect(stage.guild.bans.size).toBe(1);
});

it('an act may take effect although its answer says that it failed', async () => {
  strike(failsAfter());
  await expect(ban()).rejects.toThrow('Internal Server Error');
  expect(stage.guild.bans.size).toBe(1);
  expect(statuses()).toEqual([500, 500, 500, 500]);
});

it('a fault may be about what the body or the query of a request says', async () => {
  const { client, discord, alice, bob } = stage;
  const content = new RegExp(bob.id);
  discord.faults.add({ match: { content }, effect: refuses(403, 50007) });
  await client.users.createDM(alice.id);
  expect(await refusalOf(client.users.createDM(bob.id))).toBe(50007);
  await stage.seen.fetchAuditLogs({ user: alice.id });
  expect(await refusalOf(stage.seen.fetchAuditLogs({ user: bob.id }))).toBe(50007);
});

it('a removed fault strikes no more, and a method or path that differs is spared', async () => {
  const fault = stage.discord.faults.add({
    match: { method: 'PUT', path: /\/bans\// },
    effect: refuses(403, 50013),
  });
  await stage.client.users.fetch(stage.bob.id, { force: true });
  expect(await refusalOf(ban())).toBe(50013);
  fault.remove();
  await ban();
  expect(fault.hits).toBe(1);
});

it('a limit of all requests together leaves out the answers to interactions', async () => {
  stage.discord.rateLimits.limitGlobally({ requests: 2, perMs: 10_000 });
  const callback = () => fetch(`${stage.discord.apiUrl}/v10/interactions/1/a/callback`, { method: 'POST' });
  const user = () =>
    fetch(`${stage.discord.apiUrl}/v10/users/@me`, {
      headers: { authorization: `Bot ${stage.app.token}` },
    });
  for (const ask of [user, callback, user]) expect((await ask()).status).not.toBe(429);
  const refused = await user();
  expect([refused.status, refused.headers.get('X-RateLimit-Scope')]).toEqual([429, 'global']);
  expect((await callback()).status).not.toBe(429);
});

it('a distance is what every request takes at least', async () => {
  stage.discord.latencyMs = 60;
  const started = Date.now();
  await ban();
  expect(Date.now() - started).toBeGreaterThanOrEqual(60);
});
