/** What a person can type, as a value: help, man page and completion are made from it. */
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
  /** With its dash; some have no short form. */
  readonly short: string | undefined;
  readonly long: string;
  readonly description: string;
  /** `undefined`: a switch. */
  readonly value: ValueShape | undefined;
}

/** What a value is called (`file`, `gift`, `day`) and, where they are few, its choices. */
export interface ValueShape {
  readonly kind: string;
  readonly choices: readonly string[];
}

/** Words a shell can offer for a kind of value. */
export type WordsOf = Readonly<Record<string, readonly string[]>>;

/** Kinds of value that are names of files and folders. */
const FILE_KINDS: readonly string[] = ['file', 'path', 'log', 'capture'];

export function isFileKind({ kind, choices }: ValueShape): boolean {
  return choices.length === 0 && FILE_KINDS.includes(kind);
}

/** A kind as the name of a function: `rate=alternative` is no name in any shell. */
export function kindName(kind: string): string {
  return kind.replace(/\W/g, '_');
}

/** Sets of choices have no name of their own: they are called by what they are. */
export function choicesName(choices: readonly string[]): string {
  return `one_of_${choices.map((choice) => choice.replace(/\W/g, (sign) => `x${sign.charCodeAt(0)}`)).join('_')}`;
}
