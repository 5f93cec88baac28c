import type { ChatInputCommand } from '@sapphire/framework';
import { Subcommand } from '@sapphire/plugin-subcommands';
import { defer } from './defer';

/** A command with sub-commands, each of which finds its interaction deferred, but for those that only read. */
export abstract class DeferredSubcommand extends Subcommand {
  /** The names of those that only read: they answer with `respondSoon`. */
  protected abstract readonly reading: readonly string[];

  public override async chatInputRun(
    interaction: Subcommand.ChatInputCommandInteraction,
    context: ChatInputCommand.RunContext,
  ): Promise<void> {
    const isReading = this.reading.includes(interaction.options.getSubcommand());
    if (isReading || (await defer(interaction))) await super.chatInputRun(interaction, context);
  }
}
