import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { channelOptions, channelRequest } from '../piece-kit/channel-options';
import { defer } from '../piece-kit/defer';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { lockReply } from '../views/channel-reply';

export class LockCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, { ...options, name: 'lock' });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'lock', 'ManageChannels', (command) => {
      channelOptions.closable(command);
      channelOptions.reason(command);
      channelOptions.forTime(command);
    });
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const locked = await container.moderation.lockChannel({
      ...channelRequest(interaction),
      reason: interaction.options.getString('reason'),
      duration: interaction.options.getString('for'),
    });
    await respond(interaction, locked, (report) => lockReply(report, translator(interaction.locale)));
  }
}
