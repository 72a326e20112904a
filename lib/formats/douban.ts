import { dayOfCell, filmOf, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Format, Row } from './format.ts';
import { keyOfUrl } from './keys.ts';
import { hasColumns, partHas, type TableRow, tableRows } from './table.ts';

/** What tools save from Douban: workbooks of 豆坟 and 豆伴 (a sheet a shelf), and userscripts' CSV. */
export const douban: Format = {
  name: 'douban',
  title: 'Douban',
  purpose: 'Films, scores and short comments saved from Douban.',
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  recognises: (content) => hasColumns(content, ['标题', '我的评分']) || hasColumns(content, ['标题', '个人评分']),
  gathers: true,
  read,
};

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    const shelf = part.path.replace(/\.csv$/, '');
    if (!partHas(part, ['标题'])) yield { part: part.path, row: 1, skipped: 'other file' };
    else for (const row of tableRows(part)) yield readRow(row, shelf);
  }
}

function readRow({ part, row, get, raw }: TableRow, shelf: string): Row {
  const article = get('评论对象');
  // `中文/Original/别名(港)`; an article names its film in its own column, as 《片名》.
  const [title = '', original = '', ...others] = (article.replace(/^《|》$/g, '') || get('标题'))
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);
  if (!title) return { part, row, skipped: 'no title' };
  if (/想看|在看/.test(`${shelf} ${get('状态')}`)) return { part, row, skipped: 'not watched', title };
  if (/书|音乐|游戏|读|听|玩/.test(shelf) || /book|music|game/.test(get('链接', '条目链接')))
    return { part, row, skipped: 'not a film', title };
  const page = keyOfUrl(get('链接', '条目链接'));
  const written = dayOfCell(get('创建时间', '打分日期'));
  return {
    part,
    row,
    film: filmOf({
      title,
      originalTitle: original,
      otherTitles: others,
      year:
        yearOfCell(get('上映日期')) ?? yearOfCell(/(?:^|\D)(\d{4})(?:\D|$)/.exec(get('简介').slice(0, 300))?.[1] ?? ''),
      keys: page ? [page] : [],
    }),
    review: reviewOf({
      score: scoreOfCell(get('我的评分', '个人评分'), 5),
      tldr: article ? get('标题') : '',
      body: (raw('评论') || raw('我的短评') || raw('内容')).trim(),
      tags: get('标签')
        .split(/[,，\s]+/)
        .filter(Boolean),
    }),
    ...(written && { written }),
  };
}
