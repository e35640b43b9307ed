import { option } from '../command/option.js';
import { type Format, isFormat } from '../output/formats.js';
import { countryCode, oneOf, rateChoice, timeZone, userId } from './values.js';

/** Options shared by several commands, so that each name has one meaning. */

export const formatOption = (formats: readonly Format[]) =>
  option('-f, --format <format>', 'how to print it')
    .choices(formats)
    .argParser((value: string): Format | undefined => {
      const found = oneOf(formats)(value);
      return isFormat(found) ? found : undefined;
    });

export const jsonOption = () => option('--json', 'short for --format json');

export const outputOption = () =>
  option('-o, --output <file>', 'write to a file; its extension decides the format');

export const forceOption = () => option('--force', 'overwrite the file');

export const ratesOption = () => option('--rates <file>', 'your own rates, laid over the shipped ones');

export const useOption = () =>
  option('--use <rate=alternative>', 'use a named alternative of a rate (repeatable)').argParser(rateChoice);

export const byOption = (description: string) =>
  option('--by <what>', description).choices(['live', 'day', 'week', 'month', 'creator'] as const);

export const zoneOption = () =>
  option(
    '--tz <zone>',
    "time zone of the days, and of recorded times without an offset; by default each log's own",
  ).argParser(timeZone);

export const countryOption = () =>
  option('--country <country>', "of a recording: the creator's country, two letters").argParser(countryCode);

/** For commands that show no days of their own. */
export const recordingZoneOption = () =>
  option('--tz <zone>', 'of a recording whose times name no offset: its time zone').argParser(timeZone);

export const hostOption = () =>
  option(
    '--host <id>',
    "of a recording: TikTok's user id of the host; Gifts to others are guests'",
  ).argParser(userId);

export const creatorOption = () =>
  option('--creator <file>', 'of a recording: YAML with the creator block of a log');
