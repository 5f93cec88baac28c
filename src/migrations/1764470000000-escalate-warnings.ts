import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table guilds add column escalation jsonb not null default '[]' check (jsonb_typeof(escalation) = 'array'),
  add column warnings_count_seconds integer check (warnings_count_seconds > 0);
alter table cases add column escalation jsonb,
  add column escalation_state text check (escalation_state in ('due', 'taken', 'refused', 'late')),
  add column escalation_refusal text,
  add column escalated_to integer,
  add column escalated_from integer,
  add constraint cases_escalation check ((escalation is null) = (escalation_state is null)),
  add check ((escalation_state is not distinct from 'refused') = (escalation_refusal is not null)),
  add check ((escalation_state is not distinct from 'taken') = (escalated_to is not null));
create unique index cases_escalated_from on cases (guild_id, escalated_from) where escalated_from is not null;
create index cases_escalation_due on cases (id) where escalation_state = 'due';
create index cases_warnings on cases (guild_id, user_id) where type = 'warn';

create function count_warnings() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(format('warnings:%s:%s', new.guild_id, new.user_id), 0));
  select jsonb_build_object('numbers', jsonb_agg(w.number order by w.number), 'windowSeconds', s."windowSeconds",
    'action', s.action, 'durationSeconds', s."durationSeconds")
  into new.escalation
  from guilds g
    cross join jsonb_to_recordset(g.escalation)
      as s (warnings integer, "windowSeconds" integer, action text, "durationSeconds" integer)
    join (
      select c.number, c.created_at from cases c
      where c.guild_id = new.guild_id and c.user_id = new.user_id and c.type = 'warn' and c.status = 'applied'
        and c.deleted_at is null and c.ended_at is null and c.id <> new.id
      union all select new.number, new.created_at
    ) w on w.created_at > new.created_at
      - least(s."windowSeconds", g.warnings_count_seconds) * interval '1 s'
  where g.id = new.guild_id
  group by s.warnings, s."windowSeconds", s.action, s."durationSeconds"
  having count(*) = s.warnings
  order by s.warnings desc limit 1;
  if new.escalation is not null then
    new.escalation_state := 'due';
    new.lease_holder := old.lease_holder;
    new.lease_until := old.lease_until;
  end if;
  return new;
end $$;
create trigger case_warnings before update of status on cases for each row
  when (new.type = 'warn' and new.status = 'applied' and old.status <> 'applied' and new.deleted_at is null
    and new.moderator_id is not null)
  execute function count_warnings();
create trigger case_revision_of_step before update on cases for each row
  when (old.escalation_state is distinct from new.escalation_state) execute function count_case_revision();
`;

const down = `
drop trigger case_revision_of_step on cases;
drop trigger case_warnings on cases;
drop function count_warnings;
drop index cases_warnings;
alter table cases drop column escalation, drop column escalation_state, drop column escalation_refusal,
  drop column escalated_to, drop column escalated_from;
alter table guilds drop column escalation, drop column warnings_count_seconds;
`;

/**
 * What warnings lead to. The step that is due is recorded with the warning itself: whoever settles a warning as
 * applied counts, one after another for each person, so that of two at once each counts a number of its own.
 */
export class EscalateWarnings1764470000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
