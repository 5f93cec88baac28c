import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { defer } from '../piece-kit/defer';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { doctorReport } from '../views/doctor-report';

export class DoctorCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, {
      ...options,
      name: 'doctor',
      requiredUserPermissions: ['ManageGuild'],
    });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'doctor', 'ManageGuild', () => undefined);
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const t = translator(interaction.locale);
    const examination = await container.moderation.examineGuild(interaction.guildId);
    await respond(interaction, examination, (value) => doctorReport(value, t));
  }
}
