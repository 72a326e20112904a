/** The tabs of the popup: arrow keys move between them, as in the ARIA pattern. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs<T extends string>({
  tabs,
  selected,
  select,
}: {
  tabs: readonly { id: T; name: string }[];
  selected: T;
  select: (id: T) => void;
}) {
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    // It ends at the ends: a key pressed once too often does not lead back.
    const next = tabs[at + (rtl ? -step : step)];
    if (step === 0 || !next) return;
    event.preventDefault();
    event.stopPropagation();
    select(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist">
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          class="tab"
          role="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={`panel-${tab.id}`}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => select(tab.id)}
          onKeyDown={move}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
