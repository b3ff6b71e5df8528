import { describe, expect, it } from "vitest";
import { bureauTypeOf, formOf } from "../../lib/extract/bureau-types";

describe("the kind of a body", () => {
  it("tells a school from the bureau that runs it, and one stage of schooling from another", () => {
    const names = ["教育局", "某镇中心小学", "第二中学校", "机关第一幼儿园", "某职业技术学院"];
    expect(names.map(bureauTypeOf)).toEqual(["教育", "学校", "学校", "幼儿园", "高等院校"]);
  });

  it("tells hospitals and clinics from the health bureau, whoever they are attached to", () => {
    const names = ["卫生健康局", "人民医院", "某大学附属医院", "妇幼保健院", "某镇中心卫生院"];
    expect(names.map(bureauTypeOf)).toEqual(["卫生健康", "医院", "医院", "医院", "基层医疗卫生机构"]);
  });

  it("sets the institutions of a field apart from its department", () => {
    expect(bureauTypeOf("医疗保障事务中心")).toBe("医疗保障事业单位");
    expect(bureauTypeOf("水利管理站（本级）")).toBe("水利事业单位");
    expect(bureauTypeOf("农业科学研究所")).toBe("科研院所");
    expect(formOf("乡镇街道", "某镇村居事务服务中心")).toBe("乡镇街道事业单位");
  });

  it("is the department's own for its organs, whatever their names end with", () => {
    expect(bureauTypeOf("公安局交通警察大队")).toBe("公安");
    expect(bureauTypeOf("人民政府办公室（本级）")).toBe("政府办机关事务");
    expect(bureauTypeOf("中级人民法院")).toBe("法院检察");
  });

  it("is not told by the name of a street or a party school", () => {
    expect(bureauTypeOf("学院路街道办事处")).toBe("乡镇街道");
    expect(bureauTypeOf("中共某县委党校")).toBe("党群人大政协");
  });

  it("is a zone's for its committee, whatever 城管 or 工业 its name spells", () => {
    expect(bureauTypeOf("某新城管理委员会")).toBe("开发区");
    expect(bureauTypeOf("工业园区管委会（本级）")).toBe("开发区");
    expect(bureauTypeOf("开发区管理委员会财政局")).toBe("财政");
  });

  it("is unknown where no word tells it", () => {
    expect(bureauTypeOf("数据发展中心")).toBeNull();
  });
});
