import { Collection, type GuildMember } from 'discord.js';

/**
 * The members of a guild that are kept, as a cache of discord.js: of all guilds together so many of whom anything was
 * heard last, so that neither many guilds nor large ones take more memory. The bot itself is kept besides, in each.
 */
export class KeptMembers extends Collection<string, GuildMember> {
  /** @param ring who may be forgotten, of all guilds, and where they are kept; whoever came first is forgotten first. */
  public constructor(
    private readonly ring: Map<GuildMember, KeptMembers>,
    private readonly by: { readonly limit: number; readonly isBot: (member: GuildMember) => boolean },
  ) {
    super();
  }

  public override set(id: string, member: GuildMember): this {
    this.#leaveRing(id);
    super.set(id, member);
    if (!this.by.isBot(member)) this.ring.set(member, this);
    for (const [oldest, cache] of this.ring) {
      if (this.ring.size <= this.by.limit) break;
      cache.delete(oldest.id);
    }
    return this;
  }

  public override delete(id: string): boolean {
    this.#leaveRing(id);
    return super.delete(id);
  }

  public override clear(): void {
    for (const id of this.keys()) this.#leaveRing(id);
    super.clear();
  }

  #leaveRing(id: string): void {
    const member = this.get(id);
    if (member) this.ring.delete(member);
  }

  /** What is picked out of it is a collection like any other. */
  public static override get [Symbol.species]() {
    return Collection;
  }
}
