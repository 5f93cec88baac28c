import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { channelOptions, channelRequest } from '../piece-kit/channel-options';
import { defer } from '../piece-kit/defer';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { unlockReply } from '../views/channel-reply';

export class UnlockCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, { ...options, name: 'unlock' });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'unlock', 'ManageChannels', (command) => {
      channelOptions.closable(command);
      channelOptions.reason(command);
    });
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const unlocked = await container.moderation.unlockChannel({
      ...channelRequest(interaction),
      reason: interaction.options.getString('reason'),
    });
    await respond(interaction, unlocked, (report) => unlockReply(report, translator(interaction.locale)));
  }
}
