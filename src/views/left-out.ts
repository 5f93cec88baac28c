import { type APIEmbedField, type AttachmentPayload, userMention } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { LeftOut, LeftOutCause } from '../moderation/batch/admit-people';
import { grouped } from './grouped';
import { mentions } from './mention';

/** How many people a field names before it says only how many more there are, so that all fields fit together. */
export const namedPeople = 20;

/** Who is left out of a batch: a field for each cause, and a file that names everybody where a field cannot. */
export function leftOutParts(
  leftOut: readonly LeftOut[],
  t: Translate,
): { readonly fields: APIEmbedField[]; readonly files: AttachmentPayload[] } {
  const groups = grouped(leftOut, ({ cause }) => cause.code);
  const fields = groups.map(([code, people]) => ({
    name: t(`batch.cause.${code}`),
    value: mentions(
      people.map(({ userId }) => userId),
      namedPeople,
      userMention,
    ),
  }));
  const isWhole = groups.every(([, { length }]) => length <= namedPeople);
  return { fields, files: isWhole ? [] : [listOf(leftOut, t)] };
}

function listOf(leftOut: readonly LeftOut[], t: Translate): AttachmentPayload {
  const line = ({ userId, cause }: { userId: string; cause: LeftOutCause }) =>
    `${userId}\t${t(`batch.cause.${cause.code}`)}\n`;
  return { name: 'left-out.txt', attachment: Buffer.from(leftOut.map(line).join('')) };
}
