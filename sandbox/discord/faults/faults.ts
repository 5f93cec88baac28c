import { RestAnswer } from '../rest/rest-answer';

interface FaultMatcher {
  method?: string;
  /** Against the path below /api/v10. */
  path?: RegExp;
  /** Operation name such as `ban_user_from_guild`. */
  operation?: string;
  /** Against the query and the body, as they were sent. */
  content?: RegExp;
}

export type FaultEffect =
  | { kind: 'answer'; answer: RestAnswer }
  /** Everything is done, but this is answered. */
  | { kind: 'answer-after'; answer: RestAnswer }
  | { kind: 'delay'; ms: number }
  /** Stops the request until released; then it goes on, unless whoever asked has hung up meanwhile. */
  | { kind: 'hold' }
  /** Everything is done, but the answer is kept back until released. */
  | { kind: 'hold-answer' }
  /** The connection breaks before anything was done. */
  | { kind: 'reset-before' }
  /** Everything was done, but the answer never arrives. */
  | { kind: 'reset-after' };

export interface FaultRule {
  match: FaultMatcher;
  effect: FaultEffect;
  /** How often; always when left out. */
  times?: number;
  /** How many requests that fit are let through first; none when left out. */
  after?: number;
}

export interface FaultHandle {
  /** Requests it has struck so far. */
  readonly hits: number;
  /** For a hold: resolves when the first request has been stopped, or its answer is being kept back. */
  readonly reached: Promise<void>;
  remove(): void;
  /** For a hold: lets every stopped request go on, and stops no more. */
  release(): void;
}

export interface StruckRequest {
  method: string;
  path: string;
  operation: string | null;
  content: string;
}

class Fault implements FaultHandle {
  hits = 0;
  private passed = 0;
  readonly reached: Promise<void>;
  readonly released: Promise<void>;
  private announceReached: () => void = () => undefined;
  private announceReleased: () => void = () => undefined;

  constructor(
    readonly rule: FaultRule,
    private readonly forget: (fault: Fault) => void,
  ) {
    this.reached = new Promise((resolve) => (this.announceReached = resolve));
    this.released = new Promise((resolve) => (this.announceReleased = resolve));
  }

  strikes({ method, path, operation, content }: StruckRequest): boolean {
    const { match, times = Infinity, after = 0 } = this.rule;
    if (this.hits >= times) return false;
    if (match.method !== undefined && match.method !== method) return false;
    if (match.operation !== undefined && match.operation !== operation) return false;
    if (!(match.path?.test(path) ?? true) || !(match.content?.test(content) ?? true)) return false;
    this.passed += 1;
    return this.passed > after;
  }

  strike(): void {
    this.hits += 1;
    this.announceReached();
  }

  remove(): void {
    this.forget(this);
    this.announceReleased();
  }

  release(): void {
    this.remove();
  }
}

/** How a request was struck. Its answer waits for `answerReleased`. */
export interface Strike {
  effect: FaultEffect;
  answerReleased: Promise<void>;
}

/** The ways requests go wrong; the newest rule that fits strikes. */
export class Faults {
  private rules: Fault[] = [];

  add(rule: FaultRule): FaultHandle {
    const fault = new Fault(rule, (gone) => (this.rules = this.rules.filter((one) => one !== gone)));
    this.rules = [fault, ...this.rules];
    return fault;
  }

  clear(): void {
    for (const fault of [...this.rules]) fault.remove();
  }

  /** How the request is struck, after any delay or hold has been sat through; null when it is not. */
  async undergo(request: StruckRequest): Promise<Strike | null> {
    const fault = this.rules.find((one) => one.strikes(request));
    if (!fault) return null;
    const { effect } = fault.rule;
    fault.strike();
    if (effect.kind === 'hold') await fault.released;
    if (effect.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, effect.ms));
    const answerReleased = effect.kind === 'hold-answer' ? fault.released : Promise.resolve();
    return { effect, answerReleased };
  }
}
