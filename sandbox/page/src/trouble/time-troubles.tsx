import { TroubleButton } from './trouble-button';
import { TroubleGroup } from './trouble-group';

const spans = [
  ['a minute', 1, 'Short bans end.'],
  [
    'an hour',
    60,
    'Discord’s clock and the database’s go forward: bans, jails and timeouts end while you look.',
  ],
  ['a day', 1_440, 'Long ones end too.'],
] as const;

/** Lets time pass for Discord and the database alike. */
export function TimeTroubles() {
  return (
    <TroubleGroup title="Time">
      {spans.map(([span, minutes, hint]) => (
        <TroubleButton
          key={span}
          label={`Let ${span} pass`}
          hint={hint}
          trouble={{ kind: 'pass-time', minutes }}
        />
      ))}
    </TroubleGroup>
  );
}
