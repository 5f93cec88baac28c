import { ActionMenu } from '../piece-kit/action-menu';

export class WarnUserCommand extends ActionMenu {
  protected readonly is = { name: 'warn', type: 'warn', permission: 'ModerateMembers' } as const;
}
