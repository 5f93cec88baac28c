import type { Translate } from '../locales/translator';
import type { MovedRoles } from '../moderation/guild-words';

/** What is recorded of roles that were given and taken by hand while somebody was in jail. */
export function movedRoles({ number, given, taken }: MovedRoles, t: Translate): string[] {
  return [
    ...(given.length > 0 ? [t('jail.given', { number, roles: given.join(', ') })] : []),
    ...(taken.length > 0 ? [t('jail.taken', { number, roles: taken.join(', ') })] : []),
  ];
}
