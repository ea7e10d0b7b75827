import type { SignalId } from '../../shared/contract/index.ts';
import type { Scenario } from './scenario.ts';

/** Two weeks that differ in one price by one paisa (or in one fact): in the first the condition holds, in the second not. */
export type Pair = readonly [holding: Scenario, broken: Scenario];

const SECOND = '2025-07-14 10:15';
const THIRD = '2025-07-14 11:15';

function pair(base: Scenario, at: Partial<Scenario>, beyond: Partial<Scenario>): Pair {
  return [
    { ...base, ...at },
    { ...base, ...at, ...beyond },
  ];
}

/** Lower zone 24,800 to 24,810 with the margin 30; upper zone 25,190 to 25,200 with the margin 30. */
const PREVIOUS = { prevHigh: 25_200, prevLow: 24_800, max4h: 25_190, min4h: 24_810 };

const S1: Scenario = {
  ...PREVIOUS,
  prevClose: 24_820,
  first: [24_800, 24_805, 24_780, 24_799.99],
  bars: [[SECOND, 24_785, 24_790, 24_775, 24_780.01]],
};

/** Lower zone bottom 24,790 by the four-hour bodies, previous low 24,800. */
const S2: Scenario = {
  ...PREVIOUS,
  min4h: 24_790,
  prevClose: 24_805,
  first: [24_815, 24_820, 24_800, 24_816],
  bars: [[SECOND, 24_815, 24_830, 24_803, 24_825]],
};

const S3A: Scenario = {
  ...PREVIOUS,
  prevClose: 25_180,
  first: [25_185, 25_195, 25_170, 25_180],
  bars: [[SECOND, 25_180, 25_188, 25_165, 25_175]],
};

const S3B: Scenario = {
  ...PREVIOUS,
  prevClose: 25_180,
  first: [25_175, 25_185, 25_170, 25_178],
  bars: [
    [SECOND, 25_178, 25_180, 25_172, 25_176],
    [THIRD, 25_176, 25_177, 25_160, 25_169.99],
  ],
};

const S4: Scenario = {
  ...PREVIOUS,
  prevClose: 25_185,
  first: [25_205, 25_230, 25_190, 25_210],
  bars: [[SECOND, 25_210, 25_240, 25_205, 25_230.01]],
};

const S5: Scenario = {
  ...PREVIOUS,
  prevClose: 24_815,
  first: [24_795, 24_805, 24_780, 24_790],
  bars: [[SECOND, 24_790, 24_791, 24_770, 24_779.99]],
};

const S6A: Scenario = {
  ...PREVIOUS,
  prevClose: 25_180,
  first: [25_100, 25_195, 25_090, 25_150],
  bars: [[SECOND, 25_150, 25_160, 25_110, 25_120]],
};

const S6B: Scenario = {
  ...S6A,
  bars: [
    [SECOND, 25_150, 25_195, 25_110, 25_192],
    [THIRD, 25_192, 25_193, 25_080, 25_089.99],
  ],
};

const S7: Scenario = {
  ...PREVIOUS,
  prevClose: 24_820,
  first: [25_150, 25_180, 25_140, 25_170],
  bars: [[SECOND, 25_170, 25_215, 25_165, 25_200]],
};

/** Previous high 25,100 below the first bar, so that only the breakout itself decides. */
const S7_ABOVE: Scenario = { ...S7, prevHigh: 25_100, max4h: 25_090 };

const S8: Scenario = {
  ...PREVIOUS,
  prevClose: 24_820,
  first: [25_180, 25_185, 25_160, 25_170],
  bars: [[SECOND, 25_170, 25_190, 25_150, 25_159.99]],
};

