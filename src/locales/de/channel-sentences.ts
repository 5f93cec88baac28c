import type { channelSentences as english } from '../en/channel-sentences';
import type { Translation } from '../translation';

/** What is said of channels: that they are locked, open again, or slowed down, in German. */
export const channelSentences = {
  channel: {
    locked: '{{channel}} ist gesperrt, bis jemand die Sperre mit `/unlock` aufhebt.',
    lockedUntil: '{{channel}} ist bis {{until}} gesperrt.',
    exempt: 'Diese Rollen sind nicht ausgesperrt, weil der Kanal es ihnen ausdrücklich erlaubt: {{roles}}.',
    unlocked: '{{channel}} ist nicht mehr gesperrt; alles ist wieder wie vor der Sperre.',
    slowed: 'In {{channel}} wartet man zwischen zwei Nachrichten {{wait}}.',
    slowedUntil: 'In {{channel}} wartet man bis {{until}} zwischen zwei Nachrichten {{wait}}.',
    unslowed: 'Der Slow-Modus von {{channel}} ist aus.',
    unslowedUntil: 'Der Slow-Modus von {{channel}} ist bis {{until}} aus.',
    failed: 'In {{channel}} wurde nichts geändert: {{why}}.',
    pending:
      'Es ist noch nicht bekannt, was in {{channel}} daraus geworden ist. In wenigen Minuten ist es entweder geschehen oder zurückgenommen; sieh dir den Kanal dann an.',
    stillLocked:
      'Die Sperre von {{channel}} ließ sich nicht aufheben: {{why}}. Es wird von selbst wieder versucht, mit wachsenden Pausen von bis zu einer Stunde.',
    unlockUnclear:
      'Discord hat nicht gesagt, ob die Sperre von {{channel}} aufgehoben ist; es wird in wenigen Minuten wieder versucht.',
    audit: {
      lock: {
        made: 'Sperre',
        lifted: 'Sperre aufgehoben',
        over: 'Sperre abgelaufen',
        undone: 'Sperre nicht gelungen',
      },
      slowmode: {
        made: 'Slow-Modus',
        lifted: 'Slow-Modus aufgehoben',
        over: 'Slow-Modus abgelaufen',
        undone: 'Slow-Modus nicht gelungen',
      },
    },
  },
} as const satisfies Translation<typeof english>;
