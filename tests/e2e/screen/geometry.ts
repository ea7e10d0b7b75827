import type { Page } from '@playwright/test';

/**
 * What is wrong with the places of things: panels that overlap or stick out, text that is cut off without an ellipsis,
 * targets that are too small, text below the floor of 11 px.
 */
export async function geometryFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element): string => {
      const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
      return `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').replace(/ /g, '.')} "${text}"`;
    };
    const seen = (element: Element): boolean =>
      element.checkVisibility() && element.closest('.sr, .skip') === null;
    const inner = { right: innerWidth + 0.5, bottom: innerHeight + 0.5 };
    if (
      document.documentElement.scrollWidth > innerWidth ||
      document.documentElement.scrollHeight > innerHeight
    ) {
      faults.push('the page scrolls');
    }

    const panels = [...document.querySelectorAll('.panel, .topbar, .banner, .statusbar, .rail')].filter(seen);
    const boxes = panels.map((panel) => ({ panel, box: panel.getBoundingClientRect() }));
    for (const { panel, box } of boxes) {
      if (box.left < -0.5 || box.top < -0.5 || box.right > inner.right || box.bottom > inner.bottom) {
        faults.push(`outside of the window: ${name(panel)}`);
      }
    }
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) faults.push(`overlap: ${name(a.panel)} and ${name(b.panel)}`);
      }
    }

    for (const element of document.querySelectorAll('#screen *')) {
      if (!seen(element) || element.closest('svg, canvas, .marks, .canvas') !== null) continue;
      const style = getComputedStyle(element);
      const ownText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
      );
      if (ownText && Number.parseFloat(style.fontSize) < 11)
        faults.push(`text below 11 px: ${name(element)}`);
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (clips && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`cut off at the right: ${name(element)}`);
      }
      if (ownText) {
        const box = element.getBoundingClientRect();
        const home = element
          .closest('.panel, .topbar, .banner, .statusbar, .dialog, .proposal')
          ?.getBoundingClientRect();
        const scrolls =
          element.closest('.scroll, .log, .orders, .dec, .filters, .risk, .results, .ell, .facts') !== null;
        if (home !== undefined && !scrolls && (box.right > home.right + 1 || box.bottom > home.bottom + 1)) {
          faults.push(`sticks out of its panel: ${name(element)}`);
        }
      }
    }

    for (const target of document.querySelectorAll('button, a[href], input, select')) {
      if (!seen(target)) continue;
      const box = target.getBoundingClientRect();
      if (box.height < 23 || box.width < 23)
        faults.push(`target of ${box.width} × ${box.height}: ${name(target)}`);
    }
    return faults;
  });
}

/** The numbers of two neighbours in a row of the chain must not touch. */
export async function touchingCells(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const row of document.querySelectorAll('.ladder tbody tr')) {
      const cells = [...row.children].filter((cell) => cell.checkVisibility());
      const texts = cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getBoundingClientRect();
      });
      texts.forEach((box, index) => {
        const next = texts[index + 1];
        if (next !== undefined && box.right > next.left + 0.5)
          faults.push(`${row.textContent}: cell ${index}`);
      });
    }
    return faults;
  });
}