/** For each signal, for each of its conditions (`all/ID`, `A/ID`, `B/ID`), the pair that shows its threshold. */
export const CASES: Readonly<Record<SignalId, Readonly<Record<string, Pair>>>> = {
  S1: {
    'all/secondBar': pair(
      S1,
      {},
      {
        bars: [
          [SECOND, 24_785, 24_790, 24_780, 24_780],
          [THIRD, 24_780, 24_790, 24_775, 24_780.01],
        ],
      },
    ),
    'all/firstOpen>=lowerBottom': pair(S1, {}, { first: [24_799.99, 24_805, 24_780, 24_799.99] }),
    'all/firstClose<lowerBottom': pair(S1, {}, { first: [24_800, 24_805, 24_780, 24_800] }),
    'all/close>firstLow': pair(S1, {}, { bars: [[SECOND, 24_785, 24_790, 24_775, 24_780]] }),
  },
  S2: {
    'all/secondBar': pair(
      S2,
      {},
      {
        bars: [
          [SECOND, 24_815, 24_816, 24_801, 24_805],
          [THIRD, 24_805, 24_830, 24_803, 24_825],
        ],
      },
    ),
    'all/bullish': pair(S2, { max4h: 24_820.01 }, { max4h: 24_820 }),
    'all/firstOpen>prevLow': pair(
      S2,
      { first: [24_800.01, 24_820, 24_800, 24_816] },
      { first: [24_800, 24_820, 24_800, 24_816] },
    ),
    'all/distance(prevClose,lowerBottom)<=marginLow': pair(
      { ...S2, first: [24_815, 24_835, 24_800, 24_830] },
      { prevClose: 24_820 },
      { prevClose: 24_820.01 },
    ),
    'all/distance(firstOpen,lowerBottom)<=marginLow': pair(
      S2,
      { first: [24_820, 24_830, 24_800, 24_816] },
      { first: [24_820.01, 24_830, 24_800, 24_816] },
    ),
    'all/firstClose>=lowerBottom': pair(
      { ...S2, prevClose: 24_785 },
      { first: [24_815, 24_820, 24_780, 24_790] },
      { first: [24_815, 24_820, 24_780, 24_789.99] },
    ),
    'all/firstClose>=prevClose': pair(
      S2,
      { first: [24_815, 24_820, 24_800, 24_805] },
      { first: [24_815, 24_820, 24_800, 24_804.99] },
    ),
    'all/close>=firstLow': pair(
      { ...S2, first: [24_815, 24_820, 24_812, 24_816] },
      { bars: [[SECOND, 24_815, 24_830, 24_803, 24_812]] },
      { bars: [[SECOND, 24_815, 24_830, 24_803, 24_811.99]] },
    ),
    'all/close>prevClose': pair(
      S2,
      { bars: [[SECOND, 24_815, 24_830, 24_803, 24_805.01]] },
      { bars: [[SECOND, 24_815, 24_830, 24_803, 24_805]] },
    ),
    'all/close>lowerBottom': pair(
      { ...S2, prevClose: 24_785, first: [24_815, 24_820, 24_780, 24_795] },
      { bars: [[SECOND, 24_795, 24_800, 24_785, 24_790.01]] },
      { bars: [[SECOND, 24_795, 24_800, 24_785, 24_790]] },
    ),
  },
  S3: {
    'all/bearish': pair(S3A, { min4h: 25_169.99 }, { min4h: 25_170 }),
    'all/distance(prevClose,upperBottom)<=marginHigh': pair(
      S3A,
      { prevClose: 25_160 },
      { prevClose: 25_159.99 },
    ),
    'all/distance(firstOpen,upperBottom)<=marginHigh': pair(
      S3A,
      { first: [25_160, 25_195, 25_150, 25_180] },
      { first: [25_159.99, 25_195, 25_150, 25_180] },
    ),
    'all/firstClose<=prevHigh': pair(
      S3A,
      { first: [25_185, 25_210, 25_170, 25_200] },
      { first: [25_185, 25_210, 25_170, 25_200.01] },
    ),
    'A/secondBar': pair(
      S3A,
      {},
      {
        bars: [
          [SECOND, 25_180, 25_195, 25_171, 25_195],
          [THIRD, 25_195, 25_195, 25_165, 25_175],
        ],
      },
    ),
    'A/close<firstHigh': pair(
      { ...S3A, first: [25_175, 25_180, 25_170, 25_178] },
      { bars: [[SECOND, 25_178, 25_190, 25_165, 25_179.99]] },
      { bars: [[SECOND, 25_178, 25_190, 25_165, 25_180]] },
    ),
    'A/close<upperBottom': pair(
      S3A,
      { bars: [[SECOND, 25_180, 25_194, 25_165, 25_189.99]] },
      { bars: [[SECOND, 25_180, 25_194, 25_165, 25_190]] },
    ),
    'A/highOrFirstHigh>=upperBottom': pair(
      { ...S3A, first: [25_180, 25_185, 25_170, 25_178] },
      { bars: [[SECOND, 25_178, 25_190, 25_172, 25_175]] },
      { bars: [[SECOND, 25_178, 25_189.99, 25_172, 25_175]] },
    ),
    'B/close<firstLow': pair(S3B, {}, { bars: lastClose(S3B, 25_170) }),
    'B/close<upperBottom': pair(
      { ...S3B, first: [25_215, 25_220, 25_192, 25_196] },
      {
        bars: [
          [SECOND, 25_196, 25_200, 25_192, 25_195],
          [THIRD, 25_195, 25_196, 25_180, 25_189.99],
        ],
      },
      {
        bars: [
          [SECOND, 25_196, 25_200, 25_192, 25_195],
          [THIRD, 25_195, 25_196, 25_180, 25_190],
        ],
      },
    ),
    'B/close<minLowBefore': pair(
      S3B,
      {
        bars: [
          [SECOND, 25_178, 25_180, 25_165, 25_176],
          [THIRD, 25_176, 25_177, 25_160, 25_164.99],
        ],
      },
      {
        bars: [
          [SECOND, 25_178, 25_180, 25_165, 25_176],
          [THIRD, 25_176, 25_177, 25_160, 25_165],
        ],
      },
    ),
    'B/close<minCloseBefore': pair(
      { ...S3B, first: [25_175, 25_185, 25_170, 25_170] },
      {},
      { bars: lastClose(S3B, 25_170) },
    ),
  },
  S4: {
    'all/bearish': pair(S4, { min4h: 25_179.99 }, { min4h: 25_180 }),
    'all/firstOpen>upperTop': pair(
      S4,
      { first: [25_200.01, 25_230, 25_190, 25_210] },
      { first: [25_200, 25_230, 25_190, 25_210] },
    ),
    'all/breakoutUnspent': pair(S4, {}, { spent: 'breakout' }),
    'all/close>breakoutLevel': pair(S4, {}, { bars: lastClose(S4, 25_230) }),
  },
  S5: {
    'all/bullish': pair(S5, { max4h: 24_820.01 }, { max4h: 24_820 }),
    'all/firstOpen<lowerBottom': pair(
      S5,
      { first: [24_799.99, 24_805, 24_780, 24_790] },
      { first: [24_800, 24_805, 24_780, 24_790] },
    ),
    'all/firstClose<lowerBottom': pair(
      S5,
      { first: [24_795, 24_805, 24_780, 24_799.99] },
      { first: [24_795, 24_805, 24_780, 24_800] },
    ),
    'all/firstClose<prevLow': pair(
      S5,
      { first: [24_795, 24_805, 24_780, 24_799.99] },
      { first: [24_795, 24_805, 24_780, 24_800] },
    ),
    'all/close<firstLow': pair(S5, {}, { bars: lastClose(S5, 24_780) }),
  },
  S6: {
    'all/bearish': pair(S6A, { min4h: 25_169.99 }, { min4h: 25_170 }),
    'all/firstHigh>=upperBottom': pair(
      S6A,
      { first: [25_100, 25_190, 25_090, 25_150] },
      { first: [25_100, 25_189.99, 25_090, 25_150] },
    ),
    'all/firstClose<=upperTop': pair(
      S6A,
      { first: [25_100, 25_205, 25_090, 25_200] },
      { first: [25_100, 25_205, 25_090, 25_200.01] },
    ),
    'all/firstClose<=prevHigh': pair(
      { ...S6A, max4h: 25_210 },
      { first: [25_100, 25_205, 25_090, 25_200] },
      { first: [25_100, 25_205, 25_090, 25_200.01] },
    ),
    'A/secondBar': pair(
      S6A,
      {},
      {
        bars: [
          [SECOND, 25_150, 25_195, 25_110, 25_192],
          [THIRD, 25_192, 25_193, 25_110, 25_120],
        ],
      },
    ),
    'A/close<firstHigh': pair(
      { ...S6A, first: [25_100, 25_190, 25_090, 25_150] },
      { bars: [[SECOND, 25_150, 25_192, 25_110, 25_189.99]] },
      { bars: [[SECOND, 25_150, 25_192, 25_110, 25_190]] },
    ),
    'A/close<upperBottom': pair(
      S6A,
      { bars: [[SECOND, 25_150, 25_192, 25_110, 25_189.99]] },
      { bars: [[SECOND, 25_150, 25_192, 25_110, 25_190]] },
    ),
    'B/close<firstLow': pair(S6B, {}, { bars: lastClose(S6B, 25_090) }),
    'B/close<upperBottom': pair(
      { ...S6B, prevClose: 25_150, first: [25_215, 25_220, 25_192, 25_196] },
      {
        bars: [
          [SECOND, 25_196, 25_200, 25_193, 25_195],
          [THIRD, 25_195, 25_196, 25_180, 25_189.99],
        ],
      },
      {
        bars: [
          [SECOND, 25_196, 25_200, 25_193, 25_195],
          [THIRD, 25_195, 25_196, 25_180, 25_190],
        ],
      },
    ),
    'B/close<minLowBefore': pair(
      S6B,
      {
        bars: [
          [SECOND, 25_150, 25_195, 25_080, 25_192],
          [THIRD, 25_192, 25_193, 25_070, 25_079.99],
        ],
      },
      {
        bars: [
          [SECOND, 25_150, 25_195, 25_080, 25_192],
          [THIRD, 25_192, 25_193, 25_070, 25_080],
        ],
      },
    ),
    'B/close<minCloseBefore': pair(
      { ...S6B, first: [25_100, 25_195, 25_090, 25_090] },
      {},
      { bars: lastClose(S6B, 25_090) },
    ),
  },
  S7: {
    'all/breakoutUnspent': pair(
      S7,
      {
        bars: [
          [SECOND, 25_170, 25_200, 25_165, 25_175],
          [THIRD, 25_175, 25_220, 25_170, 25_210],
        ],
      },
      {
        bars: [
          [SECOND, 25_170, 25_200, 25_165, 25_190],
          [THIRD, 25_190, 25_220, 25_170, 25_210],
        ],
      },
    ),
    'all/close>breakoutLevel': pair(
      S7_ABOVE,
      { bars: lastClose(S7, 25_180.01) },
      { bars: lastClose(S7, 25_180) },
    ),
    'all/close>maxHighBefore': pair(
      S7_ABOVE,
      {
        bars: [
          [SECOND, 25_170, 25_190, 25_165, 25_175],
          [THIRD, 25_175, 25_220, 25_170, 25_190.01],
        ],
      },
      {
        bars: [
          [SECOND, 25_170, 25_190, 25_165, 25_175],
          [THIRD, 25_175, 25_220, 25_170, 25_190],
        ],
      },
    ),
    'all/close>maxCloseBefore': pair(
      { ...S7_ABOVE, first: [25_150, 25_180, 25_140, 25_180] },
      { bars: lastClose(S7, 25_180.01) },
      { bars: lastClose(S7, 25_180) },
    ),
    'A/close>=prevHigh': pair(S7, {}, { bars: lastClose(S7, 25_199.99) }),
    'B/belowPrevHigh>=0.40%': pair(
      { ...S7, prevHigh: 25_100, max4h: 25_090, first: [24_960, 24_990, 24_940, 24_970] },
      { bars: [[SECOND, 24_970, 25_010, 24_965, 25_000]] },
      { bars: [[SECOND, 24_970, 25_010, 24_965, 25_000.01]] },
    ),
  },
  S8: {
    'all/breakdownUnspent': pair(
      S8,
      {
        bars: [
          [SECOND, 25_170, 25_180, 25_155, 25_165],
          [THIRD, 25_165, 25_195, 25_130, 25_140],
        ],
      },
      {
        bars: [
          [SECOND, 25_170, 25_180, 25_155, 25_157],
          [THIRD, 25_157, 25_195, 25_130, 25_140],
        ],
      },
    ),
    'all/close<breakdownLevel': pair(S8, {}, { bars: lastClose(S8, 25_160) }),
    'all/high>=upperBottom': pair(S8, {}, { bars: [[SECOND, 25_170, 25_189.99, 25_150, 25_159.99]] }),
    'all/close<upperBottom': pair(
      { ...S8, first: [25_200, 25_210, 25_195, 25_205] },
      { bars: [[SECOND, 25_200, 25_205, 25_180, 25_189.99]] },
      { bars: [[SECOND, 25_200, 25_205, 25_180, 25_190]] },
    ),
    'all/close<minLowBefore': pair(
      S8,
      {
        bars: [
          [SECOND, 25_170, 25_180, 25_150, 25_165],
          [THIRD, 25_165, 25_195, 25_140, 25_149.99],
        ],
      },
      {
        bars: [
          [SECOND, 25_170, 25_180, 25_150, 25_165],
          [THIRD, 25_165, 25_195, 25_140, 25_150],
        ],
      },
    ),
    'all/close<minCloseBefore': pair(
      { ...S8, first: [25_180, 25_185, 25_160, 25_160] },
      {},
      { bars: lastClose(S8, 25_160) },
    ),
  },
};

/** The same bars, the last one closing elsewhere. */
function lastClose(scenario: Scenario, close: number): Scenario['bars'] {
  return scenario.bars.map((each, index) => {
    const [start, open, high, low] = each;
    return index === scenario.bars.length - 1 ? [start, open, high, low, close] : each;
  });
}
