import { describe, expect, it } from "vitest";
import { statedIn } from "../../support/stated";

const lines = (...rows: readonly string[]): string => rows.map((row) => row.replaceAll("|", "\t")).join("\n");

describe("forms of 三公 and of an organ's operation", () => {
  it("turned: rows are budget and final accounts, columns the parts, with meetings and training beside", async () => {
    const facts = await statedIn(
      lines(
        "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表",
        "部门：平江县水利局|||||||单位：万元",
        "项目|“三公”经费||||||会议费|培训费",
        "|小计|因公出国（境）费用|公务接待费|公务用车购置及运行维护费",
        "||||小计|公务用车购置费|公务用车运行维护费",
        "栏次|1|2|3|4|5|6|7|8",
        "预算数|18.00|0.00|12.00|6.00|0.00|6.00|3.00|4.00",
        "决算数|14.50|0.00|10.00|4.50|0.00|4.50|2.00|3.50",
      ),
    );
    expect(facts).toEqual([
      "three_public.total budget_initial general 180000.00",
      "three_public.abroad budget_initial general 0.00",
      "three_public.reception budget_initial general 120000.00",
      "three_public.vehicle_total budget_initial general 60000.00",
      "three_public.vehicle_purchase budget_initial general 0.00",
      "three_public.vehicle_operation budget_initial general 60000.00",
      "meeting_expenses budget_initial 30000.00",
      "training_expenses budget_initial 40000.00",
      "three_public.total general 145000.00",
      "three_public.abroad general 0.00",
      "three_public.reception general 100000.00",
      "three_public.vehicle_total general 45000.00",
      "three_public.vehicle_purchase general 0.00",
      "three_public.vehicle_operation general 45000.00",
      "meeting_expenses 20000.00",
      "training_expenses 35000.00",
    ]);
  });

  it("two blocks side by side with counts, assets and procurement", async () => {
    const facts = await statedIn(
      lines(
        "机构运行信息表",
        "公开09表",
        "部门：平江县水利局||||单位：万元",
        "项目|预算数|决算数|项目|决算数",
        "一、“三公”经费支出|—|—|四、机关运行经费|—",
        "（一）支出合计|18.00|14.50|（一）行政单位|42.15",
        "1.因公出国（境）费|||（二）参照公务员法管理事业单位|",
        "2.公务用车购置及运行维护费|6.00|4.50|五、资产信息|—",
        "（2）公务用车运行维护费|6.00|4.50|（一）车辆数合计（辆）|3",
        "3.公务接待费|12.00|10.00|六、政府采购支出信息|—",
        "其中：外事接待费|—|1.00|（一）政府采购支出合计|60.00",
        "（二）相关统计数|—|—|1.政府采购货物支出|30.00",
        "4.公务用车保有量（辆）|—|2|（二）政府采购授予中小企业合同金额|50.00",
        "5.国内公务接待批次（个）|—|28|其中：授予小微企业合同金额|40.00",
        "6.国内公务接待人次（人）|—|185||",
        "二、会议费|—|2.00||",
      ),
    );
    expect(new Set(facts)).toEqual(
      new Set([
        "three_public.total budget_initial 180000.00",
        "three_public.total 145000.00",
        "three_public.vehicle_total budget_initial 60000.00",
        "three_public.vehicle_total 45000.00",
        "three_public.vehicle_operation budget_initial 60000.00",
        "three_public.vehicle_operation 45000.00",
        "three_public.reception budget_initial 120000.00",
        "three_public.reception 100000.00",
        "three_public.reception 〔外事接待〕 10000.00",
        "vehicles 2 辆",
        "vehicles 〔国有资产占用〕 3 辆",
        "reception_batches 28 批次",
        "reception_visitors 185 人次",
        "meeting_expenses 20000.00",
        "operating_expenses 〔行政单位〕 421500.00",
        "procurement_total 600000.00",
        "procurement_goods 300000.00",
        "procurement_sme 500000.00",
        "procurement_micro 400000.00",
      ]),
    );
  });

  it("a column of the year before and columns of change beside the year's own", async () => {
    const facts = await statedIn(
      lines(
        "财政拨款“三公”经费支出决算表",
        "部门：平江县水利局|||||单位：万元",
        "项目|2022年决算数|2023年预算数|2023年决算数|比上年增减额|比上年决算增减%",
        "合计|5.00|6.00|4.12|-0.88|-17.60",
        "公务接待费|1.62|2.00|1.12|-0.50|-30.86",
        "公务用车购置及运行费|3.38|4.00|3.00|-0.38|-11.24",
      ),
    );
    expect(facts).toEqual([
      "three_public.total prior_actual 2022 all 50000.00",
      "three_public.total budget_initial all 60000.00",
      "three_public.total all 41200.00",
      "three_public.reception prior_actual 2022 all 16200.00",
      "three_public.reception budget_initial all 20000.00",
      "three_public.reception all 11200.00",
      "three_public.vehicle_total prior_actual 2022 all 33800.00",
      "three_public.vehicle_total budget_initial all 40000.00",
      "three_public.vehicle_total all 30000.00",
    ]);
  });

  it("a row a department: only the total row is the document's own", async () => {
    const facts = await statedIn(
      lines(
        "“三公”经费支出决算表",
        "部门：平江县水利局|||||||单位：万元",
        "单位名称|决算数",
        "|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费",
        "|||小计|公务用车购置费|公务用车运行维护费|",
        "局机关|3.00|0.00|2.00|0.00|2.00|1.00",
        "水库管理所|1.12|0.00|1.00|0.00|1.00|0.12",
        "合计|4.12|0.00|3.00|0.00|3.00|1.12",
      ),
    );
    expect(facts.filter((fact) => fact.startsWith("three_public.total"))).toEqual([
      "three_public.total 〔局机关〕 30000.00",
      "three_public.total 〔水库管理所〕 11200.00",
      "three_public.total 41200.00",
    ]);
  });
});
