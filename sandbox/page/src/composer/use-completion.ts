import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../../../contract/deed';
import { askCompletion } from '../connection';
import type { ControlProps } from './control-props';
import { nothingGiven, valuesOf } from './given';

const pauseMs = 150;

/** What the bot offers for an option, asked once the typing pauses; an answer that is overtaken is dropped. */
export function useCompletion(
  { option, command, given, place }: ControlProps,
  isAsked: boolean,
): Completion['choices'] {
  const [choices, setChoices] = useState<Completion['choices']>([]);
  const { text } = given[option.name] ?? nothingGiven;
  useEffect(() => {
    if (!isAsked) return;
    let isStale = false;
    const ask = async () => {
      const options = { ...plainValues(valuesOf(given)), [option.name]: text };
      const { as, channelId } = place.seat;
      const answer = await askCompletion({ as, channelId, name: command, options, focused: option.name });
      if (!isStale) setChoices(answer.choices);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, isAsked]);
  return choices;
}

/** Without files, which Discord does not send for completion. */
function plainValues(values: ReturnType<typeof valuesOf>): Record<string, string | number | boolean> {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
