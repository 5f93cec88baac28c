import { actionGuards } from './action-guards';
import { backupGuards } from './backup-guards';
import { batchGuards } from './batch-guards';
import { dataGuards } from './data-guards';
import { databaseGuards } from './database-guards';
import { failureGuards } from './failure-guards';
import { gateGuards } from './gate-guards';
import { gatewayGuards } from './gateway-guards';
import type { Guard } from './guard';
import { idGuards } from './id-guards';
import { jailGuards } from './jail-guards';
import { languageGuards } from './language-guards';
import { limitGuards } from './limit-guards';
import { listGuards } from './list-guards';
import { nativeGuards } from './native-guards';
import { numberGuards } from './number-guards';
import { setupGuards } from './setup-guards';
import { shardGuards } from './shard-guards';
import { textGuards } from './text-guards';
import { undoGuards } from './undo-guards';
import { watchingGuards } from './watching-guards';

/** Every piece of code that keeps a promise, with the test that fails without it. */
export const guards: readonly Guard[] = [
  ...actionGuards,
  ...backupGuards,
  ...batchGuards,
  ...dataGuards,
  ...databaseGuards,
  ...failureGuards,
  ...gateGuards,
  ...gatewayGuards,
  ...idGuards,
  ...jailGuards,
  ...languageGuards,
  ...limitGuards,
  ...listGuards,
  ...nativeGuards,
  ...numberGuards,
  ...setupGuards,
  ...shardGuards,
  ...textGuards,
  ...undoGuards,
  ...watchingGuards,
];
