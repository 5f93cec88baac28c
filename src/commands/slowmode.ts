import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { channelOptions, channelRequest } from '../piece-kit/channel-options';
import { defer } from '../piece-kit/defer';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { slowmodeReply } from '../views/channel-reply';

export class SlowmodeCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, { ...options, name: 'slowmode' });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'slowmode', 'ManageChannels', (command) => {
      channelOptions.slowness(command);
      channelOptions.slowable(command);
      channelOptions.forTime(command);
    });
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const slowed = await container.moderation.slowChannel({
      ...channelRequest(interaction),
      slowness: interaction.options.getString('duration', true),
      duration: interaction.options.getString('for'),
    });
    await respond(interaction, slowed, (report) => slowmodeReply(report, translator(interaction.locale)));
  }
}
