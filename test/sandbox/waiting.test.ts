import { PretendDiscord } from '../../sandbox/discord/pretend-discord';

let discord: PretendDiscord;

beforeEach(async () => {
  discord = await PretendDiscord.start();
});

afterEach(() => discord.stop());

it('resolves when something changed so that the condition holds', async () => {
  const owner = discord.createUser({ name: 'owner' });
  const bob = discord.createUser({ name: 'bob' });
  const guild = discord.createGuild({ name: 'Courthouse', owner });
  const waiting = discord.until(() => guild.members.get(bob.id), { what: 'bob' });
  guild.addMember(bob);
  expect((await waiting).user).toBe(bob);
});

it('rejects with a sentence when it does not come in time', async () => {
  await expect(discord.until(() => false, { timeoutMs: 5, what: 'a miracle' })).rejects.toThrow(
    'Waited 5 ms for a miracle, which did not come.',
  );
});

it('rejects at once with what the condition throws', async () => {
  const broken = () => {
    throw new Error('broken');
  };
  await expect(discord.until(broken)).rejects.toThrow('broken');
});

it('answers a route that does not exist loudly, and remembers it', async () => {
  const response = await fetch(`${discord.apiUrl}/v10/nonsense`);
  expect([response.status, await response.json()]).toEqual([404, { message: '404: Not Found', code: 0 }]);
  expect(discord.unknownRequests.map(({ path }) => path)).toEqual(['/api/v10/nonsense']);
});

it('makes ids of 17 to 19 digits that only ever grow and tell the time', () => {
  const ids = Array.from({ length: 100 }, (_, n) => discord.createUser({ name: `u${n}` }).id);
  expect(ids.every((id) => /^\d{17,19}$/.test(id))).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(100);
  discord.advance(60_000);
  const later = Number((BigInt(discord.createUser({ name: 'late' }).id) >> 22n) + 1_420_070_400_000n);
  expect(later - Date.now()).toBeGreaterThan(59_000);
});
