import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class UnbanCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'unban',
      permission: 'BanMembers',
      options: ['banned', 'reason'],
    });
  }
}
