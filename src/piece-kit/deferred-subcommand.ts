import type { ChatInputCommand } from '@sapphire/framework';
import { Subcommand } from '@sapphire/plugin-subcommands';
import { defer } from './defer';

/** A command with sub-commands, each of which finds its interaction deferred. */
export abstract class DeferredSubcommand extends Subcommand {
  public override async chatInputRun(
    interaction: Subcommand.ChatInputCommandInteraction,
    context: ChatInputCommand.RunContext,
  ): Promise<void> {
    if (await defer(interaction)) await super.chatInputRun(interaction, context);
  }
}
