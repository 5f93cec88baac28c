import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table case_evidence (
  id bigint generated always as identity primary key,
  guild_id bigint not null,
  case_number integer not null,
  name text not null,
  size_bytes integer not null check (size_bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null default now(),
  foreign key (guild_id, case_number) references cases (guild_id, number)
);
create index case_evidence_of_case on case_evidence (guild_id, case_number, id);
`;

/** The files kept with cases: their names and hashes. */
export class KeepEvidence1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_evidence');
  }
}
