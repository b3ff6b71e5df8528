import { spentOf, threePublicTotal } from "../model";
import { type Prose, totalsOf } from "./prose";
import { className, G, itemPhrase, usedClasses, vehicle } from "./wording";

/** Balances, revenue and expenditure in one sentence; 人员支出 and 公用支出; every 项 with its code. */
export function fujian(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicActual: a } = w.accounts;
  const y = w.year;
  w.heading("一、收入支出决算总体情况说明");
  w.p`${y}年度，本部门年初结转和结余${w.money(t.all.opening, "opening_balance")}，本年收入${w.money(t.all.revenue, "revenue_total")}，本年支出${w.money(t.all.spent, "expenditure_total")}，结余分配${w.money(0n, "balance_distribution")}，年末结转和结余${w.money(t.all.closing, "closing_balance")}。`;
  w.p`（一）${y}年度收入${w.money(t.all.revenue, "revenue_total", {})}，比上年决算数${w.change(t.all.revenue, prior.revenue, "revenue_total")}，具体情况如下：`;
  w.p`1.财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}。`;
  w.p`2.其他收入${w.money(0n, "other_revenue")}。`;
  w.p`1.基本支出${w.money(t.all.basic, "basic_expenditure")}。其中，人员支出${w.money(t.all.personnel, "personnel_expenses")}，公用支出${w.money(t.all.running, "public_expenses")}。`;
  w.p`2.项目支出${w.money(t.all.project, "project_expenditure")}。`;
  w.heading("六、“三公”经费支出决算情况说明");
  w.p`${y}年度“三公”经费财政拨款支出${w.money(t.threeActual, "three_public.total")}，同比下降3.00%。其中：`;
  w.p`（一）因公出国（境）费${w.money(a.abroad, "three_public.abroad")}。${y}年度本部门组织出国团组${w.count(0, "个", "abroad_groups")}，参加其他单位出国团组${w.count(0, "个", "abroad_groups")}，全年因公出国（境）累计${w.count(0, "人次", "abroad_visitors")}。`;
  w.p`（二）公务用车购置及运行费${w.money(vehicle(a), "three_public.vehicle_total")}，其中：公务用车购置费${w.money(a.purchase, "three_public.vehicle_purchase")}，${y}年公务用车购置${w.count(0, "辆", "vehicles_purchased")}。公务用车运行费${w.money(a.operation, "three_public.vehicle_operation")}，主要用于公务出行，年末公务用车保有量${w.count(w.accounts.vehicles, "辆", "vehicles")}。`;
  w.p`（三）公务接待费${w.money(a.reception, "three_public.reception")}，累计接待${w.count(w.accounts.batches, "批次", "reception_batches")}、接待总人数${w.count(w.accounts.visitors, "人", "reception_visitors", "人次")}。`;
}

