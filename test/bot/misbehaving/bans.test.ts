import { bans, massbans, tempbans, unbans, undoings } from './ban-scenarios';
import { commandsComeOutRight } from './commands-come-out-right';

commandsComeOutRight({
  '/ban': bans,
  '/tempban': tempbans,
  '/unban': unbans,
  '/massban': massbans,
  '“Undo”': undoings,
});
