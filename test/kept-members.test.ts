import type { GuildMember } from 'discord.js';
import { KeptMembers } from '../src/kept-members';

const memberOf = (id: string) => ({ id }) as GuildMember;

/** Caches of the members of some guilds, of whom three are kept, and the bot. */
function cachesOf(guildCount: number) {
  const ring = new Map<GuildMember, KeptMembers>();
  const isBot = ({ id }: GuildMember) => id === 'bot';
  const caches = Array.from({ length: guildCount }, () => new KeptMembers(ring, { limit: 3, isBot }));
  const kept = () => caches.map((cache) => [...cache.keys()]);
  return { caches: caches as [KeptMembers, KeptMembers], kept };
}

describe('Of members are kept', () => {
  it('those of all guilds together of whom anything was heard last', () => {
    const { caches, kept } = cachesOf(2);
    for (const id of ['1', '2', '3', '4']) for (const cache of caches) cache.set(id, memberOf(id));
    expect(kept()).toEqual([['4'], ['3', '4']]);
  });

  it('the bot besides, in each guild', () => {
    const { caches, kept } = cachesOf(2);
    for (const cache of caches) cache.set('bot', memberOf('bot'));
    for (const id of ['1', '2', '3', '4']) caches[0].set(id, memberOf(id));
    expect(kept()).toEqual([['bot', '2', '3', '4'], ['bot']]);
  });

  it('as many again, once some have left, or were heard of anew', () => {
    const { caches, kept } = cachesOf(2);
    const [first, second] = caches;
    for (const id of ['1', '2', '3']) first.set(id, memberOf(id));
    first.set('1', memberOf('1'));
    first.delete('3');
    second.set('4', memberOf('4'));
    expect(kept()).toEqual([['1', '2'], ['4']]);
    first.clear();
    for (const id of ['5', '6']) second.set(id, memberOf(id));
    expect(kept()).toEqual([[], ['4', '5', '6']]);
  });

  it('in what discord.js picks from them, without a limit', () => {
    const { caches, kept } = cachesOf(2);
    for (const id of ['1', '2', '3']) caches[0].set(id, memberOf(id));
    const picked = caches[0].filter(({ id }) => id !== '2').set('4', memberOf('4'));
    expect([...picked.keys()]).toEqual(['1', '3', '4']);
    expect(kept()[0]).toEqual(['1', '2', '3']);
  });
});
