/**
 * Why a file as a whole cannot be read: the sentence for the command line, and by its name one of `file` in
 * `locales/`. `$1` stands for a value.
 */
export const problems = {
  pdf: 'This is a PDF. Please export the log as CSV, JSON or text instead.',
  picture: 'This is a picture, not a log.',
  gzip: 'This file is packed as gzip. Please unpack it first.',
  sevenZip: 'This file is packed as 7z. Please unpack it first.',
  rar: 'This file is packed as RAR. Please unpack it first.',
  oldExcel: 'This is an old Excel file. Please save it as CSV and try again.',
  database: 'This is a database, not an exported log.',
  tooLarge: 'This file is too large: at most $1 MB can be read.',
  tooManyColumns: 'This table has too many columns to be a log.',
  zipBroken: 'This zip archive is damaged or incomplete. Please download it again.',
  zipTooMany: 'This zip archive holds too many files.',
  zipLocked: 'This zip archive is locked with a password. Please unpack it first.',
  zipTooMuch: 'This zip archive unpacks to far too much.',
  zipUnknown: 'This zip archive is packed in a way that is not known here.',
  zipEmpty: 'This zip archive holds no file that a log could be in.',
  otherJson: 'This JSON file is not a log of Matinee.',
  newer: 'This file was written by a newer Matinee. Please update Matinee to read it.',
  damaged: 'This log is damaged. Nothing was read from it.',
  damagedAt: 'This log is damaged at “$1”. Nothing was read from it.',
  tooDeep: 'This JSON file is nested too deeply to be a log.',
  cutOff: 'This is not a whole JSON file: it may have been cut off or changed by hand.',
} as const;

/** A word of `problems`. */
export type FileProblem = keyof typeof problems;

/** A file as a whole cannot be read. */
export class FileError extends Error {
  override name = 'FileError';
  readonly why: FileProblem;
  /** What stands for `$1` in the sentence. */
  readonly values: string[];

  /** `message` is the sentence in English; a page says it by `why` in the person's language. */
  constructor(why: FileProblem, ...values: string[]) {
    super(problems[why].replace('$1', () => values[0] ?? ''));
    this.why = why;
    this.values = values;
  }
}
