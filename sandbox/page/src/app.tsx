import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './shell/shell.css';
import './shell/channels.css';
import './shell/top-bar.css';
import { useIsCutOff, useSnapshot } from './connection';
import { Workplace } from './shell/workplace';

/** The whole page. */
export function App() {
  const snapshot = useSnapshot();
  const isCutOff = useIsCutOff();
  return (
    <>
      {isCutOff && (
        <p class="cut-off" role="alert">
          The sandbox does not answer. The page goes on by itself once it runs again.
        </p>
      )}
      {snapshot ? <Workplace snapshot={snapshot} /> : <main class="waiting">Waiting for the sandbox…</main>}
    </>
  );
}
