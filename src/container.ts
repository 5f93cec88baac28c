import type { Moderation } from './moderation/moderation';
import type { Background } from './piece-kit/background';
import type { RefusedAnswers } from './piece-kit/refused-answers';
import type { WorkInHand } from './piece-kit/work-in-hand';

declare module '@sapphire/framework' {
  interface Container {
    /** Every use case; pieces reach nothing deeper. */
    readonly moderation: Moderation;
    /** How often due sanctions are looked for, as a cron expression with seconds. */
    readonly expiryCron: string;
    /** What a shutdown waits for. */
    readonly work: WorkInHand;
    /** What nobody waits for is done in it, beside the commands. */
    readonly background: Background;
    /** Tells an answer that was taken, and not said so, from one that another process gave. */
    readonly refusedAnswers: RefusedAnswers;
    /** Whether an error means that the database cannot be asked, or cannot be written, at the moment. */
    readonly isDatabaseAway: (error: unknown) => boolean;
  }
}
