import { randomBytes } from 'node:crypto';
import { composeMessage, reviseMessage, Sender } from '../acts/compose-message';
import { PINGS_IN_INTERACTIONS } from '../acts/resolve-pings';
import { announceMessage, postMessage, removeMessage } from '../acts/show-message';
import { ApiError } from '../errors/api-error';
import { JsonObject } from '../json';
import { MessageDraft } from '../limits/message-draft';
import { channelPermissions } from '../permissions/granted-permissions';
import { Permission } from '../permissions/permission';
import { LOADING, Message } from '../world/message';
import { World } from '../world/world';
import { Choice, Interaction, InteractionType, Modal, Occasion } from './interaction';

export const CallbackType = {
  Message: 4,
  DeferredMessage: 5,
  DeferredUpdate: 6,
  Update: 7,
  Choices: 8,
  Modal: 9,
} as const;

/** Every interaction there was, and the rules by which an application may answer it. */
export class Interactions {
  readonly all: Interaction[] = [];

  constructor(private readonly world: World) {}

  open(occasion: Occasion): Interaction {
    const { context } = this.world;
    const token = randomBytes(48).toString('base64url');
    const interaction = new Interaction(context.nextId(), token, context.now(), occasion);
    this.all.push(interaction);
    return interaction;
  }

  /** @throws ApiError 10062 when unknown or too late, 40060 when it was acknowledged before. */
  answerable(id: string, token: string, callbackType: number): Interaction {
    const interaction = this.all.find((one) => one.id === id && one.token === token);
    if (!interaction) throw new ApiError(10062);
    const now = this.world.context.now();
    const refusal = interaction.refusalAt(now);
    if (refusal === null) return interaction;
    interaction.acknowledgements.push({ type: callbackType, at: now, refusal });
    throw new ApiError(refusal);
  }

  /** By the token of a webhook route; @throws ApiError 50027 after 15 minutes, 10015 before any acknowledgement. */
  acknowledged(applicationId: string, token: string): Interaction {
    const interaction = this.all.find(
      (one) => one.token === token && one.occasion.application.id === applicationId,
    );
    if (!interaction) throw new ApiError(10015);
    if (interaction.isExpired(this.world.context.now())) throw new ApiError(50027);
    if (!interaction.isAcknowledged) throw new ApiError(10015);
    return interaction;
  }

  reply(interaction: Interaction, draft: MessageDraft): Message {
    const message = this.say(interaction, draft);
    this.acknowledge(interaction, CallbackType.Message);
    interaction.original = message;
    interaction.answer = message;
    return message;
  }

  /** The "thinking" message, which a later edit fills; ephemeral or not is settled here for good. */
  defer(interaction: Interaction, flags: number): Message {
    const loading = { ...EMPTY_DRAFT, content: '\u200b', flags };
    const message = composeMessage(
      this.world,
      interaction.occasion.channel,
      this.sender(interaction),
      loading,
    );
    message.content = '';
    message.flags |= LOADING;
    postMessage(this.world, interaction.occasion.channel, message);
    this.acknowledge(interaction, CallbackType.DeferredMessage);
    interaction.messages.push(message);
    interaction.original = message;
    return message;
  }

  deferUpdate(interaction: Interaction): void {
    this.acknowledge(interaction, CallbackType.DeferredUpdate);
    interaction.original = interaction.occasion.source ?? null;
  }

  update(interaction: Interaction, draft: MessageDraft): Message {
    const { source } = interaction.occasion;
    if (!source || source.deleted) throw new ApiError(10008);
    this.revise(interaction, source, draft);
    this.acknowledge(interaction, CallbackType.Update);
    interaction.original = source;
    return source;
  }

  complete(interaction: Interaction, choices: Choice[]): void {
    this.acknowledge(interaction, CallbackType.Choices);
    interaction.choices = choices;
  }

  openModal(interaction: Interaction, modal: Modal): void {
    this.acknowledge(interaction, CallbackType.Modal);
    interaction.modal = modal;
  }

  /** The first follow-up after a defer fills the "thinking" message, whatever flags it asks for. */
  followUp(interaction: Interaction, draft: MessageDraft): Message {
    const { original } = interaction;
    if (original && (original.flags & LOADING) !== 0) return this.revise(interaction, original, draft);
    const message = this.say(interaction, draft);
    interaction.answer ??= message;
    return message;
  }

  /** @throws ApiError 10008 when the message is not one of this interaction's, or gone. */
  message(interaction: Interaction, id: string): Message {
    const { original, messages } = interaction;
    const message = id === '@original' ? original : [original, ...messages].find((one) => one?.id === id);
    if (!message || message.deleted) throw new ApiError(10008);
    return message;
  }

  revise(interaction: Interaction, message: Message, draft: MessageDraft): Message {
    const { channel } = interaction.occasion;
    reviseMessage(this.world, channel, message, draft);
    if ((message.flags & LOADING) !== 0) {
      message.flags &= ~LOADING;
      message.editedAt = null;
    }
    interaction.answer ??= message;
    announceMessage(this.world, 'MESSAGE_UPDATE', message);
    return message;
  }

  remove(message: Message): void {
    removeMessage(this.world, message);
  }

  private say(interaction: Interaction, draft: MessageDraft): Message {
    const { channel } = interaction.occasion;
    const message = composeMessage(this.world, channel, this.sender(interaction), draft);
    postMessage(this.world, channel, message);
    interaction.messages.push(message);
    return message;
  }

  private acknowledge(interaction: Interaction, type: number): void {
    interaction.acknowledgements.push({ type, at: this.world.context.now(), refusal: null });
  }

  private sender(interaction: Interaction): Sender {
    const { application, guild, channel, user } = interaction.occasion;
    const bits = guild ? channelPermissions(guild, application.id, channel) : 0n;
    return {
      author: application.user,
      applicationId: application.id,
      defaultMentions: PINGS_IN_INTERACTIONS,
      mayMentionEveryone: (bits & Permission.MentionEveryone) !== 0n,
      audienceUserId: user.id,
      interaction: origin(interaction),
    };
  }
}

/** What a message tells of the interaction it came of. */
function origin({ id, occasion }: Interaction): JsonObject {
  const { kind, user, source, trigger } = occasion;
  return {
    id,
    type: kind,
    user: user.payload(),
    authorizing_integration_owners: {},
    ...(kind === InteractionType.Component ? { interacted_message_id: source?.id } : {}),
    ...(trigger ? { triggering_interaction_metadata: origin(trigger) } : {}),
  };
}

const EMPTY_DRAFT: MessageDraft = {
  flags: 0,
  files: [],
  descriptions: [],
  allowedMentions: null,
  nonce: null,
  enforceNonce: false,
  referencedMessageId: null,
};
