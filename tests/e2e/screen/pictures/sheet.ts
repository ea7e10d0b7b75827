import type { View } from './view.ts';

const HEAD = `# Every view and state

Made by \`npm run pictures\` from the example states of the tests (\`tests/support/screen\`): the same screen as the product's, with
made-up numbers, a clock that stands and ages that are the same each time. \`npm run test:full\` draws each anew and compares it
with the one kept here, where the Chromium is of the major version in \`chromium.json\`. How they differ from the visual reference, and
why, stands in [differences.md](differences.md).

| picture | what it shows | state, theme, window | page of the reference |
| --- | --- | --- | --- |`;

/** All pictures on one page, to be looked at beside the visual reference. */
export function sheetOf(views: readonly View[]): string {
  const rows = views.map(({ name, words, state, theme, width, height, design }) => {
    const cells = [
      `<a href="${name}.png"><img src="${name}.png" width="320" alt="${name}"></a>`,
      `**${name}**: ${words}`,
      `\`${state}\`, ${theme}, ${width} × ${height}`,
      design ?? '–',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}
