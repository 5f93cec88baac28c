import { join, relative } from 'node:path';
import { shareGround } from './ground';
import { filesOf } from './groups.cjs';

/** Runs the test files of a group one after another, those of the whole bot against one bot, each in servers of its own. */
export function together(group: string): void {
  const ground = shareGround();
  afterAll(() => ground.close());
  const named = filesOf(group).map((file) => [relative(join(__dirname, '..'), file), file] as const);
  describe.each(named)('%s', (_, file) => {
    jest.requireActual(file);
  });
}
