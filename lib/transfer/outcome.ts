import type { Edit } from '../log/log.ts';

/** A field that an import would set: what the log has, and what it would have. */
export type FieldChange = { field: string; from: unknown; to: unknown };

/** What would become of a row that is a review. */
export type Outcome =
  | { will: 'add'; edit: Edit }
  /** The file says what the log does not. */
  | { will: 'merge'; edit: Edit; adds: string[]; changes: FieldChange[] }
  /** The log and the file both say something, and not the same; `edit` would take the file's. */
  | { will: 'conflict'; edit: Edit; differs: string[]; changes: FieldChange[] }
  | { will: 'nothing' };
