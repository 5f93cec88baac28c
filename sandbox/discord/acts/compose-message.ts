import { ApiError } from '../errors/api-error';
import { JsonObject } from '../json';
import { AllowedMentions, MessageDraft } from '../limits/message-draft';
import { Attachment } from '../world/attachment';
import { Channel } from '../world/channel';
import { EPHEMERAL, Message } from '../world/message';
import { User } from '../world/user';
import { World } from '../world/world';
import { resolvePings } from './resolve-pings';

export interface Sender {
  author: User;
  applicationId: string | null;
  /** What may ping when the draft does not say. */
  defaultMentions: AllowedMentions;
  mayMentionEveryone: boolean;
  /** Whom an ephemeral message is for; null where there are none. */
  audienceUserId?: string;
  interaction?: JsonObject;
}

/** @throws ApiError 50006 for a message with nothing in it. */
export function composeMessage(world: World, channel: Channel, sender: Sender, draft: MessageDraft): Message {
  const content = draft.content ?? '';
  const message = new Message({
    id: world.context.nextId(),
    channelId: channel.id,
    guildId: channel.guildId,
    author: sender.author,
    applicationId: sender.applicationId,
    content,
    embeds: draft.embeds ?? [],
    components: draft.components ?? [],
    attachments: storeFiles(world, channel, draft),
    flags: sender.audienceUserId === undefined ? draft.flags & ~EPHEMERAL : draft.flags,
    pings: resolvePings(
      world,
      content,
      draft.allowedMentions ?? sender.defaultMentions,
      sender.mayMentionEveryone,
    ),
    nonce: draft.nonce,
    referencedMessageId: draft.referencedMessageId,
    onlyForUserId: (draft.flags & EPHEMERAL) === 0 ? null : (sender.audienceUserId ?? null),
    interaction: sender.interaction ?? null,
  });
  requireSomething(message);
  world.messages.set(message.id, message);
  return message;
}

/** Changes what the draft mentions; pings of an edit reach nobody. */
export function reviseMessage(world: World, channel: Channel, message: Message, draft: MessageDraft): void {
  const kept = draft.keptAttachmentIds;
  const attachments = kept ? message.attachments.filter(({ id }) => kept.includes(id)) : message.attachments;
  const revised = {
    content: draft.content ?? message.content,
    embeds: draft.embeds ?? message.embeds,
    components: draft.components ?? message.components,
  };
  if (isEmpty(revised.content, revised.embeds, revised.components, [...attachments, ...draft.files]))
    throw new ApiError(50006);
  message.content = revised.content;
  message.embeds = revised.embeds;
  message.components = revised.components;
  message.flags |= draft.flags & ~EPHEMERAL;
  message.attachments = [...attachments, ...storeFiles(world, channel, draft)];
  message.editedAt = world.context.now();
}

function storeFiles(world: World, channel: Channel, { files, descriptions }: MessageDraft): Attachment[] {
  return files.map((file, index) => world.storeFile(channel.id, file, descriptions[index] ?? null));
}

function requireSomething({ content, embeds, components, attachments }: Message): void {
  if (isEmpty(content, embeds, components, attachments)) throw new ApiError(50006);
}

function isEmpty(content: string, ...lists: unknown[][]): boolean {
  return content.trim() === '' && lists.every((list) => list.length === 0);
}
