import type { Answer } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import type { Scene } from './scene';

/** A file as it is attached to a command. */
export const file = (content: string | Buffer, name = 'cases.txt') => ({
  name,
  content,
  contentType: 'application/octet-stream',
});

/** An id like Discord's, of somebody nobody knows. */
export const personId = (number: number) => String(200_000_000_000_000_000n + BigInt(number));

/** A case as Zeppelin exports it. */
export function zeppelinCase(given: Record<string, unknown> = {}) {
  return {
    case_number: 1,
    user_id: personId(1),
    user_name: 'ann#0001',
    mod_id: personId(900),
    mod_name: 'moe#0002',
    type: 4,
    created_at: '2024-03-01 12:00:00',
    is_hidden: false,
    pp_id: null,
    pp_name: null,
    notes: [{ mod_id: personId(900), mod_name: 'moe#0002', body: 'Spam', created_at: '2024-03-01 12:00:00' }],
    ...given,
  };
}

/** An export of Zeppelin's. */
export const zeppelinFile = (...cases: readonly Record<string, unknown>[]) => JSON.stringify({ cases });

/** So many warnings, numbered on from a number. */
export function manyWarnings(count: number, first = 1): string {
  const cases = Array.from({ length: count }, (_, index) =>
    zeppelinCase({ case_number: first + index, user_id: personId(first + index) }),
  );
  return zeppelinFile(...cases);
}

/** A table with the columns that most have. */
export function table(...rows: readonly (readonly string[])[]): string {
  const header = 'type,user_id,user_name,moderator_id,reason,created_at,expires_at';
  return [header, ...rows.map((row) => row.join(','))].join('\r\n');
}

/** Importing, as whoever moderates here does it. */
export function importing(scene: Scene) {
  return {
    ask: (content: string | Buffer, who: User = scene.moderator) =>
      scene.types(who, 'case import', { file: file(content) }, { timeoutMs: 25_000 }),
    /** Presses a button of a question, whoever it was shown to, and waits for what becomes of it. */
    async press(question: Answer, label: string, who: User = scene.moderator) {
      const message = scene.discord.world.messages.get(question.id);
      if (message) Object.assign(message, { onlyForUserId: null });
      return (await scene.discord.as(who).click(question, label)).answer({ timeoutMs: 25_000 });
    },
    /** What an answer says, fields included. */
    textOf: ({ content, embeds }: Pick<Answer, 'content' | 'embeds'>) =>
      `${content}\n${JSON.stringify(embeds)}`,
    labelsOf: ({ components }: Pick<Answer, 'components'>) =>
      [...JSON.stringify(components).matchAll(/"label":"(.+?)"/g)].map(([, label]) => label),
    caseCount: async () => {
      const [row] = await scene.query('select case_count from guilds where id = $1', [scene.guild.id]);
      return Number(row?.['case_count'] ?? 0);
    },
    numbers: async () =>
      (
        await scene.query('select number from cases where guild_id = $1 order by number', [scene.guild.id])
      ).map(({ number }) => number),
  };
}

export const labels = {
  same: 'Import with the same numbers',
  new: 'Import with new numbers',
  cancel: 'Cancel',
  bans: 'Import the existing bans …',
} as const;
