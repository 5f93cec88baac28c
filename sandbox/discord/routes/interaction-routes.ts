import { Form } from '../errors/form';
import { invalidForm } from '../errors/form-errors';
import { Choice, Interaction, InteractionType, Modal } from '../interactions/interaction';
import { CallbackType } from '../interactions/interactions';
import { JsonObject } from '../json';
import { checkChoices } from '../limits/choice-limits';
import { MessageDraft, readMessageDraft } from '../limits/message-draft';
import { checkModal } from '../limits/modal-limits';
import { NO_CONTENT, ok, RestAnswer } from '../rest/rest-answer';
import { RestRequest } from '../rest/rest-request';
import { openRoute } from '../rest/route';
import { IS_COMPONENTS_V2, Message } from '../world/message';

const { Message: REPLY, DeferredMessage, DeferredUpdate, Update, Choices, Modal: MODAL } = CallbackType;

/** Which callbacks each kind of interaction may be answered with. */
const ANSWERS: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.Command]: [REPLY, DeferredMessage, MODAL],
  [InteractionType.Component]: [REPLY, DeferredMessage, DeferredUpdate, Update, MODAL],
  [InteractionType.Autocomplete]: [Choices],
  [InteractionType.Modal]: [REPLY, DeferredMessage, DeferredUpdate, Update],
};

export const interactionRoutes = [
  openRoute('POST /interactions/:interaction/:token/callback', 'create_interaction_response', respond),
  openRoute('POST /webhooks/:application/:token', 'execute_webhook', followUp),
  openRoute(
    'GET /webhooks/:application/:token/messages/@original',
    'get_original_webhook_message',
    getMessage,
  ),
  openRoute(
    'PATCH /webhooks/:application/:token/messages/@original',
    'update_original_webhook_message',
    edit,
  ),
  openRoute(
    'DELETE /webhooks/:application/:token/messages/@original',
    'delete_original_webhook_message',
    remove,
  ),
  openRoute('GET /webhooks/:application/:token/messages/:message', 'get_webhook_message', getMessage),
  openRoute('PATCH /webhooks/:application/:token/messages/:message', 'update_webhook_message', edit),
  openRoute('DELETE /webhooks/:application/:token/messages/:message', 'delete_webhook_message', remove),
];

function respond(request: RestRequest): RestAnswer {
  const { interactions } = request.backend;
  const form = request.form();
  const type = form.integer('type') ?? 0;
  const interaction = interactions.answerable(request.param('interaction'), request.param('token'), type);
  if (!(ANSWERS[interaction.occasion.kind] ?? []).includes(type))
    throw invalidForm(
      ['type'],
      'INTERACTION_APPLICATION_RESPONSE_TYPE_INVALID',
      'This answer does not fit the interaction.',
    );
  const message = perform(request, interaction, type, form.form('data') ?? new Form({}, form.errors));
  if (request.query.get('with_response') !== 'true') return NO_CONTENT;
  return ok(callbackResponse(interaction, type, message));
}

function perform(request: RestRequest, interaction: Interaction, type: number, data: Form): Message | null {
  const { interactions } = request.backend;
  if (type === REPLY) return interactions.reply(interaction, readMessageDraft(data, request.files));
  if (type === DeferredMessage) return interactions.defer(interaction, (data.integer('flags') ?? 0) & 64);
  if (type === Update)
    return interactions.update(interaction, draftFor(interaction.occasion.source ?? null, data, request));
  if (type === DeferredUpdate) interactions.deferUpdate(interaction);
  else if (type === Choices) interactions.complete(interaction, readChoices(data));
  else interactions.openModal(interaction, readModal(data, request.body));
  return null;
}

function draftFor(message: Message | null, form: Form, request: RestRequest): MessageDraft {
  return readMessageDraft(form, request.files, ((message?.flags ?? 0) & IS_COMPONENTS_V2) !== 0);
}

function readChoices(data: Form): Choice[] {
  data.require('choices');
  checkChoices(data);
  data.errors.throwIfAny();
  return data.list('choices') as Choice[];
}

function readModal(data: Form, body: unknown): Modal {
  checkModal(data);
  data.errors.throwIfAny();
  return (body as { data: Modal }).data;
}

function callbackResponse(interaction: Interaction, type: number, message: Message | null): JsonObject {
  const { id, occasion } = interaction;
  const isNew = type === REPLY || type === DeferredMessage;
  return {
    interaction: {
      id,
      type: occasion.kind,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: type === DeferredMessage,
            response_message_ephemeral: message.ephemeral,
          }
        : {}),
    },
    ...(message && (type === Update || isNew) ? { resource: { type, message: message.payload() } } : {}),
  };
}

function acknowledged(request: RestRequest): Interaction {
  return request.backend.interactions.acknowledged(request.param('application'), request.param('token'));
}

function followUp(request: RestRequest): RestAnswer {
  const interaction = acknowledged(request);
  const message = request.backend.interactions.followUp(
    interaction,
    readMessageDraft(request.form(), request.files),
  );
  return request.query.get('wait') === 'false' ? NO_CONTENT : ok(message.payload());
}

function target(request: RestRequest): { interaction: Interaction; message: Message } {
  const interaction = acknowledged(request);
  const id = request.optionalParam('message') ?? '@original';
  return { interaction, message: request.backend.interactions.message(interaction, id) };
}

function getMessage(request: RestRequest): RestAnswer {
  return ok(target(request).message.payload());
}

function edit(request: RestRequest): RestAnswer {
  const { interaction, message } = target(request);
  const draft = draftFor(message, request.form(), request);
  return ok(request.backend.interactions.revise(interaction, message, draft).payload());
}

function remove(request: RestRequest): RestAnswer {
  const { message } = target(request);
  request.backend.interactions.remove(message);
  return NO_CONTENT;
}
