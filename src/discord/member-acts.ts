import { type APIGuildMember, type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Discord } from '../moderation/discord';
import { ask, look, patience } from './ask';

type MemberActs = Pick<Discord, 'kick' | 'timeOut' | 'findTimeout'>;

const { UnknownMember, UnknownUser } = RESTJSONErrorCodes;

/** What is done to members beside their roles, over REST alone: what the cache says may be old. */
export function memberActs({ rest }: Client<true>): MemberActs {
  return {
    kick: (guildId, userId, reason) =>
      ask(() => rest.delete(Routes.guildMember(guildId, userId), { reason, ...patience() })),

    timeOut: (guildId, userId, until, reason) =>
      ask(() =>
        rest.patch(Routes.guildMember(guildId, userId), {
          body: { communication_disabled_until: until?.toISOString() ?? null },
          reason,
          ...patience(),
        }),
      ),

    findTimeout: (guildId, userId) =>
      look(
        async () => {
          const member = await rest.get(Routes.guildMember(guildId, userId), patience());
          const at = (member as APIGuildMember).communication_disabled_until;
          const until = at ? new Date(at) : null;
          return { until, isOn: until !== null && until.getTime() > Date.now() };
        },
        UnknownMember,
        UnknownUser,
      ),
  };
}
