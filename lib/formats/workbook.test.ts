import { expect, it } from 'vitest';
import { recognise } from './index.ts';
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

it('gives each sheet the name of its own tab, whatever the order of the tabs', () => {
  const one = (title: string) =>
    sheet(
      row(`<c r="A1" t="inlineStr"><is><t>标题</t></is></c>`) +
        row(`<c r="A2" t="inlineStr"><is><t>${title}</t></is></c>`),
    );
  const rels =
    '<Relationships><Relationship Id="rId1" Type="…/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="…/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
  const read = sheetsOf([
    // The person moved the second tab to the front.
    {
      path: 'xl/workbook.xml',
      text: '<workbook><sheets><sheet name="想看" sheetId="2" r:id="rId2"/><sheet name="看过" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    { path: 'xl/_rels/workbook.xml.rels', text: rels },
    { path: 'xl/worksheets/sheet1.xml', text: one('Seen') },
    { path: 'xl/worksheets/sheet2.xml', text: one('Wanted') },
  ]);
  expect(Object.fromEntries(read.map(({ path, text }) => [path, text.includes('Seen') ? 'seen' : 'wanted']))).toEqual({
    '看过.csv': 'seen',
    '想看.csv': 'wanted',
  });
});

it('reads the days of a workbook, which Excel keeps as numbers', () => {
  const styles =
    '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
  const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`;
  const [read] = sheetsOf([
    {
      path: 'xl/workbook.xml',
      text: '<workbook><sheets><sheet name="Films" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    { path: 'xl/styles.xml', text: styles },
    {
      path: 'xl/worksheets/sheet1.xml',
      text: sheet(
        row(text('A1', 'Title') + text('B1', 'Watched')) + row(`${text('A2', 'Her')}<c r="B2" s="1"><v>41699</v></c>`),
      ),
    },
  ]);
  const content = { name: 'log.xlsx', parts: [read!], unread: [] };
  const [first] = [...(recognise(content)?.read?.(content) ?? [])];
  expect(first).toMatchObject({ review: { watchedOn: '2014-03-01' } });
});
