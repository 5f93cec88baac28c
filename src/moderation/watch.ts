import type { Case } from '../entities/case';

/** What came of trying the end of a sanction that is due; but for `over`, it stays due. */
type EndingOutcome = 'over' | 'later' | 'refused' | 'failed';

/** Whoever watches over the bot is told what came of things. Nothing waits for it, and nothing it does decides. */
export interface Watch {
  /** It is known what came of a case. */
  caseSettled(record: Pick<Case, 'type' | 'status'>): void;

  /** The end of a sanction that was due has been tried. */
  endingTried(outcome: EndingOutcome): void;
}
