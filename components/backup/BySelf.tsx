import type { Folder } from '../../lib/backup/places.ts';
import type { Backups, Where } from '../../lib/backup/settings.ts';
import { t } from '../frame/words.ts';
import { pickFolder } from './use-backups.ts';

type Props = {
  backups: Backups;
  folder: Folder | undefined;
  set: (part: Partial<Backups>) => void;
  turnOn: (where: Where) => void;
};

/** How backups are made by themselves: where to, how often, how many. */
export function BySelf({ backups, folder, set, turnOn }: Props) {
  const places: { where: Where; name: string; how: string }[] = [
    { where: 'off', name: t('backup.off'), how: '' },
    ...(pickFolder() ? [{ where: 'folder' as const, name: t('backup.folder'), how: t('backup.folderHow') }] : []),
    { where: 'downloads', name: t('backup.downloads'), how: t('backup.downloadsHow') },
  ];
  const numbers = [
    { field: 'changes', name: t('backup.after'), max: 1000 },
    { field: 'days', name: t('backup.orDays'), max: 365 },
    { field: 'keep', name: t('backup.keep'), max: 50 },
    { field: 'remind', name: t('backup.remind'), max: 365 },
  ] as const;
  return (
    <section aria-labelledby="by-self">
      <h2 id="by-self" class="title">
        {t('backup.byItself')}
      </h2>
      <fieldset class="places">
        <legend class="label">{t('backup.where')}</legend>
        {places.map(({ where, name, how }) => (
          <label key={where} class="place">
            <input
              type="radio"
              name="where"
              checked={backups.where === where}
              onClick={(event) => {
                // It stands where it stood until the folder is chosen or the leave is given.
                event.preventDefault();
                turnOn(where);
              }}
            />
            <span>
              {name}
              {how && <span class="quiet">{how}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {backups.where === 'folder' && (
        <p class="chosen">
          {folder && <bdi>{t('backup.chosenFolder', [folder.name])}</bdi>}{' '}
          <button type="button" class="second" onClick={() => turnOn('folder')}>
            {t('backup.chooseFolder')}
          </button>
        </p>
      )}
      <div class="numbers">
        {numbers.map(({ field, name, max }) => (
          <label key={field}>
            <span class="label">{name}</span>
            <input
              class="field"
              type="number"
              min={1}
              max={max}
              value={backups[field]}
              onChange={({ currentTarget }) => {
                const value = Math.round(currentTarget.valueAsNumber);
                if (value >= 1 && value <= max) set({ [field]: value });
                else currentTarget.value = String(backups[field]);
              }}
            />
          </label>
        ))}
      </div>
      {backups.where !== 'off' && (
        <p class="quiet">
          {t('backup.when')} {backups.where === 'folder' && t('backup.whenFolder')}
        </p>
      )}
    </section>
  );
}
