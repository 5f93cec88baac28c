import type { Scenario } from './scenario';

/** What was played, as far as its requests matter. */
type Tried = Pick<Scenario, 'calls' | 'given'>;

/** The requests that were made. */
export interface Made<T extends Tried> {
  readonly scenarios: readonly T[];
  /** Those of each scenario while nothing goes wrong. */
  readonly calls: ReadonlyMap<T, readonly string[]>;
  /** The operations of all there were, whatever went wrong. */
  readonly operations: ReadonlySet<string | null>;
}

/**
 * What a start asks, settling, which looks for posts and messages that may exist, and what follows the audit log,
 * which decides nothing about what a command asks for; what is said beside a button once its answer was lost, which
 * “Undo” puts to the test; and the look at all bans that are due together (test/bot/overdue-endings.test.ts).
 */
const elsewhere = [
  'get_bot_gateway',
  'bulk_set_application_commands',
  'list_messages',
  'create_dm',
  'delete_message',
  'update_message',
  'list_guild_audit_log_entries',
  'execute_webhook',
  'list_guild_bans',
];

const operationOf = (call: string) => call.split(' ')[0] ?? '';

/** Requests that no scenario puts to the test, and calls put to the test that are never made. */
export function gapsOf<T extends Tried>(
  { scenarios: all, calls, operations }: Made<T>,
  scenarios: readonly T[],
): string[] {
  const known = callsIn(all);
  const inScenarios = scenarios.flatMap((scenario) => gapsIn(calls.get(scenario) ?? [], scenario, known));
  const tried = new Set([...known].map(operationOf).concat(elsewhere));
  const untried = [...operations].filter((operation) => operation === null || !tried.has(operation));
  return [...inScenarios, ...untried.map((operation) => `not tried: ${String(operation)}`)];
}

const callsIn = (scenarios: readonly Tried[]) =>
  new Set(scenarios.flatMap((scenario) => Object.keys(scenario.calls)));

/** Whether something is asked again may depend on which event comes first. A request that the given trouble, or an event that comes at the same time, repeats is known by its name. */
function gapsIn(seen: readonly string[], scenario: Tried, known: ReadonlySet<string>): string[] {
  const isKnown = (call: string) =>
    known.has(call) || elsewhere.includes(operationOf(call)) || / a third time$| more often$/.test(call);
  const isRepeat = (call: string) => scenario.given !== undefined && call.endsWith(' again');
  return [
    ...Object.keys(scenario.calls)
      .filter((call) => !seen.includes(call) && !/ again$| a third time$/.test(call))
      .map((call) => `not made: ${call}`),
    ...seen.filter((call) => !isKnown(call) && !isRepeat(call)).map((call) => `not tried: ${call}`),
  ];
}
