import { useState } from 'preact/hooks';
import type { GuildView } from '../../../contract/snapshot';
import { sendDeed } from '../connection';
import { nameOf, userOf } from '../names';
import { Avatar } from '../people/avatar';
import { standingOf } from '../people/standing';
import type { Place } from '../place';

interface OutsideProps {
  readonly guild: GuildView;
  readonly place: Place;
}

/** What somebody sees who sees no channel of a guild: why, and the way in. */
export function Outside({ guild, place: { snapshot, seat } }: OutsideProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const name = nameOf(snapshot, seat.as);
  const sentences = {
    member: `${name} is in ${guild.name}, and sees none of its channels.`,
    banned: `${name} is banned from ${guild.name}. Discord lets nobody in who is banned.`,
    outside: `${name} is not in ${guild.name}.`,
  };
  const standing = standingOf(guild, seat.as);
  const join = async () => {
    const answer = await sendDeed({ kind: 'join', as: seat.as, guildId: guild.id });
    setRefusal(answer.ok ? null : answer.sentence);
  };
  return (
    <div class="outside">
      <Avatar user={userOf(snapshot, seat.as)} />
      <h2 class="outside-title">{sentences[standing]}</h2>
      {standing !== 'member' && (
        <button type="button" class="button button-primary" onClick={() => void join()}>
          Join {guild.name}
        </button>
      )}
      <p class="refusal" role="alert">
        {refusal}
      </p>
    </div>
  );
}
