import type { MessageView } from '../../../contract/snapshot';
import { guildOf, memberOf, nameOf } from '../names';
import { useOffers } from '../offers';
import { copyIdItem } from '../overlay/copy-id-item';
import type { MenuItem } from '../overlay/menu-item';
import { menuPoint } from '../overlay/menu-point';
import { useOverlay } from '../overlay/overlay';
import type { Place } from '../place';

/** What opens the menu about a message. */
export function useMessageMenu(message: MessageView, place: Place): (event: MouseEvent) => void {
  const overlay = useOverlay();
  const offers = useOffers();
  const { as, channelId } = place.seat;
  const targetId = message.id;
  const apps: MenuItem[] = offers.messageMenus.map((name) => ({
    label: name,
    onPick: () => overlay.act({ kind: 'message-menu', as, channelId, name, targetId }),
  }));
  const remove: MenuItem = {
    label: 'Delete the message',
    isDanger: true,
    onPick: () => overlay.act({ kind: 'delete', as, messageId: targetId }),
  };
  return (event) => {
    event.preventDefault();
    overlay.openMenu({
      label: `Message of ${nameOf(place.snapshot, message.authorId)}`,
      sections: [
        { title: 'Apps', items: message.onlyForUserId ? [] : apps },
        { items: mayDelete(message, place) ? [remove] : [] },
        { items: [copyIdItem(targetId, overlay)] },
      ],
      at: menuPoint(event),
    });
  };
}

function mayDelete({ authorId, onlyForUserId }: MessageView, { snapshot, seat }: Place): boolean {
  if (onlyForUserId !== null) return false;
  const isDirect = snapshot.directChannels.some(({ id }) => id === seat.channelId);
  const guild = guildOf(snapshot, seat.guildId);
  const mayManage = guild && memberOf(guild, seat.as)?.mayManageMessages;
  return authorId === seat.as || (!isDirect && mayManage === true);
}
