import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { defer } from '../piece-kit/defer';
import { addPurgeOptions, purgeRequest } from '../piece-kit/purge-options';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { purgeReply } from '../views/purge-reply';

export class PurgeCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, { ...options, name: 'purge' });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'purge', 'ManageMessages', addPurgeOptions);
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const purged = await container.moderation.purgeChannel(purgeRequest(interaction));
    await respond(interaction, purged, (report) => purgeReply(report, translator(interaction.locale)));
  }
}
