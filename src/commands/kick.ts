import type { Command } from '@sapphire/framework';
import { ActionCommand } from '../piece-kit/action-command';

export class KickCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'kick',
      permission: 'KickMembers',
      options: ['user', 'reason', 'notify', 'evidence'],
    });
  }
}
