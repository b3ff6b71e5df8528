import { spentOf, threePublicTotal } from "../model";
import { type Prose, totalsOf } from "./prose";
import { FG, G, itemPhrase, vehicle } from "./wording";

/** 收、支总计均为; every figure of 三公 against 全年预算; persons as 来访团组 and 来宾 (ministries, Henan, Hubei). */
export function central(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: "budget_adjusted" });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("一、收入支出决算总体情况说明");
  w.p`${w.accounts.bureau}${y}年度收、支总计均为${w.money(t.all.grand, G)}。与${y - 1}年度相比，收、支总计各${w.change(t.all.grand, prior.grand, G)}，主要是部分项目跨年实施。`;
  w.heading("二、收入决算情况说明");
  w.p`本年收入合计${w.money(t.all.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%；经营收入${w.money(0n, "operating_revenue")}，占0%；附属单位上缴收入${w.money(0n, "affiliate_revenue")}，占0%。`;
  w.heading("三、支出决算情况说明");
  w.p`本年支出合计${w.money(t.all.spent, "expenditure_total")}，其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}；经营支出${w.money(0n, "operating_expenditure")}，占0%。`;
  w.heading("四、财政拨款收入支出决算总体情况说明");
  w.p`${y}年度财政拨款收、支总计均为${w.money(t.all.grand, FG)}。`;
  w.heading("五、一般公共预算财政拨款支出决算情况说明");
  w.p`${y}年度一般公共预算财政拨款支出年初预算为${w.money(w.accounts.initialBudget, "budget_initial", { phase: "budget_initial" })}，支出决算为${w.money(t.general.spent, "general_public_budget_expenditure")}，完成年初预算的${w.percentOf(t.general.spent, w.accounts.initialBudget)}。其中：`;
  for (const [i, item] of t.generalItems.entries()) {
    const planned = spentOf(item) + 2_000_000n;
    w.p`${i + 1}.${itemPhrase(item.code)}年初预算为${w.money(planned, "budget_initial", { phase: "budget_initial", subject: item.code })}，支出决算为${w.money(spentOf(item), "function_expenditure", { subject: item.code })}，完成年初预算的${w.percentOf(spentOf(item), planned)}。决算数小于年初预算数的主要原因是项目支出按进度支付。`;
  }
  w.heading("七、“三公”经费财政拨款支出决算情况说明");
  w.p`${y}年度“三公”经费财政拨款支出全年预算为${budget(t.threeBudget, "total")}，支出决算为${actual(t.threeActual, "total")}，完成全年预算的${w.percentOf(t.threeActual, t.threeBudget)}。`;
  w.p`1.因公出国（境）费全年预算为${budget(b.abroad, "abroad")}，支出决算为${actual(a.abroad, "abroad")}。全年组织因公出国（境）团组${w.count(2, "个", "abroad_groups")}，累计${w.count(9, "人次", "abroad_visitors")}。`;
  w.p`2.公务用车购置及运行维护费全年预算为${budget(vehicle(b), "vehicle_total")}，支出决算为${actual(vehicle(a), "vehicle_total")}。其中：`;
  w.p`公务用车购置支出${actual(a.purchase, "vehicle_purchase")}，购置公务用车${w.count(0, "辆", "vehicles_purchased")}。`;
  w.p`公务用车运行维护费支出${actual(a.operation, "vehicle_operation")}，主要用于公务用车加油、维修等，平均每辆1.23${w.unit}。${y}年期末，财政拨款开支运行维护费的公务用车保有量为${w.count(w.accounts.vehicles, "辆", "vehicles")}。`;
  w.p`3.公务接待费全年预算为${budget(b.reception, "reception")}，支出决算为${actual(a.reception, "reception")}。全年共接待国内来访团组${w.count(w.accounts.batches, "个", "reception_batches", "批次")}、来宾${w.count(w.accounts.visitors, "人次", "reception_visitors")}（不包括陪同人员），人均0.01${w.unit}。`;
  w.heading("九、预算绩效情况说明");
  w.p`组织对${y}年度一般公共预算项目支出全面开展绩效自评，共涉及资金810.05万元，占一般公共预算项目支出总额的100%。组织对部分项目开展部门评价，涉及一般公共预算支出500.00万元，政府性基金预算支出0万元。`;
  w.heading("十、其他重要事项情况说明");
  w.heading("（一）机关运行经费支出情况");
  w.p`${y}年度机关运行经费支出${w.money(t.general.running, "operating_expenses")}，比${y - 1}年度${w.change(t.general.running, prior.revenue, "operating_expenses")}，主要是办公设备维修。`;
  w.heading("（二）政府采购支出情况");
  w.p`${y}年度政府采购支出总额${w.money(60_000_00n, "procurement_total")}，其中：政府采购货物支出${w.money(30_000_00n, "procurement_goods")}、政府采购工程支出${w.money(10_000_00n, "procurement_works")}、政府采购服务支出${w.money(20_000_00n, "procurement_services")}。授予中小企业合同金额${w.money(50_000_00n, "procurement_sme")}，占政府采购支出总额的83.33%，其中：授予小微企业合同金额${w.money(40_000_00n, "procurement_micro")}，占授予中小企业合同金额的80%。`;
}

