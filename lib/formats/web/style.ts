/** How the page looks: one column of type, light and dark by the reader's choice. */
export const style = `
:root { color-scheme: light dark; font: 1.05rem/1.6 Charter, Georgia, serif; }
main { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; }
article { border-top: 1px solid; padding: 1.5rem 0; }
h2, h2 a { margin: 0; color: inherit; }
.by, .day, .tags { margin: 0; opacity: .75; font-size: .9em; }
.score { font-size: 1.3rem; font-weight: 700; margin: .5rem 0; }
.p-summary { font-weight: 600; }
.p-summary, .e-content { overflow-wrap: anywhere; }
.p-summary, .e-content p, .e-content div { white-space: pre-line; margin-block: 1em; }
.e-content h3, .e-content h4 { font-size: 1.1em; margin-block: 1.2em .5em; }
.e-content h4 { font-size: 1em; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
pre { white-space: pre-wrap; font-size: .85em; }
.e-content li p { margin-block: .25em; }
summary { cursor: pointer; }
.spoilers { margin-block: 1em; }
.spoilers > summary, .spoiler > summary { font-size: .9em; opacity: .75; }
.spoiler, .spoiler > summary, .spoiler::details-content { display: inline; }
.spoiler:not([open]) > span { display: none; }
.spoiler > summary { border: 1px dashed; border-radius: .3em; padding: 0 .4em; font-weight: 400; }
.spoiler[open] > summary { margin-inline-end: .4em; }
`;
