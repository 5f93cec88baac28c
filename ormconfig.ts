import 'dotenv/config';
import { createDataSource } from './src/database/data-source';

/** What the TypeORM command line works on: the database that DATABASE_URL names. */
export default createDataSource(process.env['DATABASE_URL'] ?? '').setOptions({ logger: 'advanced-console' });
