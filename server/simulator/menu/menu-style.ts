/** The page's style: no images, no fonts, nothing to fetch. */
export const menuStyle = `
:root { color-scheme: light dark; --ground: #f7f7f5; --card: #fff; --ink: #1b1f24; --soft: #565d66; --line: #d9dbd7; --break: #a3280f; --mend: #17643a; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171a; --card: #1d2125; --ink: #eceef0; --soft: #a9b1ba; --line: #343a41; --break: #ff9a80; --mend: #7fd6a3; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
h1 + p { max-width: 60ch; margin: 0; color: var(--soft); }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.05rem; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none; }
li { --accent: var(--break); display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
li[data-effect="mends"] { --accent: var(--mend); }
li:has([aria-checked="true"]) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
button { display: flex; justify-content: space-between; align-items: flex-start; gap: 1rem; width: 100%; padding: .9rem 1rem .35rem; border: 0; border-radius: .6rem; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.title { font-weight: 600; line-height: 1.35; }
button:hover .title { text-decoration: underline; text-underline-offset: .2em; }
.state { flex: none; min-width: 3rem; padding: .1rem .5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--soft); font-size: .8rem; text-align: center; }
.state::after { content: "off"; }
[aria-checked="true"] .state { border-color: var(--accent); background: var(--accent); color: var(--card); font-weight: 600; }
[aria-checked="true"] .state::after { content: "on"; }
[aria-busy="true"] { cursor: progress; opacity: .6; }
li p { margin: 0; padding: 0 1rem .9rem; color: var(--soft); font-size: .9rem; }
#said { min-height: 1.5em; margin: 1.5rem 0 0; }
`;
