import './overlay.css';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import type { Deed } from '../../../contract/deed';
import { sendDeed } from '../connection';
import { ActDialog, type ActRequest } from './act-dialog';
import { Menu, type MenuRequest } from './menu';
import { Notice } from './notice';

/** What lies over the page: one menu, one dialog, one notice. */
export interface Overlay {
  readonly openMenu: (request: MenuRequest) => void;
  /** Asks for a reason and such, then does the deed. */
  readonly openDialog: (request: ActRequest) => void;
  /** Does a deed; a refusal is shown as a notice. */
  readonly act: (deed: Deed) => void;
  readonly notify: (sentence: string) => void;
}

const nothing = () => undefined;
const OverlayContext = createContext<Overlay>({
  openMenu: nothing,
  openDialog: nothing,
  act: nothing,
  notify: nothing,
});

export const useOverlay = (): Overlay => useContext(OverlayContext);

/** Holds what lies over the page, for all that stands in it. */
export function OverlayHost({ children }: { readonly children: ComponentChildren }) {
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const [dialog, setDialog] = useState<ActRequest | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const overlay = useMemo<Overlay>(
    () => ({
      openMenu: setMenu,
      openDialog: setDialog,
      notify: setNotice,
      act: (deed) => {
        setNotice(null);
        void sendDeed(deed).then((answer) => !answer.ok && setNotice(answer.sentence));
      },
    }),
    [],
  );
  return (
    <OverlayContext.Provider value={overlay}>
      {children}
      {menu && <Menu request={menu} onClose={() => setMenu(null)} />}
      {dialog && <ActDialog request={dialog} onClose={() => setDialog(null)} />}
      <Notice sentence={notice} onClose={() => setNotice(null)} />
    </OverlayContext.Provider>
  );
}
