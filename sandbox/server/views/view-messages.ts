import type { AttachmentView, FormView, MessageView, RunView } from '../../contract/snapshot';
import { type Interaction, InteractionType } from '../../discord/interactions/interaction';
import type { Attachment } from '../../discord/world/attachment';
import { LOADING, type Message } from '../../discord/world/message';
import type { Stage } from '../../stage/stage';
import { isServedAsPicture } from '../served-pictures';

const newestOfChannel = 100;
const answerableMs = 3000;

/** How long a command that was not answered stays in sight. */
const runShownMs = 60_000;

/** The newest messages of each channel, ephemeral ones that nobody dismissed included, oldest first. */
export function viewMessages({ discord, dismissed }: Stage): MessageView[] {
  const askers = new Map(
    discord.interactionLog.flatMap(({ messages, occasion }) =>
      messages.map(({ id }) => [id, occasion] as const),
    ),
  );
  const counts = new Map<string, number>();
  return [...discord.world.messages.values()]
    .reverse()
    .filter(({ id, deleted }) => !deleted && !dismissed.has(id))
    .filter(({ channelId }) => {
      const count = (counts.get(channelId) ?? 0) + 1;
      counts.set(channelId, count);
      return count <= newestOfChannel;
    })
    .reverse()
    .map((message) => viewMessage(message, askers.get(message.id)));
}

function viewMessage(message: Message, occasion: Interaction['occasion'] | undefined): MessageView {
  const { id, channelId, author, createdAt, editedAt, content, embeds, components } = message;
  return {
    ...{ id, channelId, authorId: author.id, createdAt, editedAt, content, embeds, components },
    attachments: message.attachments.map(viewAttachment),
    isPinned: message.pinned,
    onlyForUserId: message.onlyForUserId,
    isLoading: (message.flags & LOADING) !== 0,
    askedBy: occasion ? askedBy(occasion) : null,
  };
}

/** Discord says so of commands and menus, not of forms and buttons. */
function askedBy({ kind, name, user }: Interaction['occasion']): MessageView['askedBy'] {
  if (kind !== InteractionType.Command || name === undefined) return null;
  return { userId: user.id, name: name.replace(/^menu /, '') };
}

function viewAttachment({ id, name, contentType, content }: Attachment): AttachmentView {
  const isPicture = isServedAsPicture(contentType);
  return { id, name, contentType, size: content.length, url: `/files/${id}`, isPicture };
}

/** Forms that were neither sent nor closed. */
export function viewForms({ discord, dismissed, runs }: Stage): FormView[] {
  const sent = new Set(discord.interactionLog.map(({ occasion }) => occasion.trigger?.id));
  return discord.interactionLog.flatMap(({ id, modal, occasion }) =>
    modal && runs.has(id) && !sent.has(id) && !dismissed.has(id)
      ? [{ runId: id, userId: occasion.user.id, title: modal.title, components: modal.components }]
      : [],
  );
}

/** What was asked of the bot lately and has no answer, not even that it thinks. */
export function viewRuns({ discord, dismissed }: Stage): RunView[] {
  const now = discord.now();
  return discord.interactionLog
    .filter(({ id, createdAt }) => now - createdAt < runShownMs && !dismissed.has(id))
    .filter(({ isAcknowledged, occasion }) => !isAcknowledged && !occasion.name?.startsWith('completion'))
    .map(({ id, createdAt, occasion }) => ({
      ...{ runId: id, userId: occasion.user.id, channelId: occasion.channel.id, at: createdAt },
      name: occasion.name ?? 'a button',
      state: now - createdAt > answerableMs ? 'unanswered' : 'sent',
    }));
}
