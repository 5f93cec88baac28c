import { Application } from '../world/application';
import { Channel } from '../world/channel';
import { Component } from '../world/component';
import { Guild } from '../world/guild';
import { Message } from '../world/message';
import { User } from '../world/user';

export const InteractionType = { Command: 2, Component: 3, Autocomplete: 4, Modal: 5 } as const;
type InteractionKind = (typeof InteractionType)[keyof typeof InteractionType];

export interface Acknowledgement {
  /** The callback type: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal. */
  type: number;
  at: number;
  /** Null when it was accepted; 40060 for one too many, 10062 for one too late. */
  refusal: 40060 | 10062 | null;
}

export interface Choice {
  name: string;
  value: string | number;
}

export interface Modal {
  custom_id: string;
  title: string;
  components: Component[];
}

/** What started an interaction. */
export interface Occasion {
  kind: InteractionKind;
  application: Application;
  user: User;
  guild: Guild | null;
  channel: Channel;
  /** The message whose component was used, here or to open the form. */
  source?: Message | null;
  /** What opened the form that is submitted. */
  trigger?: Interaction;
  /** How a sentence calls it; a click has no name. */
  name?: string;
}

const ANSWERABLE_MS = 3000;
const TOKEN_VALID_MS = 15 * 60_000;

/** One interaction from the click to the end of its token. */
export class Interaction {
  /** Every callback, refused ones included; an application that behaves sends exactly one. */
  readonly acknowledgements: Acknowledgement[] = [];
  /** Replies and follow-ups in order, ephemeral and deleted ones included. */
  readonly messages: Message[] = [];
  /** What `@original` means; for a button this may be the message it is on. */
  original: Message | null = null;
  choices: Choice[] | null = null;
  modal: Modal | null = null;
  /** The first message whose content was final, that is not merely "thinking". */
  answer: Message | null = null;

  constructor(
    readonly id: string,
    readonly token: string,
    readonly createdAt: number,
    readonly occasion: Occasion,
  ) {}

  get isAcknowledged(): boolean {
    return this.acknowledgements.some(({ refusal }) => refusal === null);
  }

  /** Why a callback at this time is refused; null when it is welcome. */
  refusalAt(now: number): 40060 | 10062 | null {
    if (this.isAcknowledged) return 40060;
    return now - this.createdAt > ANSWERABLE_MS ? 10062 : null;
  }

  isExpired(now: number): boolean {
    return now - this.createdAt > TOKEN_VALID_MS;
  }
}
