import { Icon } from '../drawing/icon';
import { type View, views } from './view';

interface TabBarProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Where the page is narrow: leads from one column to another. */
export function TabBar({ view: shown, onView }: TabBarProps) {
  return (
    <nav class="shell-tabs" aria-label="Views">
      {views.map(({ view, label, icon }) => (
        <button
          key={view}
          type="button"
          class="shell-tab"
          data-tour={view}
          aria-current={view === shown ? 'page' : undefined}
          onClick={() => onView(view)}
        >
          <Icon name={icon} />
          {label}
        </button>
      ))}
    </nav>
  );
}
