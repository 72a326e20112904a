import { Icon } from './Icon.tsx';
import { Tabs } from './Tabs.tsx';
import { number, t } from './words.ts';

/** The parts of the popup. */
export type Tab = 'review' | 'log' | 'drafts';

type Props = {
  tab: Tab;
  choose: (tab: Tab) => void;
  /** How many drafts wait; their tab is there while there are any. */
  waiting: number;
  openPanel?: () => void;
  options: () => void;
};

/** The bar at the top of the popup: its tabs, the side panel, the options. */
export function Bar({ tab, choose, waiting, openPanel, options }: Props) {
  const tabs: { id: Tab; name: string }[] = [
    { id: 'review', name: t('frame.review') },
    { id: 'log', name: t('frame.log') },
  ];
  if (waiting || tab === 'drafts') tabs.push({ id: 'drafts', name: t('drafts.count', [number(waiting)]) });
  return (
    <header class="bar">
      <Tabs tabs={tabs} selected={tab} select={choose} />
      {openPanel && (
        <button type="button" class="icon" aria-label={t('frame.panel')} title={t('frame.panel')} onClick={openPanel}>
          <Icon name="panel" />
        </button>
      )}
      <button type="button" class="icon" aria-label={t('frame.options')} title={t('frame.options')} onClick={options}>
        <Icon name="options" />
      </button>
    </header>
  );
}
