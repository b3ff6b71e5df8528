import type { Formula } from "../formula";
import { peersByPopulation } from "../peers";

/** Against whom: F6. */
export const PEER_FORMULAS: readonly Formula[] = [
  {
    id: "F6",
    title: { zh: "同类", en: "Peers" },
    statement: {
      zh: "(a) 同级别、同部门类型、人口之比不超过 1.5 倍，按对数人口距离取最近 8 个；(b) 统计近邻：地区特征（常住人口、两次普查之间的变化）取对数并标准化，取最近 15 个；(c) 同市州或同省；(d) 自选。名单、距离和办法都列出，可以增删，写在网址里。缺特征时退为 (c)，并注明。所用特征只描述地区，从不含支出。类型按单位名称分：局、学校、医院、事业单位各自成类；类型或级别不明的单位没有同类。",
      en: "(a) Same level and kind, population ratio at most 1.5, the 8 nearest by log population; (b) statistical neighbours, the 15 nearest on standardised logged area traits (residents, change between the censuses); (c) same prefecture or province; (d) hand-picked. List, distances and strategy are shown, can be edited and are part of the address. Where a trait is missing (c) stands in and the page says so. Traits describe the area, never its spending. Kinds are told by names: bureaus, schools, hospitals and institutions are kinds apart; a body of unknown kind or level has no peers.",
    },
    formula:
      "(a) d = |ln(p_a / p_b)| ≤ ln 1.5, k = 8;  (b) d = √Σ((ln t_a − ln t_b) / (1.4826·MAD))², k = 15",
    source: null,
    examples: [
      {
        given: {
          zh: "本县 40 万人；他县 50 万、62 万、30 万",
          en: "400,000 residents; others 500,000, 620,000, 300,000",
        },
        compute: () => {
          const county = (key: string, population: number) => ({
            key,
            population,
            level: "county",
            bureauType: "医疗保障",
            province: null,
            prefecture: null,
            traits: {},
          });
          const others = [county("50", 500000), county("62", 620000), county("30", 300000)];
          const { peers } = peersByPopulation(county("40", 400000), others);
          return peers.map((peer) => `${peer.key} (${peer.distance?.toFixed(3)})`).join(", ");
        },
        expected: "50 (0.223), 30 (0.288)",
      },
    ],
  },
];
