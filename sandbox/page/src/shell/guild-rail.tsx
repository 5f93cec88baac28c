import { guildOf } from '../names';
import { standingOf } from '../people/standing';
import type { Place } from '../place';

/** The guilds there are; one that the person is not in is drawn with a broken edge. */
export function GuildRail({ place: { snapshot, seat } }: { readonly place: Place }) {
  const isDirect = snapshot.directChannels.some(({ id }) => id === seat.channelId);
  const shown = isDirect ? null : guildOf(snapshot, seat.guildId);
  return (
    <nav class="shell-rail" aria-label="Servers">
      {snapshot.guilds.map((guild) => {
        const isMember = standingOf(guild, seat.as) === 'member';
        return (
          <button
            key={guild.id}
            type="button"
            class={isMember ? 'rail-guild' : 'rail-guild rail-outside'}
            title={guild.name}
            data-initials={initials(guild.name)}
            aria-current={guild === shown ? 'true' : undefined}
            onClick={() => seat.lookAtGuild(guild.id)}
          >
            <span class="sr-only">{isMember ? guild.name : `${guild.name}, which you are not in`}</span>
          </button>
        );
      })}
    </nav>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3);
}
