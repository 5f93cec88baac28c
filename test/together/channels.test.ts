import { together } from '../support/together';

together('channels');