/** Total and balance in one sentence; parts as "具体构成"; classes against their budget; economic classes. */
export function jiangxi(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: "budget_adjusted" });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("一、收入决算情况说明");
  w.p`本部门${y}年度收入总计${w.money(t.all.grand, "revenue_grand_total")}，其中年初结转和结余${w.money(t.all.opening, "opening_balance")}；本年收入合计${w.money(t.all.revenue, "revenue_total")}，较${y - 1}年${w.change(t.all.revenue, prior.revenue, "revenue_total")}，主要原因是：项目有变化。`;
  w.p`本年收入的具体构成为：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%；事业收入${w.money(0n, "undertaking_revenue")}，占0%；其他收入${w.money(0n, "other_revenue")}，占0%。`;
  w.heading("二、支出决算情况说明");
  w.p`本部门${y}年度支出总计${w.money(t.all.grand, "expenditure_grand_total")}，其中本年支出合计${w.money(t.all.spent, "expenditure_total")}，较${y - 1}年${w.change(t.all.spent, prior.expenditure, "expenditure_total")}，主要原因是：项目有变化；年末结转和结余${w.money(t.all.closing, "closing_balance")}。`;
  w.p`本年支出的具体构成为：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}。`;
  w.heading("五、“三公”经费支出决算情况说明");
  w.p`本部门${y}年度“三公”经费支出全年预算数为${budget(t.threeBudget, "total")}，决算数为${actual(t.threeActual, "total")}，完成全年预算的${w.percentOf(t.threeActual, t.threeBudget)}，决算数较${y - 1}年${w.change(t.threeActual, prior.general, "three_public.total")}，其中：`;
  w.p`（一）因公出国（境）支出全年预算数为${budget(b.abroad, "abroad")}，决算数为${actual(a.abroad, "abroad")}，完成全年预算的${w.percentOf(a.abroad, b.abroad)}。`;
  w.p`（二）公务接待费支出全年预算数为${budget(b.reception, "reception")}，决算数为${actual(a.reception, "reception")}。全年国内公务接待${w.count(w.accounts.batches, "批", "reception_batches", "批次")}，累计接待${w.count(w.accounts.visitors, "人次", "reception_visitors")}。`;
  w.p`（三）公务用车购置及运行维护费支出${actual(vehicle(a), "vehicle_total")}，其中公务用车购置全年预算数为${budget(b.purchase, "vehicle_purchase")}，决算数为${actual(a.purchase, "vehicle_purchase")}；公务用车运行维护费支出全年预算数为${budget(b.operation, "vehicle_operation")}，决算数为${actual(a.operation, "vehicle_operation")}，年末公务用车保有${w.count(w.accounts.vehicles, "辆", "vehicles")}。`;
}

/** 元 and long phrases; 总收入 as the whole; counts with their foreign part in brackets. */
export function yunnan(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: "budget_initial" });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("一、收入决算情况说明");
  w.p`${w.accounts.bureau}${y}年度收入合计${w.money(t.all.revenue, "revenue_total")}。其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占总收入的100%；事业收入${w.money(0n, "undertaking_revenue")}（含教育收费0.00元），占总收入的0.00%。与上年相比，收入合计${w.change(t.all.revenue, prior.revenue, "revenue_total")}。`;
  w.heading("二、支出决算情况说明");
  w.p`${w.accounts.bureau}${y}年度支出合计${w.money(t.all.spent, "expenditure_total")}。其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占总支出的${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占总支出的${w.percentOf(t.all.project, t.all.spent)}。与上年相比，支出合计${w.change(t.all.spent, prior.expenditure, "expenditure_total")}。`;
  w.heading("（一）基本支出情况");
  w.p`${y}年度用于保障机关正常运转的日常支出${w.money(t.all.basic, "basic_expenditure")}。`;
  w.heading("四、财政拨款“三公”经费支出决算情况说明");
  w.p`${w.accounts.bureau}${y}年度财政拨款“三公”经费支出年初预算为${budget(t.threeBudget, "total")}，支出决算为${actual(t.threeActual, "total")}，完成年初预算的${w.percentOf(t.threeActual, t.threeBudget)}。其中：因公出国（境）费支出年初预算为${budget(b.abroad, "abroad")}，决算为${actual(a.abroad, "abroad")}；公务接待费支出年初预算为${budget(b.reception, "reception")}，决算为${actual(a.reception, "reception")}。`;
  w.p`国内公务接待支出${w.money(a.reception, "three_public.reception", { item: "国内接待" })}（其中：外事接待支出${w.money(0n, "three_public.reception", { item: "外事接待" })}），共安排国内公务接待${w.count(w.accounts.batches, "批次", "reception_batches")}（其中：外事接待${w.count(0, "批次", "reception_batches")}），接待人次${w.count(w.accounts.visitors, "人", "reception_visitors", "人次")}（其中：外事接待人次${w.count(0, "人", "reception_visitors", "人次")}）。`;
  w.p`购置车辆${w.count(0, "辆", "vehicles_purchased")}。公务用车运行维护费支出${actual(a.operation, "vehicle_operation")}，开支财政拨款的公务用车保有量为${w.count(w.accounts.vehicles, "辆", "vehicles")}。`;
}

