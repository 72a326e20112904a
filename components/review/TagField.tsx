import { useId, useState } from 'preact/hooks';
import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';

/** As many tags are offered as can be looked through. */
const offeredAtMost = 50;

/** Tags, each a button that takes itself away; `known` are those of the log, most used first. */
export function TagField({ tags, known, set }: { tags: string[]; known: string[]; set: (tags: string[]) => void }) {
  const list = useId();
  const [typed, type] = useState('');
  const add = (text: string) => {
    const added = text
      .split(',')
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter(Boolean);
    if (added.length > 0) set([...new Set([...tags, ...added])]);
    type('');
  };
  return (
    <div>
      <label class="label" for={`${list}-tag`}>
        {t('review.tags')}
      </label>
      <div class="chips">
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="chip on tag"
            aria-label={t('review.removeTag', [tag])}
            onClick={() => set(tags.filter((each) => each !== tag))}
          >
            <bdi>{tag}</bdi>
            <Icon name="close" />
          </button>
        ))}
        <input
          id={`${list}-tag`}
          class="field tag-input"
          autocomplete="off"
          list={list}
          placeholder={t('review.tagsHint')}
          value={typed}
          onInput={(event) => {
            const text = event.currentTarget.value;
            if (text.includes(',')) add(text);
            else type(text);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing && typed.trim()) {
              // With Ctrl or ⌘ the form saves next, the tag included.
              if (!event.ctrlKey && !event.metaKey) event.preventDefault();
              add(typed);
            } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) set(tags.slice(0, -1));
          }}
          onBlur={() => typed.trim() && add(typed)}
        />
        <datalist id={list}>
          {known
            .filter((tag) => !tags.includes(tag))
            .slice(0, offeredAtMost)
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
