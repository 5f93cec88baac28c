import { type BaseMessageOptions, ButtonStyle, ComponentType, userMention } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import { caseState } from './case-state';
import { reply } from './reply';

const prefix = 'live';

/** What the buttons under the deletion of a live case ask for. */
export interface LiveChoice {
  readonly number: number;
  readonly choice: 'lift' | 'keep';
}

/** A case is deleted; while its sanction is in force, whether to lift that too is asked. */
export function deletionReply(record: Case, t: Translate): BaseMessageOptions {
  const deleted = t('delete.done', { number: record.number });
  if (!isInForce(record)) return reply(deleted);
  const known = { type: t(`type.${record.type}`), user: userMention(record.userId) };
  return reply(`${deleted}\n${t('delete.live', known)}`, {
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          button(ButtonStyle.Danger, t('delete.lift'), { number: record.number, choice: 'lift' }),
          button(ButtonStyle.Secondary, t('delete.keep'), { number: record.number, choice: 'keep' }),
        ],
      },
    ],
  });
}

/** Whether the sanction of a case, deleted or not, still holds, and is one that can be lifted. */
function isInForce({ type, status, ending }: Pick<Case, 'type' | 'status' | 'ending'>): boolean {
  return caseState({ type, status, ending, deletedAt: null }) === 'active';
}

/** Reads a button under a deletion; null for an id that is none of ours. */
export function fromLiveId(customId: string): LiveChoice | null {
  const match = /^live:(lift|keep):([1-9]\d{0,9})$/.exec(customId);
  return match ? { choice: match[1] as LiveChoice['choice'], number: Number(match[2]) } : null;
}

function button(
  style: ButtonStyle.Danger | ButtonStyle.Secondary,
  label: string,
  { choice, number }: LiveChoice,
) {
  const type = ComponentType.Button as const;
  return { type, style, label, customId: `${prefix}:${choice}:${number}` } as const;
}
