import { t } from '../frame/words.ts';
import { frontMatters, type Told } from './use-write-options.ts';

type Props = { format: string; told: Told; tell: (part: Told) => void };

/** What a format wants to be told: whose property names notes have, and the author's name in a page or a feed. */
export function WriteOptionsField({ format, told, tell }: Props) {
  if (format === 'notes')
    return (
      <label class="told">
        <span class="label">{t('options.frontMatter')}</span>
        <select
          class="field"
          value={told.frontMatter ?? 'obsidian'}
          onChange={({ currentTarget }) => tell({ frontMatter: currentTarget.value as keyof typeof frontMatters })}
        >
          {Object.entries(frontMatters).map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
    );
  if (format !== 'page' && format !== 'feed') return null;
  return (
    <label class="told">
      <span class="label">{t('options.author')}</span>
      <input
        class="field"
        value={told.author ?? ''}
        maxLength={99}
        autocomplete="name"
        onChange={({ currentTarget }) => tell({ author: currentTarget.value })}
      />
    </label>
  );
}
