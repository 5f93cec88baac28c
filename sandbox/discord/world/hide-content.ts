import { isJsonObject, JsonObject } from '../json';

/**
 * A message as an application without MESSAGE_CONTENT sees it: blank, except its own, direct ones, and those that
 * mention it.
 */
export function hideContent(message: JsonObject, viewerId: string, guildId: string | null): JsonObject {
  const isViewer = (user: unknown): boolean => isJsonObject(user) && user['id'] === viewerId;
  const mentions = Array.isArray(message['mentions']) ? (message['mentions'] as unknown[]) : [];
  if (guildId === null || isViewer(message['author']) || mentions.some(isViewer)) return message;
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
