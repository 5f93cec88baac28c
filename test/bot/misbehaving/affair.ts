import type { Run } from '../../../sandbox/discord/people/run';
import type { Channel } from '../../../sandbox/discord/world/channel';
import type { Scene } from '../../support/scene';
import type { Scenario } from './scenario';

/** What an affair is about, ready for it: a channel, a report, an appeal. */
export interface Matter {
  /** An id that every request about it holds, but for messages to its person. */
  readonly mark: string;
  /** Where its person is told. */
  readonly directChannelId?: string;
  /** Begins it; null where the bot does so by itself. */
  begin(): Promise<Run | null>;
  /** How it is recorded; `none` where it is not. */
  status(): Promise<string>;
  /** Whether Discord shows it. */
  isShown(): boolean;
  /** What else is wrong with it in the end, such as that it was done twice. */
  faults(): Promise<readonly string[]> | readonly string[];
}

/** What is said of an affair that is recorded so, what Discord shows then, and whether it can end so. */
export interface Standing {
  readonly says: RegExp;
  /** Null where it may show either. */
  readonly isShown: boolean | null;
  readonly isEnd: boolean | 'unless it was said to be otherwise';
}

/** Something that is done which is no action on one person, in one situation, and every request of it. */
export interface Affair extends Pick<Scenario, 'name' | 'given' | 'calls'> {
  ready(name: string): Promise<Matter>;
  /** Whether a button begins it. */
  readonly isPress?: boolean;
  readonly stands: Readonly<Record<string, Standing>>;
}

/** Where affairs are played. */
export interface AffairStage {
  readonly scene: Scene;
  /** Where what is recorded is posted. */
  readonly posts: Channel;
  /** Operations of what leads to them, and of what they ask that is about none of them. */
  readonly elsewhere: readonly string[];
  /** By name. */
  readonly affairs: Readonly<Record<string, readonly Affair[]>>;
  /** Lets what is to be tried again be so at the next start. */
  hurry(): Promise<unknown>;
  /** Waits until nothing is under way. */
  settled(): Promise<unknown>;
  close(): Promise<void>;
}
