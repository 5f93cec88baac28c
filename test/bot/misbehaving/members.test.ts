import { commandsComeOutRight } from './commands-come-out-right';
import { kicks, notes, softbans, timeouts, untimeouts, warnings } from './member-scenarios';

commandsComeOutRight({
  '/kick': kicks,
  '/softban': softbans,
  '/timeout': timeouts,
  '/untimeout': untimeouts,
  '/warn': warnings,
  '/note': notes,
});
