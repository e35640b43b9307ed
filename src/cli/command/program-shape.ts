/** Describes the command line as a value, from which help, man page and completion are made. */
export interface ProgramShape {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
  readonly examples: readonly string[];
  readonly exitCodes: readonly (readonly [code: string, means: string])[];
  readonly commands: readonly CommandShape[];
}

export interface CommandShape {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly notes: string | undefined;
  readonly arguments: readonly ArgumentShape[];
  readonly options: readonly OptionShape[];
  readonly examples: readonly string[];
}

export interface ArgumentShape extends ValueShape {
  readonly description: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
  readonly byDefault: string | undefined;
}

export interface OptionShape {
  /** Short form with its dash; `undefined` when there is none. */
  readonly short: string | undefined;
  readonly long: string;
  readonly description: string;
  /** Value of the option; `undefined` for a switch. */
  readonly value: ValueShape | undefined;
}

/** Kind of a value (`file`, `gift`, `day`) and its choices, if it has a fixed set. */
export interface ValueShape {
  readonly kind: string;
  readonly choices: readonly string[];
}

/** Words a shell can offer for each kind of value. */
export type WordsOf = Readonly<Record<string, readonly string[]>>;

/** Kinds of value that are names of files and folders. */
const FILE_KINDS: readonly string[] = ['file', 'path', 'log', 'recording', 'files'];

export function isFileKind({ kind, choices }: ValueShape): boolean {
  return choices.length === 0 && FILE_KINDS.includes(kind);
}

/** Converts a kind to a valid shell function name; `rate=alternative` is not valid in any shell. */
export function kindName(kind: string): string {
  return kind.replace(/\W/g, '_');
}

/** Builds a name for a set of choices from the choices themselves. */
export function choicesName(choices: readonly string[]): string {
  return `one_of_${choices.map((choice) => choice.replace(/\W/g, (sign) => `x${sign.charCodeAt(0)}`)).join('_')}`;
}
