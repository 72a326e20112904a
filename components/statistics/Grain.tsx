/** A choice of how fine a chart is drawn: one button pressed. */
export function Grain<T extends string>({
  name,
  choices,
  chosen,
  choose,
}: {
  /** What is chosen, for who does not see the chart. */
  name: string;
  choices: { of: T; name: string }[];
  chosen: T;
  choose: (of: T) => void;
}) {
  return (
    <fieldset class="chips">
      <legend class="hidden">{name}</legend>
      {choices.map((choice) => (
        <button
          key={choice.of}
          type="button"
          class="chip"
          aria-pressed={choice.of === chosen}
          onClick={() => choose(choice.of)}
        >
          {choice.name}
        </button>
      ))}
    </fieldset>
  );
}
