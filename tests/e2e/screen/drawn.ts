/** What is drawn in a colour of its own, and the surfaces under it, as the page computed them. */
export interface Drawn {
  /** Words; a mark that carries meaning; the edge of what can be pressed or filled in; what is chosen; the focus ring. */
  readonly kind: 'words' | 'mark' | 'edge' | 'chosen' | 'ring';
  readonly what: string;
  /** The strongest of these shows it. */
  readonly paints: readonly string[];
  /** From the window up to its own; where a pattern has several colours, each of them. */
  readonly grounds: readonly (readonly string[])[];
  readonly opacity: number;
}

/** Runs in the page, where nothing but the page is at hand. */
export function drawn(): readonly Drawn[] {
  const found = new Map<string, Drawn>();
  const clear = (colour: string): boolean => /^rgba\(.*, 0\)$|^transparent$|\/ 0\)$/.test(colour);
  const coloursIn = (text: string): string[] => text.match(/(?:rgba?|color|oklab)\([^()]*\)/g) ?? [];
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').replace(/ /g, '.')} "${(
      element.getAttribute('aria-label') ?? element.textContent
    )
      .trim()
      .slice(0, 30)}"`;
  const pattern = (style: CSSStyleDeclaration): string[] => {
    const stops = coloursIn(style.backgroundImage);
    return stops.length === 0 ? [] : [...stops, 'rgba(0, 0, 0, 0)'];
  };
  const grounds = (from: Element | null): string[][] => {
    const layers: string[][] = [];
    for (let at = from; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      const hatch = at.matches('.stale-data') ? at.querySelector(':scope > .hatch') : null;
      if (hatch !== null) layers.unshift(pattern(getComputedStyle(hatch)));
      layers.unshift([style.backgroundColor], pattern(style));
    }
    return layers.filter((layer) => layer.some((colour) => !clear(colour)));
  };
  const opacity = (from: Element): number => {
    let all = 1;
    for (let at: Element | null = from; at !== null; at = at.parentElement)
      all *= Number(getComputedStyle(at).opacity);
    return all;
  };
  const add = (kind: Drawn['kind'], element: Element, paints: readonly string[], under: string[][]): void => {
    const drawnOnes = paints.filter((paint) => paint !== 'none' && !clear(paint));
    // A shape without a paint is a place to press.
    if (kind === 'mark' && drawnOnes.length === 0) return;
    const key = JSON.stringify([kind, drawnOnes, under]);
    if (!found.has(key))
      found.set(key, {
        kind,
        what: name(element),
        paints: drawnOnes,
        grounds: under,
        opacity: opacity(element),
      });
  };
  const borders = (style: CSSStyleDeclaration): string[] =>
    (['Top', 'Right', 'Bottom', 'Left'] as const).flatMap((side) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none'
        ? style[`border${side}Color`]
        : [],
    );
  const rings = (style: CSSStyleDeclaration): string[] =>
    style.boxShadow.includes('inset') ? coloursIn(style.boxShadow) : [];

  const words = (element: Element): void => {
    const style = getComputedStyle(element);
    const isField =
      element instanceof HTMLInputElement && !['range', 'checkbox', 'radio'].includes(element.type);
    const says = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== '',
    );
    const paint = element instanceof SVGElement ? style.fill : style.color;
    if (says || isField || element instanceof HTMLSelectElement)
      add('words', element, [paint], grounds(element));
    if (isField && element.placeholder !== '' && element.value === '')
      add('words', element, [getComputedStyle(element, '::placeholder').color], grounds(element));
    for (const side of ['::before', '::after']) {
      const part = getComputedStyle(element, side);
      if (part.content === 'none' || part.content === 'normal' || part.display === 'none') continue;
      const under = grounds(element);
      if (part.content !== '""') add('words', element, [part.color], under);
      else if (![part.backgroundColor, ...borders(part)].every(clear) && !element.matches('.app'))
        add('mark', element, [part.backgroundColor, ...borders(part)], under);
    }
  };

  const shown = [...document.querySelectorAll('#screen *')].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.sr, .skip, canvas, option') === null,
  );
  for (const element of shown) {
    const style = getComputedStyle(element);
    const parent = grounds(element.parentElement);
    words(element);
    // Areas and rules lie behind a line or a number that says the same.
    const isLine =
      element instanceof SVGGeometryElement && !element.matches('[class$=area], .rise, .fall, .rule, .later');
    if (isLine) add('mark', element, [style.stroke, style.fill], grounds(element.closest('svg')));
    if (element.matches('.dot, .bar > *, .pips i, .mark i, .ln'))
      add('mark', element, [style.backgroundColor, ...borders(style), ...rings(style)], parent);
    if (
      element.matches('button, select, textarea, input, .input') &&
      element.closest('.input') !== element.parentElement
    ) {
      const sides = borders(style);
      // A line below a row parts it from the next: the row shows itself by its words.
      const edge = [
        ...(sides.length === 4 ? sides : []),
        ...(element.matches('.chips *') ? rings(style) : []),
      ];
      if (!edge.every(clear)) add('edge', element, [...edge, style.backgroundColor], parent);
    }
    if (element.matches('[aria-pressed=true], [aria-selected=true], [aria-current], [aria-checked=true]'))
      add(
        'chosen',
        element,
        [
          ...borders(style),
          ...rings(style),
          style.backgroundColor,
          getComputedStyle(element, '::before').backgroundColor,
        ],
        parent,
      );
    if (element.matches('button, a[href], input, select, textarea, [tabindex="0"]'))
      add('ring', element, [style.getPropertyValue('--focus').trim()], parent);
  }
  return [...found.values()];
}
