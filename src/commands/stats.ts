import { type ApplicationCommandRegistry, Command, container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { defer } from '../piece-kit/defer';
import { described } from '../piece-kit/described';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { statsChart, statsReply } from '../views/stats-reply';

export class StatsCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, {
      ...options,
      name: 'stats',
      requiredUserPermissions: ['ModerateMembers'],
    });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'stats', 'ModerateMembers', (command) =>
      command
        .addUserOption((o) => described(o.setName('user'), 'option.listUser'))
        .addStringOption((o) => described(o.setName('since'), 'option.listSince').setMaxLength(20)),
    );
  }

  public override async chatInputRun(interaction: ChatInputCommandInteraction<'cached'>): Promise<void> {
    if (!(await defer(interaction))) return;
    const { guildId, locale, options } = interaction;
    const t = translator(locale);
    const counted = await container.moderation.countCases(guildId, {
      userId: options.getUser('user')?.id ?? null,
      since: options.getString('since'),
    });
    const isDrawn = counted.ok && counted.value.counts.total > 0;
    const picture = isDrawn ? await container.moderation.drawChart(statsChart(counted.value, t)) : null;
    await respond(interaction, counted, (statistics) => statsReply(statistics, picture, t));
  }
}
