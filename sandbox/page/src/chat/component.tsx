import type { VNode } from 'preact';
import type { ComponentView } from '../../../contract/snapshot';
import { Text } from '../text/text';
import { ComponentButton } from './component-button';
import { ComponentSelect } from './component-select';
import type { Stand } from './stand';

interface ComponentProps {
  readonly component: ComponentView;
  readonly stand: Stand;
}

type Draw = (props: ComponentProps) => VNode | null;

const group = (name: string): Draw =>
  function Group({ component, stand }) {
    const { components = [], accessory } = component;
    return (
      <div class={`component-${name}`}>
        <div class="component-parts">
          {components.map((inner, index) => (
            <Component key={inner.custom_id ?? index} component={inner} stand={stand} />
          ))}
        </div>
        {accessory && <Component component={accessory} stand={stand} />}
      </div>
    );
  };

const drawings: Readonly<Record<number, Draw>> = {
  1: group('row'),
  2: ComponentButton,
  3: ComponentSelect,
  5: ComponentSelect,
  6: ComponentSelect,
  7: ComponentSelect,
  8: ComponentSelect,
  9: group('section'),
  10: ({ component, stand }) => <Text source={component.content ?? ''} {...stand.place} />,
  14: () => <hr class="component-line" />,
  17: group('container'),
};

/** A component of a message by its type; one of a type that bots here do not use is left out. */
export function Component(props: ComponentProps) {
  const Drawing = drawings[props.component.type];
  return Drawing ? <Drawing {...props} /> : null;
}
