import { expect, it } from 'vitest';
import { sheetsOf } from './workbook.ts';

const shared =
  '<sst><si><t>Title</t></si><si><t>Year</t></si><si><t>東京物語</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><rPh sb="2" eb="4"><t>モノガタリ</t></rPh><phoneticPr fontId="1"/></si></sst>';
const row = (cells: string) => `<row>${cells}</row>`;
const sheet = (inside: string) => `<worksheet><sheetData>${inside}</sheetData></worksheet>`;

it('reads a title of a Japanese Excel workbook without how it is pronounced', () => {
  const [read] = sheetsOf([
    {
      path: 'xl/workbook.xml',
      text: '<workbook><sheets><sheet name="Films" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    { path: 'xl/sharedStrings.xml', text: shared },
    {
      path: 'xl/worksheets/sheet1.xml',
      text: sheet(
        row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>') +
          row('<c r="A2" t="s"><v>2</v></c><c r="B2"><v>1953</v></c>'),
      ),
    },
  ]);
  expect(read?.text).toBe('Title,Year\r\n東京物語,1953\r\n');
});
