import type { MenuItem, MenuSection } from './menu-item';

interface MenuGroupProps {
  readonly section: MenuSection;
  readonly onPick: (item: MenuItem) => void;
}

/** A section of a menu. */
export function MenuGroup({ section: { title, items }, onPick }: MenuGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of menu items.
    <div role="group" aria-label={title} class="menu-group">
      {title && (
        <div class="menu-title" aria-hidden="true">
          {title}
        </div>
      )}
      {items.map((item, index) => (
        <button
          key={index}
          type="button"
          role={ariaRoleOf(item)}
          {...(item.isChecked === undefined ? {} : { 'aria-checked': item.isChecked })}
          tabIndex={-1}
          class={item.isDanger ? 'menu-item menu-danger' : 'menu-item'}
          onClick={() => onPick(item)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

function ariaRoleOf({ isChecked, isOneOfMany }: MenuItem): 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' {
  if (isChecked === undefined) return 'menuitem';
  return isOneOfMany ? 'menuitemradio' : 'menuitemcheckbox';
}
