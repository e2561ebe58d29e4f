/** Words that make an amount one for each of what is counted, with the units in which that is counted. */
export interface AverageWords {
  words: readonly string[];
  units: readonly string[];
}

/** How the explanations name averages: 车均运行维护费, 人均接待费, 平均每批次. The longer words first. */
export const averageWords: readonly AverageWords[] = [
  {
    words: [
      '平均每辆车',
      '平均每辆',
      '每辆车平均',
      '每辆平均',
      '每车平均',
      '平均每车',
      '单车平均',
      '车均',
      '单车',
      '每辆车',
      '每辆',
    ],
    units: ['辆', '台'],
  },
  {
    words: ['平均每人次', '每人次平均', '平均每人', '每人平均', '人均'],
    units: ['人次', '人', '名'],
  },
  { words: ['平均每批次', '每批次平均', '平均每批', '批均', '每批次'], units: ['批次', '批'] },
  { words: ['平均每户', '每户平均', '户均'], units: ['户'] },
];
