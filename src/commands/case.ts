import { type ApplicationCommandRegistry, container } from '@sapphire/framework';
import type { Subcommand } from '@sapphire/plugin-subcommands';
import type { AutocompleteInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { cleanName } from '../moderation/clean-text';
import { addCaseSubcommands } from '../piece-kit/case-options';
import { completeOption } from '../piece-kit/complete-option';
import { DeferredSubcommand } from '../piece-kit/deferred-subcommand';
import { ownerRequest } from '../piece-kit/owner-request';
import { permitted } from '../piece-kit/permitted';
import { register } from '../piece-kit/register';
import { respond } from '../piece-kit/respond';
import { respondSoon } from '../piece-kit/respond-soon';
import { uploadLimit } from '../piece-kit/upload-limit';
import { caseEmbed } from '../views/case-embed';
import { caseExportReply } from '../views/case-export-reply';
import { caseFile } from '../views/case-file';
import { caseHistory } from '../views/case-history';
import { caseList } from '../views/case-list';
import { deletionReply } from '../views/deletion-reply';
import { importQuestion } from '../views/import-question';
import { longestSearch } from '../views/list-id';
import { reply } from '../views/reply';
import { startOf } from '../views/start-of';

type Interaction = Subcommand.ChatInputCommandInteraction<'cached'>;

export class CaseCommand extends DeferredSubcommand {
  protected readonly reading = ['view', 'history', 'list'];

  public constructor(context: Subcommand.LoaderContext, options: Subcommand.Options) {
    super(context, {
      ...options,
      name: 'case',
      requiredUserPermissions: ['ModerateMembers'],
      subcommands: [
        ...(['view', 'edit', 'delete', 'restore', 'history', 'list'] as const).map((name) => ({
          name,
          chatInputRun: name,
        })),
        { name: 'export', chatInputRun: 'exportCases' },
        { name: 'import', chatInputRun: 'importCases' },
      ],
    });
  }

  public override registerApplicationCommands(registry: ApplicationCommandRegistry): void {
    register(registry, 'case', 'ModerateMembers', addCaseSubcommands);
  }

  public async view(interaction: Interaction): Promise<void> {
    const { t, key } = this.#read(interaction);
    await respondSoon(interaction, container.moderation.openCase(key), (file) => caseFile(file, t));
  }

  public async edit(interaction: Interaction): Promise<void> {
    const { t, key, reason, editor } = this.#read(interaction);
    const duration = interaction.options.getString('duration');
    const edited = await container.moderation.editCase(key, { reason, duration }, editor);
    await respond(interaction, edited, ({ record, named }) =>
      reply(t('edit.done', { number: record.number }), { embeds: [caseEmbed(record, t, named)] }),
    );
  }

  public async delete(interaction: Interaction): Promise<void> {
    const { t, key, reason, editor } = this.#read(interaction);
    const deleted = await container.moderation.deleteCase(key, reason, editor);
    await respond(interaction, deleted, (record) => deletionReply(record, t));
  }

  public async restore(interaction: Interaction): Promise<void> {
    const { t, key, reason, editor } = this.#read(interaction);
    const restored = await container.moderation.restoreCase(key, reason, editor);
    await respond(interaction, restored, ({ number }) => reply(t('restore.done', { number })));
  }

  public async history(interaction: Interaction): Promise<void> {
    const { t, key } = this.#read(interaction);
    const found = container.moderation.viewCaseHistory(key);
    await respondSoon(interaction, found, (history) => caseHistory(history, t));
  }

  public async list(interaction: Interaction): Promise<void> {
    const t = translator(interaction.locale);
    const { options } = interaction;
    const found = container.moderation.searchCases(interaction.guildId, {
      userId: options.getUser('user')?.id ?? null,
      moderatorId: options.getUser('moderator')?.id ?? null,
      type: options.getString('type'),
      state: options.getString('status'),
      contains: startOf(options.getString('contains') ?? '', longestSearch) || null,
      since: options.getString('since'),
    });
    await respondSoon(interaction, found, ({ page, filter }) => caseList(page, filter, t));
  }

  public async exportCases(interaction: Interaction): Promise<void> {
    if (!(await permitted(interaction, 'ManageGuild'))) return;
    const { guildId, locale, options } = interaction;
    const format = options.getString('format') === 'csv' ? 'csv' : 'json';
    const exported = await container.moderation.exportCases(guildId, format, uploadLimit(interaction));
    await respond(interaction, exported, (file) => caseExportReply(file, translator(locale)));
  }

  public async importCases(interaction: Interaction): Promise<void> {
    if (!(await permitted(interaction, 'ManageGuild'))) return;
    const { name, url, size: sizeBytes } = interaction.options.getAttachment('file', true);
    const request = ownerRequest(interaction);
    const asked = await container.moderation.askImport(request, { name, url, sizeBytes });
    await respond(interaction, asked, (question) => importQuestion(question, translator(interaction.locale)));
  }

  public override autocompleteRun(interaction: AutocompleteInteraction<'cached'>): Promise<void> {
    return completeOption(interaction, 'ModerateMembers');
  }

  #read(interaction: Interaction) {
    const { guildId, options, user } = interaction;
    return {
      t: translator(interaction.locale),
      key: { guildId, number: options.getInteger('number', true) },
      reason: options.getString('reason'),
      editor: { id: user.id, name: cleanName(user.username) },
    };
  }
}
