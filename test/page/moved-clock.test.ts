import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = resolve(__dirname, '..', '..', 'src');

/** Names of the time that the sandbox's clock does not stand in for (PostgreSQL: "Date/Time Functions"). */
const unmoved =
  /\b(current_timestamp|current_date|current_time|localtime|localtimestamp|statement_timestamp|transaction_timestamp|timeofday)\b/i;

it('The bot asks PostgreSQL for the time by names that the sandbox can move', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = files.filter((name) => unmoved.test(readFileSync(join(source, name), 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
