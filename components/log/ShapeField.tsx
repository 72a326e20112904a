import { t } from '../frame/words.ts';
import { type Column, columns, type Look, shapes } from './look.ts';

/** Table, posters or films; and of the table, which columns. */
export function ShapeField({ look, change }: { look: Look; change: (part: Partial<Look>) => void }) {
  const turn = (column: Column) => {
    const next = look.columns.includes(column)
      ? look.columns.filter((each) => each !== column)
      : columns.filter((each) => each === column || look.columns.includes(each));
    change({ columns: next });
  };
  return (
    <div class="shapes">
      <fieldset class="chips">
        <legend class="hidden">{t('log.look')}</legend>
        {shapes.map((shape) => (
          <button
            key={shape}
            type="button"
            class="chip"
            aria-pressed={look.shape === shape}
            onClick={() => change({ shape })}
          >
            {t(`log.${shape}`)}
          </button>
        ))}
      </fieldset>
      {look.shape === 'table' && (
        <details class="columns">
          <summary>{t('log.columns')}</summary>
          <fieldset class="columns-box">
            <legend class="hidden">{t('log.columns')}</legend>
            {columns
              .filter((column) => column !== 'title')
              .map((column) => (
                <label key={column} class="take">
                  <input type="checkbox" checked={look.columns.includes(column)} onChange={() => turn(column)} />
                  {t(`log.column_${column}`)}
                </label>
              ))}
          </fieldset>
        </details>
      )}
    </div>
  );
}
