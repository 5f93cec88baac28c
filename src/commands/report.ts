import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { defer } from '../piece-kit/defer';
import { register } from '../piece-kit/register';
import { addReportOptions } from '../piece-kit/report-options';
import { respond } from '../piece-kit/respond';
import { filedReply } from '../views/report-reply';

export class ReportCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, { ...options, name: 'report' });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'report', null, addReportOptions);
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const { guildId, options, user } = interaction;
    const filed = await container.moderation.reportPerson({
      guildId,
      reporter: { id: user.id, name: user.username },
      userId: String(options.get('user', true).value),
      reason: options.getString('reason', true),
      evidence: options.getAttachment('evidence'),
    });
    const t = translator(interaction.locale);
    await respond(interaction, filed, (value) => filedReply(value, t));
  }
}
