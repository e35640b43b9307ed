import type { OptionsOf } from '../../command/definition.js';
import type { define } from './command.js';

export type ImportOptions = OptionsOf<typeof define>;
