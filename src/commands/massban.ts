import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { commandOptions } from '../piece-kit/command-options';
import { defer } from '../piece-kit/defer';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { massbanQuestion } from '../views/massban-question';

export class MassbanCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, { ...options, name: 'massban' });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'massban', ['BanMembers', 'ManageGuild'], (command) => {
      for (const option of ['users', 'remark', 'delete_messages'] as const) commandOptions[option](command);
    });
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const { options, guildId, user } = interaction;
    const asked = await container.moderation.askMassban({
      guildId,
      moderatorId: user.id,
      users: options.getString('users', true),
      reason: options.getString('reason'),
      deleteMessageSeconds: options.getInteger('delete_messages'),
    });
    await respond(interaction, asked, (question) =>
      massbanQuestion(question, translator(interaction.locale)),
    );
  }
}
