/** How the page looks: one column of type, light and dark by the reader's choice. */
export const style = `
:root { color-scheme: light dark; font: 1.05rem/1.6 Charter, Georgia, serif; }
main { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; }
article { border-top: 1px solid; padding: 1.5rem 0; }
h2, h2 a { margin: 0; color: inherit; }
.by, .day, .tags { margin: 0; opacity: .75; font-size: .9em; }
.score { font-size: 1.3rem; font-weight: 700; margin: .5rem 0; }
.p-summary { font-weight: 600; }
.e-content p { white-space: pre-line; overflow-wrap: anywhere; }
`;
