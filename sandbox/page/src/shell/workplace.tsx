import { useState } from 'preact/hooks';
import type { Snapshot } from '../../../contract/snapshot';
import { Chat } from '../chat/chat';
import { WaitingForm } from '../forms/waiting-form';
import { OffersContext, useAskedOffers } from '../offers';
import { OverlayHost } from '../overlay/overlay';
import { MemberList } from '../people/member-list';
import { useSeat } from '../seat';
import { Tour } from '../tour/tour';
import { ChannelList } from './channel-list';
import { GuildRail } from './guild-rail';
import { SidePanel } from './side-panel';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';
import type { Instrument, View } from './view';

/** The columns of the page. Where it is narrow, `view` says which of them is shown. */
export function Workplace({ snapshot }: { readonly snapshot: Snapshot }) {
  const seat = useSeat(snapshot);
  const place = { snapshot, seat };
  const [view, setView] = useState<View>('chat');
  const [instrument, setInstrument] = useState<Instrument>('watch');
  const [isSideOpen, setSideOpen] = useState(true);
  const offers = useAskedOffers(place);
  const show = (next: View) => {
    setView(next);
    if (next === 'watch' || next === 'break') setInstrument(next);
  };
  return (
    <OffersContext.Provider value={offers}>
      <OverlayHost>
        <div class="shell" data-view={view} data-side={isSideOpen ? 'open' : 'closed'}>
          <TopBar place={place} isSideOpen={isSideOpen} onSide={setSideOpen} />
          <main class="shell-columns">
            <div class="shell-left">
              <GuildRail place={place} />
              <ChannelList place={place} onChosen={() => setView('chat')} />
            </div>
            <Chat place={place} />
            <MemberList place={place} />
            <SidePanel place={place} shown={instrument} onShow={setInstrument} />
          </main>
          <TabBar view={view} onView={show} />
        </div>
        <WaitingForm place={place} />
        <Tour snapshot={snapshot} seat={seat} />
      </OverlayHost>
    </OffersContext.Provider>
  );
}
