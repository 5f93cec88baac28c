import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { PatientDataSource } from '../../src/database/patient-data-source';
import { createTestDataSource, type TestDataSource } from '../support/test-data-source';

let database: TestDataSource;
let oneConnection: DataSource;
beforeAll(async () => {
  database = await createTestDataSource();
  await database.dataSource.query('create table counters (count integer not null)');
});
afterAll(() => database.drop());

beforeEach(async () => {
  const { options } = createDataSource(database.url);
  oneConnection = await new PatientDataSource({
    ...options,
    poolSize: 1,
  } as DataSource['options']).initialize();
});
afterEach(() => oneConnection.destroy());

const count = () =>
  oneConnection.query<object[]>('/* prepare */ insert into counters values ($1::int) returning count', [1]);
const prepared = async () => {
  const found = await oneConnection.query<{ text: string }[]>(
    'select statement as text from pg_prepared_statements',
  );
  return found.map(({ text }) => text.slice(0, 31));
};
const done = [{ count: 1 }];

describe('A statement that is worth preparing', () => {
  it('is prepared once for its connection', async () => {
    expect([await count(), await count(), await count()]).toEqual([done, done, done]);
    expect(await prepared()).toEqual(['/* prepare */ insert into count']);
  });

  it('is done once where the connection has come to somebody who prepared something else', async () => {
    await count();
    await oneConnection.query('deallocate all');
    await database.dataSource.query('truncate counters');
    expect(await count()).toEqual(done);
    expect(await database.dataSource.query('select count from counters')).toEqual(done);
    expect([await count(), await prepared()]).toEqual([done, []]);
  });

  it('is not prepared inside of a transaction, which an error would end', async () => {
    await oneConnection.transaction((manager) => manager.query('/* prepare */ select 1'));
    expect(await prepared()).toEqual([]);
  });
});
