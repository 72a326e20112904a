import { FileError, type Part } from './format.ts';

/** Whether the paths of an archive's members are those of an Excel workbook (ECMA-376). */
export function isWorkbook(paths: readonly string[]): boolean {
  return paths.includes('xl/workbook.xml');
}

/** The sheets of a workbook as CSV. Not read yet. */
export function sheetsOf(_name: string, _parts: readonly Part[]): Part[] {
  throw new FileError('This is an Excel workbook. Please save it as CSV and try again.');
}
