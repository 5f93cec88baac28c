import { Approval } from '../entities/approval';
import { entityRows } from './entity-rows';

/** Approvals, from SQL that ends in a select of `{approval}` from rows of `approvals` by the name of `a`. */
export const { queryAll: queryApprovals, queryOne: queryApproval } = entityRows({
  entity: Approval,
  placeholder: '{approval}',
  name: 'a',
});
