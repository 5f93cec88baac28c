import type { UserView } from '../../../contract/snapshot';
import { inkOn } from './ink-on';

interface AvatarProps {
  /** Null for somebody of whom only the id is known. */
  readonly user: UserView | null;
  readonly size?: 'small' | 'large';
}

/** The disc that stands for a picture: an initial upon the person's colour. */
export function Avatar({ user, size = 'large' }: AvatarProps) {
  const ground = user?.color ?? '#4e5058';
  return (
    <span
      class={`avatar avatar-${size}`}
      style={{ background: ground, color: inkOn(ground) }}
      aria-hidden="true"
    >
      {[...(user?.name ?? '?')][0]?.toUpperCase()}
    </span>
  );
}
