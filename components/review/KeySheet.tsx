import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';
import { keyShown, keys } from './keys.ts';

/** The sheet of keys: a native dialog, which keeps the focus inside and gives it back. */
export function KeySheet({ mac, letters, close }: { mac: boolean; letters: boolean; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const listed = keys.filter(({ name }) => letters || name !== 'grades');
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={close}>
      <header>
        <h2 id="keys-title">{t('keys.title')}</h2>
        {/* The dialog gives the focus back only while it stands in the document. */}
        <button type="button" class="icon" aria-label={t('frame.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      {(['form', 'score', 'text'] as const).map((where) => (
        <section key={where}>
          <h3 class="label">{t(`keys.${where}`)}</h3>
          <dl>
            {listed
              .filter((key) => key.where === where)
              .map((key) => (
                <div key={key.name}>
                  <dt>
                    <kbd>{keyShown(key, mac)}</kbd>
                  </dt>
                  <dd>{t(`keys.${key.name}`)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section>
        <h3 class="label">{t('frame.log')}</h3>
        <p>{t('log.keys')}</p>
      </section>
    </dialog>
  );
}
