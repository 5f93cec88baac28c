import type { Row } from './row';
import { acknowledgement } from './rows/acknowledgement';
import { age } from './rows/age';
import { ban } from './rows/ban';
import { countedCosts } from './rows/costs';
import { flood } from './rows/flood';
import { insertions } from './rows/insert-case';
import { massban } from './rows/massban';
import { memory } from './rows/memory';
import { overdueEndings } from './rows/overdue';
import { start } from './rows/start';

/** All there is to measure. */
export const rows: readonly Row[] = [
  acknowledgement,
  ban,
  countedCosts,
  insertions,
  age,
  massban,
  overdueEndings,
  memory,
  start,
  flood,
];
