import { APIEmbed } from 'discord-api-types/v10';
import { Form } from '../errors/form';
import { FormErrors } from '../errors/form-errors';

const MOST_EMBED_TEXT = 6000;

/** Notes every breach of Discord's embed limits, the one over all embeds of a message included. */
export function checkEmbeds(message: Form, errors: FormErrors): void {
  const embeds = message.forms('embeds', { max: 10 });
  const total = embeds.reduce((sum, embed) => sum + checkEmbed(embed), 0);
  if (total > MOST_EMBED_TEXT) {
    const text = `Embed size exceeds maximum size of ${MOST_EMBED_TEXT}`;
    errors.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', text);
  }
}

function checkEmbed(embed: Form): number {
  const texts = [embed.text('title', { max: 256 }), embed.text('description', { max: 4096 })];
  embed.text('url', { max: 2048 });
  embed.integer('color', { min: 0, max: 0xffffff });
  texts.push(embed.form('footer')?.text('text', { max: 2048 }));
  texts.push(embed.form('author')?.text('name', { max: 256 }));
  for (const field of embed.forms('fields', { max: 25 })) {
    field.require('name', 'value');
    texts.push(field.text('name', { min: 1, max: 256 }), field.text('value', { min: 1, max: 1024 }));
  }
  return texts.reduce((sum, text) => sum + [...(text ?? '')].length, 0);
}

/** The embeds as Discord keeps them: texts trimmed, defaults filled in. Only for a body that passed `checkEmbeds`. */
export function readEmbeds(message: Form): APIEmbed[] | undefined {
  const embeds = message.list('embeds') as APIEmbed[] | null | undefined;
  if (embeds === undefined) return undefined;
  return (embeds ?? []).map((embed) => ({
    ...embed,
    ...(embed.title === undefined ? {} : { title: embed.title.trim() }),
    ...(embed.description === undefined ? {} : { description: embed.description.trim() }),
    ...(embed.fields
      ? { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) }
      : {}),
  }));
}
