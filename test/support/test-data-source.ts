import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { copyTemplate } from './database';

/** A database of one test file's own, as the bot itself connects to it. */
export interface TestDataSource {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the data source and removes the database. */
  readonly drop: () => Promise<void>;
}

/** Makes a copy of the template, and connects to it as the bot does. */
export async function createTestDataSource(): Promise<TestDataSource> {
  const { url, remove } = await copyTemplate();
  const dataSource = await createDataSource(url).initialize();
  return {
    url,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await remove();
    },
  };
}
