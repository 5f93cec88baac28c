import { APIEmbed } from 'discord-api-types/v10';
import { Form } from '../errors/form';
import { UploadedFile } from '../world/attachment';
import { Component, numberComponents } from '../world/component';
import { EPHEMERAL, IS_COMPONENTS_V2 } from '../world/message';
import { checkComponents } from './component-limits';
import { checkEmbeds, readEmbeds } from './embed-limits';

const MOST_CONTENT = 2000;
const MOST_FILES = 10;
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
const SUPPRESS_EMBEDS = 4;
const SUPPRESS_NOTIFICATIONS = 1 << 12;

export interface AllowedMentions {
  parse: string[];
  users: string[];
  roles: string[];
}

/** What somebody wants to send, or to change in an edit; a field not mentioned is undefined. */
export interface MessageDraft {
  content?: string;
  embeds?: APIEmbed[];
  components?: Component[];
  flags: number;
  files: UploadedFile[];
  descriptions: (string | null)[];
  /** In an edit, which of the old attachments stay. */
  keptAttachmentIds?: string[];
  allowedMentions: AllowedMentions | null;
  nonce: string | number | null;
  enforceNonce: boolean;
  referencedMessageId: string | null;
}

/** @throws ApiError 50035 naming every limit that is exceeded. */
export function readMessageDraft(form: Form, files: UploadedFile[], alreadyV2 = false): MessageDraft {
  const flags = form.integer('flags') ?? 0;
  const content = form.text('content', { max: MOST_CONTENT });
  const isV2 = alreadyV2 || (flags & IS_COMPONENTS_V2) !== 0;
  checkEmbeds(form, form.errors);
  checkComponents(form, isV2);
  checkFiles(form, files);
  if (isV2) forbidBesideV2(form);
  const attachments = form.forms('attachments', { max: MOST_FILES });
  const embeds = form.errors.error ? undefined : readEmbeds(form);
  const draft = {
    flags: flags & (EPHEMERAL | IS_COMPONENTS_V2 | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS),
    files,
    descriptions: files.map((_file, index) => attachments[index]?.text('description', { max: 1024 }) ?? null),
    allowedMentions: readAllowedMentions(form),
    nonce: readNonce(form),
    enforceNonce: form.flag('enforce_nonce') ?? false,
    referencedMessageId: form.form('message_reference')?.snowflake('message_id') ?? null,
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(embeds === undefined ? {} : { embeds }),
    ...(form.has('components')
      ? { components: numberComponents((form.list('components') ?? []) as Component[]) }
      : {}),
    ...(form.has('attachments')
      ? { keptAttachmentIds: attachments.map((item) => String(item.raw('id'))) }
      : {}),
  };
  form.errors.throwIfAny();
  return draft;
}

function forbidBesideV2(form: Form): void {
  for (const key of ['content', 'embeds']) {
    const value = form.raw(key);
    const isEmpty =
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty)
      form.fault(
        key,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
  }
}

function checkFiles(form: Form, files: UploadedFile[]): void {
  if (files.length > MOST_FILES)
    form.fault('files', 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST_FILES} or fewer in length.`);
  files.forEach((file, index) => {
    if (Buffer.byteLength(file.content) > LARGEST_FILE_BYTES)
      form.errors.add(['files', index], 'ATTACHMENT_SIZE_TOO_LARGE', 'File size is too large.');
  });
}

function readNonce(form: Form): string | number | null {
  const nonce = form.raw('nonce');
  if (typeof nonce === 'number') return nonce;
  return form.text('nonce', { max: 25 }) ?? null;
}

function readAllowedMentions(form: Form): AllowedMentions | null {
  const mentions = form.form('allowed_mentions');
  if (!mentions) return null;
  const strings = (key: string): string[] => (mentions.list(key, { max: 100 }) ?? []).map(String);
  const allowed = { parse: strings('parse'), users: strings('users'), roles: strings('roles') };
  for (const key of ['users', 'roles'] as const) {
    if (allowed.parse.includes(key) && allowed[key].length > 0)
      mentions.fault(
        key,
        'ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
  }
  return allowed;
}
