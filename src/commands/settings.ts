import { type ApplicationCommandRegistry, container } from '@sapphire/framework';
import type { Subcommand } from '@sapphire/plugin-subcommands';
import { channelMention } from 'discord.js';
import { translator } from '../locales/translator';
import { DeferredSubcommand } from '../piece-kit/deferred-subcommand';
import { ownerRequest } from '../piece-kit/owner-request';
import { register } from '../piece-kit/register';
import { respond, show } from '../piece-kit/respond';
import { showSoon } from '../piece-kit/respond-soon';
import { addSettingsSubcommands } from '../piece-kit/settings-options';
import { uploadLimit } from '../piece-kit/upload-limit';
import { guildQuestion, personQuestion } from '../views/erasure-question';
import { exportReply } from '../views/export-reply';
import { reply } from '../views/reply';
import {
  appealsReply,
  escalationReply,
  jailSetUpReply,
  limitsReply,
  settingsView,
} from '../views/settings-view';

type Interaction = Subcommand.ChatInputCommandInteraction<'cached'>;

export class SettingsCommand extends DeferredSubcommand {
  protected readonly reading = ['view'];

  public constructor(context: Subcommand.LoaderContext, options: Subcommand.Options) {
    super(context, {
      ...options,
      name: 'settings',
      requiredUserPermissions: ['ManageGuild'],
      subcommands: [
        ...(
          ['view', 'log', 'reports', 'jail', 'notify', 'confirm', 'escalation', 'appeals', 'limits'] as const
        ).map((name) => ({ name, chatInputRun: name })),
        {
          name: 'data',
          type: 'group',
          entries: [
            { name: 'export', chatInputRun: 'exportData' },
            { name: 'erase-person', chatInputRun: 'erasePerson' },
            { name: 'erase-server', chatInputRun: 'eraseServer' },
          ],
        },
      ],
    });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'settings', 'ManageGuild', addSettingsSubcommands);
  }

  public async view(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const settings = container.moderation.viewSettings(interaction.guildId);
    await showSoon(
      interaction,
      settings.then((read) => settingsView(read, t)),
    );
  }

  public async log(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const channelId = interaction.options.getChannel('channel')?.id ?? null;
    const changed = await container.moderation.setLogChannel(interaction.guildId, channelId);
    await respond(interaction, changed, ({ logChannelId }) =>
      reply(
        logChannelId ? t('settings.logSet', { channel: channelMention(logChannelId) }) : t('settings.logOff'),
      ),
    );
  }

  public async reports(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const channelId = interaction.options.getChannel('channel')?.id ?? null;
    const changed = await container.moderation.setReportChannel(interaction.guildId, channelId);
    await respond(interaction, changed, ({ reportChannelId: id }) =>
      reply(id ? t('settings.reportsSet', { channel: channelMention(id) }) : t('settings.reportsOff')),
    );
  }

  public async jail(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const wish = {
      roleId: interaction.options.getRole('role')?.id ?? null,
      channelId: interaction.options.getChannel('channel')?.id ?? null,
    };
    const set = await container.moderation.setJail(interaction.guildId, wish, interaction.user.id);
    await respond(interaction, set, (jail) => jailSetUpReply(jail, t));
  }

  public async notify(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const wish = interaction.options.getBoolean('enabled', true);
    const { notify } = await container.moderation.setNotify(interaction.guildId, wish);
    await show(interaction, reply(t(notify ? 'settings.notifyOn' : 'settings.notifyOff')));
  }

  public async escalation(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const { options } = interaction;
    const set = await container.moderation.setEscalation(interaction.guildId, {
      warnings: options.getInteger('warnings'),
      within: options.getString('within'),
      action: options.getString('action'),
      duration: options.getString('duration'),
      expire: options.getString('expire'),
    });
    await respond(interaction, set, (guild) => escalationReply(guild, t));
  }

  public async appeals(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const { options } = interaction;
    const set = await container.moderation.setAppeals(interaction.guildId, {
      text: options.getString('text'),
      channelId: options.getChannel('channel')?.id ?? null,
      pause: options.getString('pause'),
      most: options.getInteger('most'),
    });
    await respond(interaction, set, (guild) => appealsReply(guild, t));
  }

  public async confirm(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const wish = interaction.options.getBoolean('enabled', true);
    const { confirm } = await container.moderation.setConfirm(interaction.guildId, wish);
    await show(interaction, reply(t(confirm ? 'settings.confirmOn' : 'settings.confirmOff')));
  }

  public async limits(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const { guildId, options, user } = interaction;
    const wish = {
      bans: options.getInteger('bans'),
      kicks: options.getInteger('kicks'),
      massbans: options.getInteger('massbans'),
      evidenceMib: options.getInteger('evidence_size'),
      evidenceDays: options.getInteger('evidence_days'),
    };
    const set = await container.moderation.setLimits(guildId, wish, user.id);
    await respond(interaction, set, (guild) => limitsReply(guild, t));
  }

  public async exportData(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const exported = await container.moderation.exportGuild(
      ownerRequest(interaction),
      uploadLimit(interaction),
    );
    await respond(interaction, exported, (file) => exportReply(file, t));
  }

  public async erasePerson(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const user = String(interaction.options.get('user', true).value);
    const question = await container.moderation.askErasePerson(ownerRequest(interaction), user);
    await respond(interaction, question, (asked) => personQuestion(asked, t));
  }

  public async eraseServer(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const question = await container.moderation.askEraseGuild(ownerRequest(interaction));
    await respond(interaction, question, (asked) => guildQuestion(asked, t));
  }
}
