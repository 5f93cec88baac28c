import type { BaseMessageOptions } from 'discord.js';
import type { Translate } from '../locales/translator';
import type { Refusal } from '../moderation/refusal';
import { plain } from './mention';
import { refusalText } from './refusal-text';
import { reply } from './reply';

/** Why nothing came of a form, and the reason that was written in it, which would be lost otherwise. */
export function refusedForm(refusal: Refusal, reason: string, t: Translate): BaseMessageOptions {
  const sentence = refusalText(refusal, t);
  const written = reason.toWellFormed().trim();
  return reply(written ? `${sentence}\n${t('form.written', { reason: plain(written) })}` : sentence);
}