/** Total with its parts behind it; 三公 against the initial budget in one sentence; costs a vehicle. */
export function beijing(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: "budget_initial" });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("一、收入支出决算总体情况说明");
  w.p`${y}年度收、支总计${w.money(t.all.grand, G)}，比上年${w.change(t.all.grand, prior.grand, G)}。`;
  w.heading("（一）收入决算说明");
  w.p`${y}年度本年收入合计${w.money(t.all.revenue, "revenue_total")}，比上年${w.change(t.all.revenue, prior.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占收入合计的100%。`;
  w.heading("（二）支出决算说明");
  w.p`${y}年度本年支出合计${w.money(t.all.spent, "expenditure_total")}，比上年${w.change(t.all.spent, prior.expenditure, "expenditure_total")}，其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占支出合计的${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占支出合计的${w.percentOf(t.all.project, t.all.spent)}。`;
  w.heading("二、“三公”经费财政拨款决算情况");
  w.p`${y}年“三公”经费财政拨款决算数${actual(t.threeActual, "total")}，比${y}年“三公”经费财政拨款年初预算数${budget(t.threeBudget, "total")}减少12.00${w.unit}。其中：`;
  w.p`1.因公出国（境）费用。${y}年决算数${actual(a.abroad, "abroad")}，比${y}年年初预算数${budget(b.abroad, "abroad")}减少1.00${w.unit}。主要原因：未安排出访。`;
  w.p`2.公务接待费。${y}年决算数${actual(a.reception, "reception")}，比${y}年年初预算数${budget(b.reception, "reception")}减少1.00${w.unit}。主要原因：压减接待。公务接待${w.count(w.accounts.batches, "批次", "reception_batches")}，公务接待${w.count(w.accounts.visitors, "人次", "reception_visitors")}。`;
  w.p`3.公务用车购置及运行维护费。${y}年决算数${actual(vehicle(a), "vehicle_total")}，比${y}年年初预算数${budget(vehicle(b), "vehicle_total")}减少1.00${w.unit}。其中，公务用车购置费${y}年决算数${actual(a.purchase, "vehicle_purchase")}，车均购置费0.00${w.unit}；公务用车运行维护费${y}年决算数${actual(a.operation, "vehicle_operation")}，主要用于加油、维修。${y}年公务用车保有量${w.count(w.accounts.vehicles, "辆", "vehicles")}，车均运行维护费1.50${w.unit}。`;
  w.heading("三、机关运行经费支出情况");
  w.p`${y}年本部门行政单位机关运行经费支出合计${w.money(t.general.running, "operating_expenses")}，比上年${w.change(t.general.running, prior.revenue, "operating_expenses")}。`;
}

/** 收、支总计（含结转和结余）; revenue and expenditure of the appropriation in one sentence; two bases. */
export function hebei(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: w.threePublicBudget });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("一、收入支出决算总体情况说明");
  w.p`本部门${y}年度收、支总计（含结转和结余）均为${w.money(t.all.grand, G)}。与${y - 1}年度决算相比，收支各${w.change(t.all.grand, prior.grand, G)}，主要原因是项目有变化。`;
  w.heading("二、收入决算情况说明");
  w.p`本部门${y}年度收入合计${w.money(t.all.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%。`;
  w.heading("四、财政拨款收入支出决算总体情况说明");
  w.heading("（一）财政拨款收支与上年度决算对比情况");
  w.p`本部门${y}年度财政拨款本年收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，比${y - 1}年度${w.change(t.all.revenue, prior.revenue, "fiscal_appropriation_revenue")}；本年支出${w.money(t.all.spent, "fiscal_appropriation_expenditure")}，${w.change(t.all.spent, prior.expenditure, "fiscal_appropriation_expenditure")}。`;
  w.heading("五、“三公”经费支出决算总体情况说明");
  w.p`本部门${y}年度“三公”经费财政拨款支出预算为${budget(t.threeBudget, "total")}，支出决算为${actual(t.threeActual, "total")}，完成预算的${w.percentOf(t.threeActual, t.threeBudget)}，较预算减少1.00${w.unit}；较${y - 1}年度决算${w.change(t.threeActual, prior.general, "three_public.total")}。具体情况如下：`;
  w.p`1.因公出国（境）费支出情况。本部门${y}年度因公出国（境）费支出预算为${budget(b.abroad, "abroad")}，支出决算${actual(a.abroad, "abroad")}，完成预算的${w.percentOf(a.abroad, b.abroad)}。`;
  w.p`2.公务用车购置及运行维护费支出情况。本部门${y}年度公务用车购置及运行维护费预算为${budget(vehicle(b), "vehicle_total")}，支出决算${actual(vehicle(a), "vehicle_total")}。其中：公务用车购置费支出${actual(a.purchase, "vehicle_purchase")}；公务用车运行维护费支出${actual(a.operation, "vehicle_operation")}，${y}年末单位公务用车保有量${w.count(w.accounts.vehicles, "辆", "vehicles")}。`;
  w.p`3.公务接待费支出情况。本部门${y}年度公务接待费支出预算为${budget(b.reception, "reception")}，支出决算${actual(a.reception, "reception")}。本年度共发生公务接待${w.count(w.accounts.batches, "批次", "reception_batches")}、${w.count(w.accounts.visitors, "人次", "reception_visitors")}。`;
}

