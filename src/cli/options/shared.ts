import { type Command, Option } from 'commander';
import { countryCode, rateChoice, timeZone } from './values.js';

/** Options that several commands share, so that one name means one thing. */

export function rateOptions(command: Command): Command {
  return command
    .option('--rates <file>', 'your own rates, laid over the shipped ones')
    .option('--use <rate=alternative>', 'use a named alternative of a rate (repeatable)', rateChoice);
}

export function sumOptions(command: Command, by: string): Command {
  return command
    .addOption(new Option('--by <what>', by).choices(['live', 'day', 'week', 'month', 'creator']))
    .option('--tz <zone>', "time zone of the days, like Europe/Berlin; by default each log's own", timeZone);
}

export function recordingOptions(command: Command): Command {
  return command
    .option('--country <country>', "of a recording: the creator's country, two letters", countryCode)
    .option('--creator <file>', 'of a recording: YAML with the creator block of a log');
}
