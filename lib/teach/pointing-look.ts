/** How the teacher looks over a page, whatever that says of its own elements. */
export const look = `
  :host { all: initial !important; }
  .bar { position: fixed; z-index: 2147483647; inset-block-end: 12px; inset-inline: 12px; margin-inline: auto; max-width: 560px;
    box-sizing: border-box; padding: 12px 16px; border-radius: 10px; background: #1f1a17; color: #f4ece3;
    border: 1px solid #6b5f56; font: 15px/1.4 system-ui, sans-serif; display: flex; gap: 8px 12px; align-items: center; flex-wrap: wrap; }
  .bar.above { inset-block: 12px auto; }
  .bar:focus-visible { outline: 2px solid #f08a92; outline-offset: 2px; }
  .bar div { flex: 1 1 220px; min-width: 0; }
  p { margin: 0; overflow-wrap: anywhere; }
  .what { color: #d9cbbd; font-size: 13px; min-height: 1.4em; }
  .what:not(:empty)::before { content: '→ '; }
  button { font: 600 14px system-ui, sans-serif; color: inherit; background: none; border: 1px solid #b9ada2; border-radius: 8px;
    padding: 6px 12px; min-height: 32px; cursor: pointer; }
  button:focus-visible { outline: 2px solid #f08a92; outline-offset: 2px; }
  [hidden] { display: none; }
  .frame { position: fixed; z-index: 2147483646; pointer-events: none; border: 2px solid #96202f; border-radius: 4px; box-shadow: 0 0 0 2px #fff8f2; }
  .frame.nothing { border-style: dotted; }
`;
