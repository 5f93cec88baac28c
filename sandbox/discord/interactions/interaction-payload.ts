import { JsonObject } from '../json';
import { channelPermissions } from '../permissions/granted-permissions';
import { Interaction, Occasion } from './interaction';

const BOT_DM_PERMISSIONS = 0n;

/** INTERACTION_CREATE as the application receives it. */
export function interactionPayload({ id, token, occasion }: Interaction, data: JsonObject): JsonObject {
  const { application, guild, channel, user, source, kind } = occasion;
  return {
    id,
    application_id: application.id,
    type: kind,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channel.payload(),
    ...whoAndWhere(occasion),
    ...(source ? { message: source.payload() } : {}),
    app_permissions: (guild
      ? channelPermissions(guild, application.id, channel)
      : BOT_DM_PERMISSIONS
    ).toString(),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: guild ? { '0': guild.id } : { '0': '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: 10 * 1024 * 1024,
    ...(guild ? {} : { user: user.payload() }),
  };
}

function whoAndWhere({ guild, channel, user }: Occasion): JsonObject {
  if (!guild) return {};
  const member = guild.members.get(user.id);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
    guild_locale: guild.preferredLocale,
    member: {
      ...member?.payload(),
      permissions: channelPermissions(guild, user.id, channel).toString(),
    },
  };
}
