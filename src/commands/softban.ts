import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class SoftbanCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'softban',
      description: 'Ban and unban somebody at once, to delete what they wrote',
      permission: 'BanMembers',
      options: ['user', 'reason', 'delete_messages', 'notify'],
    });
  }
}
