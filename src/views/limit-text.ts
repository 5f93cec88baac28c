import type { Guild } from '../entities/guild';
import type { Limit } from '../entities/limit';
import type { Translate } from '../locales/translator';

/** A limit in a few words. */
export function limitName({ kind, most }: Limit, t: Translate): string {
  return t('limits.one', { kind: t(`limits.kind.${kind}`), most });
}

/** How much a moderator does within an hour by themselves. */
export function actLimits({ bansPerHour, kicksPerHour, massbansPerHour }: Guild, t: Translate): string {
  const limits = [
    { kind: 'bans', most: bansPerHour },
    { kind: 'kicks', most: kicksPerHour },
    { kind: 'massbans', most: massbansPerHour },
  ] as const;
  const names = limits.flatMap(({ kind, most }) => (most === null ? [] : limitName({ kind, most }, t)));
  return names.length === 0 ? t('limits.none') : names.join('\n');
}

/** How large a file of evidence may be, and for how long it is kept. */
export function evidenceLimits({ evidenceMib: size, evidenceDays: days }: Guild, t: Translate): string {
  return days === null ? t('settings.keptForEver', { size }) : t('settings.keptForDays', { size, days });
}
