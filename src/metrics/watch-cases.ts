import type { Watch } from '../moderation/watch';
import type { Metrics } from './metrics';

/** Counts what use cases say came of things. */
export function watchCases({ cases, endings }: Metrics): Watch {
  return {
    caseSettled: ({ type, status }) => cases.inc({ type, outcome: status }),
    endingTried: (outcome) => endings.inc({ outcome }),
  };
}
