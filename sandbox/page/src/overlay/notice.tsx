import { Icon } from '../drawing/icon';

interface NoticeProps {
  readonly sentence: string | null;
  readonly onClose: () => void;
}

/** A sentence over the page, read out as it appears; it stays until it is closed. */
export function Notice({ sentence, onClose }: NoticeProps) {
  return (
    <div class="notice-place" role="alert">
      {sentence !== null && (
        <div class="notice">
          <span>{sentence}</span>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
