import type { Case } from '../entities/case';
import { actionOf } from './actions';
import type { Permission } from './standing';

/** What somebody needs to change a record: what doing it takes. */
export function permissionsToEdit({ type }: Pick<Case, 'type'>): readonly Permission[] {
  return type === 'purge' ? ['ManageMessages'] : actionOf(type).demands.ofModerator;
}
