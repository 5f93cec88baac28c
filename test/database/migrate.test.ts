import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { migrate } from '../../src/database/migrate';
import { databaseUrl, onServer } from '../support/database';

const name = () => `test_${randomUUID().replaceAll('-', '')}`;

/** An empty database, seen by several processes, each with its own connections. */
async function withEmptyDatabase(
  work: (processes: DataSource[]) => Promise<void>,
  isolation = 'read committed',
): Promise<void> {
  const database = name();
  await onServer(`create database ${database}`);
  await onServer(`alter database ${database} set default_transaction_isolation = '${isolation}'`);
  const processes = await Promise.all(
    [1, 2, 3].map(() => createDataSource(databaseUrl(database)).initialize()),
  );
  try {
    await work(processes);
  } finally {
    await Promise.all(processes.map((dataSource) => dataSource.destroy()));
    await onServer(`drop database ${database} with (force)`);
  }
}

const migrated = ([dataSource]: DataSource[]) =>
  dataSource?.query<{ name: string }[]>('select name from migrations order by id');

/** Every migration this version has, in order. */
const known = ([dataSource]: DataSource[]) =>
  dataSource?.migrations.map((migration) => ({ name: migration.constructor.name }));

describe('migrate', () => {
  const startAtOnce = async (processes: DataSource[]) => {
    await Promise.all(processes.map((dataSource) => migrate(dataSource)));
    expect(await migrated(processes)).toEqual(known(processes));
    expect(await processes[0]?.query('select count(*)::integer as cases from cases')).toEqual([{ cases: 0 }]);
  };

  it('lets three processes start at once, and runs each migration once', async () => {
    await withEmptyDatabase(startAtOnce);
  });

  it('does so where every transaction is to be serializable', async () => {
    await withEmptyDatabase(startAtOnce, 'serializable');
  });

  it('changes nothing when there is nothing to do', async () => {
    await withEmptyDatabase(async (processes) => {
      const [dataSource] = processes as [DataSource];
      await migrate(dataSource);
      await dataSource.query('insert into guilds (id) values (1)');
      await migrate(dataSource);
      expect(await dataSource.query('select id from guilds')).toEqual([{ id: '1' }]);
    });
  });

  it('refuses in one sentence a database that a newer version has migrated', async () => {
    await withEmptyDatabase(async (processes) => {
      const [dataSource] = processes as [DataSource];
      await migrate(dataSource);
      await dataSource.query(`insert into migrations (timestamp, name) values (1, 'AddStars2763800000000')`);
      await expect(migrate(dataSource)).rejects.toThrow(
        'The database was migrated by a newer version of Bailiff (AddStars2763800000000): start that version or a later one.',
      );
    });
  });

  it('leaves nothing half done when it fails', async () => {
    await withEmptyDatabase(async (processes) => {
      const [dataSource] = processes as [DataSource];
      await dataSource.query('create view case_evidence as select 1 as id');
      await expect(migrate(dataSource)).rejects.toThrow('already exists');
      expect(await dataSource.query(`select to_regclass('cases') as cases`)).toEqual([{ cases: null }]);
    });
  });

  it('leaves no lock behind when it fails', async () => {
    await withEmptyDatabase(async (processes) => {
      const [first, second] = processes as [DataSource, DataSource];
      await first.query('create view cases as select 1 as id');
      await expect(migrate(first)).rejects.toThrow('already exists');
      await first.query('drop view cases');
      await migrate(second);
      expect(await migrated(processes)).toEqual(known(processes));
    });
  });
});
