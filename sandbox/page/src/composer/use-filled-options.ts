import { useState } from 'preact/hooks';
import type { OfferedOption } from '../../../contract/deed';
import { type AllGiven, type Given, nothingGiven } from './given';

interface FilledOptions {
  /** Those that are required, then those that were added. */
  readonly shown: readonly OfferedOption[];
  /** Those that can be added. */
  readonly others: readonly OfferedOption[];
  readonly given: AllGiven;
  readonly give: (name: string, given: Given) => void;
  readonly add: (name: string) => void;
  readonly remove: (name: string) => void;
}

/** Which options of a command are shown, and what was given for them. */
export function useFilledOptions(options: readonly OfferedOption[]): FilledOptions {
  const [given, setGiven] = useState<AllGiven>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const shown = [
    ...options.filter(({ required }) => required),
    ...added.flatMap((name) => options.filter((option) => option.name === name)),
  ];
  const give = (name: string, next: Given) => setGiven((before) => ({ ...before, [name]: next }));
  return {
    shown,
    others: options.filter((option) => !shown.includes(option)),
    given,
    give,
    add: (name) => setAdded([...added, name]),
    remove: (name) => {
      setAdded(added.filter((other) => other !== name));
      give(name, nothingGiven);
    },
  };
}
