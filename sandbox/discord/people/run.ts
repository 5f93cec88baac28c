import { APIEmbed } from 'discord-api-types/v10';
import { Changes } from '../foundation/changes';
import { Acknowledgement, Choice, Interaction, Modal } from '../interactions/interaction';
import { Attachment } from '../world/attachment';
import { Component } from '../world/component';
import { Message } from '../world/message';

/** A message at the moment it was looked at. */
export interface Answer {
  id: string;
  content: string;
  embeds: APIEmbed[];
  components: Component[];
  attachments: Attachment[];
  flags: number;
  ephemeral: boolean;
}

/** What came of one interaction, from the side of the person who started it. */
export class Run {
  constructor(
    readonly interaction: Interaction,
    private readonly changes: Changes,
  ) {}

  /** Everything the application said, follow-ups included; live. */
  get messages(): readonly Message[] {
    return this.interaction.messages.filter((message) => !message.deleted);
  }

  /** Every callback, refused ones included; an application that behaves sends exactly one. */
  get acknowledgements(): readonly Acknowledgement[] {
    return this.interaction.acknowledgements;
  }

  /** Null while nothing came. */
  get acknowledgedAfterMs(): number | null {
    const first = this.interaction.acknowledgements.find(({ refusal }) => refusal === null);
    return first ? first.at - this.interaction.createdAt : null;
  }

  get modal(): Modal | null {
    return this.interaction.modal;
  }

  get choices(): readonly Choice[] | null {
    return this.interaction.choices;
  }

  /** The first final answer: an immediate reply, the edit that follows a defer, or an updated message. */
  async answer({ timeoutMs = 10_000 }: { timeoutMs?: number } = {}): Promise<Answer> {
    const isDone = (): boolean => this.interaction.answer !== null || this.modal !== null;
    await this.changes.until(isDone, { timeoutMs, what: `an answer to ${this.name}` });
    const message = this.interaction.answer;
    if (!message) throw new Error(`${this.name} was answered with a form; submit it to get an answer.`);
    return view(message);
  }

  async until(
    condition: (run: this) => boolean,
    { timeoutMs = 10_000 }: { timeoutMs?: number } = {},
  ): Promise<this> {
    await this.changes.until(() => condition(this), {
      timeoutMs,
      what: `what a test expects of ${this.name}`,
    });
    return this;
  }

  private get name(): string {
    const { name, user } = this.interaction.occasion;
    return `${user.name}'s ${name ?? 'click'}`;
  }
}

function view({ id, content, embeds, components, attachments, flags, ephemeral }: Message): Answer {
  return { id, content, embeds, components, attachments, flags, ephemeral };
}
