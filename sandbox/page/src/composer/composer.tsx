import './composer.css';
import { useState } from 'preact/hooks';
import type { OfferedCommand } from '../../../contract/deed';
import { Icon } from '../drawing/icon';
import type { Place } from '../place';
import { CommandForm } from './command-form';
import { TextBox } from './text-box';
import { writingIn } from './writing-in';

/** Where one writes, or fills in a command; where one can do neither, it says so. */
export function Composer({ place }: { readonly place: Place }) {
  const [command, setCommand] = useState<OfferedCommand | null>(null);
  const [text, setText] = useState('');
  const [wasUsed, setUsed] = useState(false);
  const close = (left: string) => {
    setUsed(true);
    setText(left);
    setCommand(null);
  };
  const writing = writingIn(place);
  if (writing.takes === 'nothing')
    return (
      <div class="composer" data-tour="composer">
        <p class="composer-box composer-closed composer-hint">
          <Icon name="lock" /> {writing.hint}
        </p>
      </div>
    );
  return (
    <div class="composer" data-tour="composer">
      {command ? (
        <CommandForm
          key={command.name}
          command={command}
          place={place}
          onDone={() => close('')}
          onCancel={() => close('')}
        />
      ) : (
        <TextBox
          text={text}
          onText={setText}
          place={place}
          writing={writing}
          takesFocus={wasUsed}
          onCommand={setCommand}
        />
      )}
    </div>
  );
}