/** Two comparisons of one total, each a sentence: the budget first, last year second. */
export function innerMongolia(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicActual: a } = w.accounts;
  const y = w.year;
  w.heading("一、关于收入支出决算总体情况说明");
  w.p`本部门${y}年度收入、支出总计${w.money(t.all.grand, G)}。与年初预算相比，收、支总计各增加33.00${w.unit}，增长3.30%，变动原因：追加项目；与上年决算相比，收、支总计各${w.change(t.all.grand, prior.grand, G)}，变动原因：项目有变化。`;
  w.heading("二、关于收入决算情况说明");
  w.p`本年收入合计${w.money(t.all.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%；事业收入${w.money(0n, "undertaking_revenue")}，占0%。`;
  w.heading("七、“三公”经费支出决算情况说明");
  w.p`本部门${y}年度“三公”经费支出决算${w.money(threePublicTotal(a), "three_public.total")}，其中：因公出国（境）费支出决算${w.money(a.abroad, "three_public.abroad")}；公务用车购置及运行费支出决算${w.money(vehicle(a), "three_public.vehicle_total")}；公务接待费支出决算${w.money(a.reception, "three_public.reception")}。`;
}

/** 收入总计 with a numbered list; shares of the total; 今年收入减少. */
export function liaoning(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior } = w.accounts;
  const y = w.year;
  w.heading("一、关于收入支出决算情况说明");
  w.p`（一）收入总计${w.money(t.all.grand, "revenue_grand_total")}，包括：`;
  w.p`1.财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占收入总计的100%。其中：一般公共预算财政拨款收入${w.money(t.general.revenue, "fiscal_appropriation_revenue", { fund: "general" })}，政府性基金预算财政拨款收入${w.money(t.fund.revenue, "gov_fund_revenue")}。`;
  w.p`2.上级补助收入${w.money(0n, "superior_subsidy_revenue")}。`;
  w.p`3.年初结转和结余${w.money(t.all.opening, "opening_balance")}。`;
  w.p`（二）支出总计${w.money(t.all.grand, "expenditure_grand_total")}，包括：`;
  w.p`1.基本支出${w.money(t.all.basic, "basic_expenditure")}，占支出总计的${w.percentOf(t.all.basic, t.all.grand)}。主要是为保障机构正常运转，其中：人员经费${w.money(t.all.personnel, "personnel_expenses")}，公用经费${w.money(t.all.running, "public_expenses")}。`;
  w.p`2.项目支出${w.money(t.all.project, "project_expenditure")}，占支出总计的${w.percentOf(t.all.project, t.all.grand)}。主要包括办公费、印刷费等。`;
  w.p`（三）年末结转和结余${w.money(t.all.closing, "closing_balance")}。`;
  w.heading("二、关于机关运行经费支出情况");
  w.p`${y}年机关运行经费支出${w.money(t.general.running, "operating_expenses")}，比上年${w.change(t.general.running, prior.revenue, "operating_expenses")}。`;
}

/** Totals with all their parts in one sentence; 预决算差异率. */
export function xinjiang(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior } = w.accounts;
  const y = w.year;
  w.heading("一、收入支出决算总体情况说明");
  w.p`${y}年度收入总计${w.money(t.all.grand, "revenue_grand_total")}，其中：本年收入合计${w.money(t.all.revenue, "revenue_total")}，使用非财政拨款结余${w.money(0n, "non_fiscal_balance_used")}，年初结转和结余${w.money(t.all.opening, "opening_balance")}。`;
  w.p`${y}年度支出总计${w.money(t.all.grand, "expenditure_grand_total")}，其中：本年支出合计${w.money(t.all.spent, "expenditure_total")}，结余分配${w.money(0n, "balance_distribution")}，年末结转和结余${w.money(t.all.closing, "closing_balance")}。`;
  w.p`收入支出总计与上年相比，${w.change(t.all.grand, prior.grand, G)}，主要原因是：项目有变化。`;
  w.heading("四、财政拨款收入支出决算总体情况说明");
  w.p`${y}年度财政拨款收入总计${w.money(t.all.grand, "fiscal_appropriation_revenue_grand_total")}，其中：年初财政拨款结转和结余${w.money(t.all.opening, "opening_balance")}，本年财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}。财政拨款支出总计${w.money(t.all.grand, "fiscal_appropriation_expenditure_grand_total")}，其中：年末财政拨款结转和结余${w.money(t.all.closing, "closing_balance")}，本年财政拨款支出${w.money(t.all.spent, "fiscal_appropriation_expenditure")}。`;
}
