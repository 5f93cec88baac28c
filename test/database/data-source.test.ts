import { createServer } from 'node:net';
import { createDataSource } from '../../src/database/data-source';
import { onServer } from '../support/database';
import { createTestDataSource } from '../support/test-data-source';

describe('the data source', () => {
  it('survives connections that the server closes, says so, and connects anew', async () => {
    const database = await createTestDataSource();
    let tell: (error: Error) => void = () => undefined;
    const told = new Promise<Error>((resolve) => {
      tell = resolve;
    });
    const dataSource = await createDataSource(database.url, (error) => tell(error)).initialize();
    await database.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect((await told).message).toContain('terminating connection');
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
    await dataSource.destroy();
    await database.drop();
  });

  it('outlives connections that are cut while the pool hands them over', async () => {
    const { url, dataSource, drop } = await createTestDataSource();
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`;
    let cutWhileHandedOver = 0;
    const ask = async () => {
      while (cutWhileHandedOver < 3) {
        await dataSource.query('select pg_sleep(0.002)').catch((error: unknown) => {
          if (String(error).includes('not queryable')) cutWhileHandedOver++;
        });
      }
    };
    const asking = Array.from({ length: 20 }, ask);
    while (cutWhileHandedOver < 3) await onServer(cut);
    await Promise.all(asking);
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
    await drop();
  });

  it('goes by its name on the server, and leaves the schema alone', async () => {
    const { url, dataSource, drop } = await createTestDataSource();
    const seen = await dataSource.query<object[]>(
      'select distinct application_name as name from pg_stat_activity where datname = current_database()',
    );
    expect(seen).toEqual([{ name: 'bailiff' }]);
    expect(dataSource.options).toMatchObject({ synchronize: false, migrationsRun: false, url });
    await drop();
  });

  it('takes both ways to begin an address, and what follows it', async () => {
    const { url, drop } = await createTestDataSource();
    const other = `${url.replace('postgres://', 'postgresql://')}?sslmode=disable`;
    const dataSource = await createDataSource(other).initialize();
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
    await dataSource.destroy();
    await drop();
  });

  it('gives up on a server that does not speak', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => mute.once('listening', resolve));
    const { port } = mute.address() as { port: number };
    const waiting = createDataSource(`postgres://a:b@127.0.0.1:${port}/c`).initialize();
    await expect(waiting).rejects.toThrow(/timeout/);
    mute.close();
  });
});
