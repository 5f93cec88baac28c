import type { APIEmbed, BaseMessageOptions, RESTPostAPIChannelMessageJSONBody } from 'discord.js';

/** Discord's limits, in UTF-16 code units: the strictest way to count a character. */
const limits = {
  content: 2000,
  title: 256,
  description: 4096,
  'field name': 256,
  'field value': 1024,
  footer: 2048,
  'text of all embeds': 6000,
  'button label': 80,
  'custom id': 100,
  'choice name': 100,
} as const;

/** What Discord would not accept without; the rest may be absent or empty. */
const needed: ReadonlySet<string> = new Set([
  'field name',
  'field value',
  'button label',
  'custom id',
  'choice name',
]);

type Part = readonly [name: keyof typeof limits, text: string | undefined];
type Message = BaseMessageOptions | RESTPostAPIChannelMessageJSONBody;

/** What Discord would refuse in a message; empty when it takes all of it. */
export function messageFaults(message: Message): string[] {
  const embeds = (message.embeds ?? []) as APIEmbed[];
  const buttons = buttonsOf(message);
  const ids = buttons.map(({ customId }) => customId);
  const size = embeds.flatMap(embedParts).reduce((sum, [, text]) => sum + (text ?? '').length, 0);
  return [
    ...[['content', message.content ?? ''] as const, ...embeds.flatMap(embedParts)].flatMap(partFaults),
    ...buttons.flatMap(({ label, customId }) => [
      ...partFaults(['button label', label]),
      ...partFaults(['custom id', customId]),
    ]),
    ...partFaults(['text of all embeds', 'x'.repeat(size)]),
    ...(new Set(ids).size < ids.length ? ['custom id twice'] : []),
    ...(embeds.some(({ fields = [] }) => fields.length > 25) ? ['more than 25 fields'] : []),
    ...(embeds.length > 10 ? ['more than 10 embeds'] : []),
    ...(!message.content?.trim() && embeds.every((embed) => embedParts(embed).length === 0)
      ? ['empty message']
      : []),
  ];
}

/** What Discord would refuse in completions. */
export function choiceFaults(choices: readonly { readonly name: string }[]): string[] {
  return [
    ...(choices.length > 25 ? ['more than 25 choices'] : []),
    ...choices.flatMap(({ name }) => partFaults(['choice name', name])),
  ];
}

/** Every button of a message, row by row. */
export function buttonsOf(message: Message): { label: string; customId: string }[] {
  const rows = (message.components ?? []) as unknown as {
    components: { label: string; customId?: string; custom_id?: string }[];
  }[];
  const buttons = rows.flatMap(({ components }) => components);
  return buttons.map((button) => ({ ...button, customId: button.customId ?? button.custom_id ?? '' }));
}

function embedParts({ title, description, fields = [], footer }: APIEmbed): Part[] {
  const parts: Part[] = [
    ['title', title],
    ['description', description],
    ...fields.flatMap(({ name, value }): Part[] => [
      ['field name', name],
      ['field value', value],
    ]),
    ['footer', footer?.text],
  ];
  return parts.filter(([, text]) => text !== undefined);
}

function partFaults([name, text = '']: Part): string[] {
  return [
    ...(text.length > limits[name] ? [`${name} of ${text.length}`] : []),
    ...(needed.has(name) && text.trim() === '' ? [`empty ${name}`] : []),
    ...(text.isWellFormed() ? [] : [`lone surrogate in ${name}`]),
  ];
}
