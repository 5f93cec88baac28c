const written =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/i;

/** A moment that was read, and whether the text said in which time zone. */
export interface ReadMoment {
  readonly at: Date;
  readonly hasZone: boolean;
}

/**
 * Reads a moment: ISO 8601, as databases write it, or as seconds or milliseconds since 1970. Without a time zone it
 * is taken as UTC.
 *
 * @returns null for what is none, such as 31 February.
 */
export function readMoment(text: string): ReadMoment | null {
  const trimmed = text.trim();
  if (/^\d{10}$/.test(trimmed)) return { at: new Date(Number(trimmed) * 1000), hasZone: true };
  if (/^\d{13}$/.test(trimmed)) return { at: new Date(Number(trimmed)), hasZone: true };
  const parts = written.exec(trimmed);
  if (!parts) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const utc = new Date(iso);
  if (Number.isNaN(utc.getTime()) || utc.toISOString() !== iso) return null;
  return { at: new Date(utc.getTime() - offsetMs(zone)), hasZone: zone !== undefined };
}

/** How far a time zone is ahead of UTC. */
function offsetMs(zone = 'Z'): number {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
