import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';
import { person } from './mention';

/** Who a case is by, as shown; of some things done by hand Discord does not say. */
export function moderator(
  { moderatorId, moderatorName }: Pick<Case, 'moderatorId' | 'moderatorName'>,
  t: Translate,
): string {
  return moderatorId ? person(moderatorId, moderatorName) : t('case.moderatorUnsaid');
}
