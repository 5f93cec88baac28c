import type { EntityManager } from 'typeorm';
import type { EscalationStep } from '../entities/escalation-step';

/** The steps of a guild with one more, or one less: another with as many warnings gives way to it. */
const setSql = `
insert into guilds as g (id, escalation) values ($1, case when $3::jsonb is null then '[]' else jsonb_build_array($3::jsonb) end)
on conflict (id) do update set escalation = (
  select coalesce(jsonb_agg(s order by (s ->> 'warnings')::int), '[]')
  from jsonb_array_elements(g.escalation || excluded.escalation) with ordinality as e (s, place)
  where (s ->> 'warnings')::int <> $2 or (place > jsonb_array_length(g.escalation))
)`;

/** What so many warnings lead to, in each guild. */
export function escalationSteps(manager: EntityManager) {
  return {
    /** Says what so many warnings lead to, or with null that they lead to nothing. */
    async setStep(
      guildId: string,
      warnings: number,
      step: Omit<EscalationStep, 'warnings'> | null,
    ): Promise<void> {
      const value = step && JSON.stringify({ warnings, ...step });
      await manager.query(setSql, [guildId, warnings, value]);
    },
  };
}
