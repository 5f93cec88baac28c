import { together } from '../support/together';

together('erasing');