/** Meetings and training with their budgets; 收、支总计 behind two totals. */
export function shaanxi(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: w.threePublicBudget });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("一、收入支出决算总体情况说明");
  w.p`${y}年度收入总计、支出总计均为${w.money(t.all.grand, G)}，与上年相比收、支总计各${w.change(t.all.grand, prior.grand, G)}，主要是项目有变化。`;
  w.heading("五、一般公共预算财政拨款支出决算情况说明");
  w.p`${y}年度一般公共预算财政拨款支出年初预算${w.money(w.accounts.initialBudget, "budget_initial", { phase: "budget_initial" })}，支出决算${w.money(t.general.spent, "general_public_budget_expenditure")}，完成年初预算的${w.percentOf(t.general.spent, w.accounts.initialBudget)}，占本年支出合计的${w.percentOf(t.general.spent, t.all.spent)}。按照政府功能分类科目，其中：`;
  for (const [i, item] of t.generalItems.entries())
    w.p`${i + 1}．${itemPhrase(item.code)}年初预算${w.money(spentOf(item) + 100_000n, "budget_initial", { phase: "budget_initial", subject: item.code })}，支出决算${w.money(spentOf(item), "function_expenditure", { subject: item.code })}。决算数小于年初预算数的主要原因是厉行节约。`;
  w.heading("七、“三公”经费支出决算情况说明");
  w.p`${y}年度“三公”经费支出预算${budget(threePublicTotal(b), "total")}，支出决算${actual(threePublicTotal(a), "total")}，完成预算的${w.percentOf(threePublicTotal(a), threePublicTotal(b))}。`;
  w.p`公务接待费预算${budget(b.reception, "reception")}，支出决算${actual(a.reception, "reception")}，完成预算的${w.percentOf(a.reception, b.reception)}。其中：国内公务接待支出${w.money(a.reception, "three_public.reception", { item: "国内接待" })}，主要是上级检查，共接待国内来访团组${w.count(w.accounts.batches, "个", "reception_batches", "批次")}，来宾${w.count(w.accounts.visitors, "人次", "reception_visitors")}。`;
  w.p`培训费预算${w.money(1234500n, "training_expenses", { phase: "budget_initial" })}，支出决算${w.money(987600n, "training_expenses")}，完成预算的80.00%。`;
  w.p`会议费预算${w.money(234500n, "meeting_expenses", { phase: "budget_initial" })}，支出决算${w.money(87600n, "meeting_expenses")}，完成预算的37.36%。`;
}

/** 本单位收入为 without 合计; classes as a numbered list with completion; half a year's wording of 2016. */
export function gansu(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { threePublicActual: a } = w.accounts;
  const y = w.year;
  w.heading("二、收入决算情况说明");
  w.p`${y}年度，本单位收入合计${w.money(t.all.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%；经营收入${w.money(0n, "operating_revenue")}，占0%。`;
  w.heading("五、一般公共预算财政拨款支出决算情况说明");
  w.p`${y}年度，本单位一般公共预算财政拨款支出合计${w.money(t.general.spent, "general_public_budget_expenditure")}，完成年初预算100%，决算数大于预算数55.93${w.unit}，主要原因：工资调标。其中：`;
  for (const [i, { code, amount }] of usedClasses(w).entries())
    w.p`${i + 1}. ${className(code)}${w.money(amount, "function_expenditure", { subject: code })}，主要用于完成本职工作，完成年初预算100%。`;
  w.heading("七、“三公”经费支出决算情况说明");
  w.p`${y}年“三公”经费支出${w.money(t.threeActual, "three_public.total")}，比上年累计支出${w.money(1_000_000n, "three_public.total", { phase: "prior_actual", year: y - 1 })}。其中，公务用车运行维护费支出${w.money(a.operation, "three_public.vehicle_operation")}，公务接待支出${w.money(a.reception, "three_public.reception")}。`;
}
