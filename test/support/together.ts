import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareGround } from './ground';

const tests = join(__dirname, '..');

/** Runs the test files of a group one after another against one bot, each in servers of its own. */
export function together(group: string): void {
  const groups = JSON.parse(readFileSync(join(tests, 'together', 'groups.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const ground = shareGround();
  afterAll(() => ground.close());
  describe.each(groups[group] ?? [])('%s', (name) => {
    jest.requireActual(join(tests, 'bot', `${name}.test`));
  });
}
