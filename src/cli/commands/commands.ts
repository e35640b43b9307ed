import type { Definition } from '../command/definition.js';
import { checkCommand } from './check/command.js';
import { completionCommand } from './completion/command.js';
import { demoCommand } from './demo/command.js';
import { eligibilityCommand } from './eligibility/command.js';
import { estimateCommand } from './estimate/command.js';
import { giftsCommand } from './gifts/command.js';
import { importCommand } from './import/command.js';
import { initCommand } from './init/command.js';
import { manCommand } from './man/command.js';
import { ratesCommand } from './rates/command.js';
import { reportCommand } from './report/command.js';
import { schemaCommand } from './schema/command.js';
import { sqlCommand } from './sql/command.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Definition[] = [
  estimateCommand,
  reportCommand,
  eligibilityCommand,
  checkCommand,
  importCommand,
  sqlCommand,
  initCommand,
  ratesCommand,
  giftsCommand,
  schemaCommand,
  demoCommand,
  completionCommand,
  manCommand,
];
