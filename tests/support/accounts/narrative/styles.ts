import { spentOf, threePublicTotal } from "../model";
import { type Prose, totalsOf } from "./prose";
import { beijing, central, hebei, innerMongolia, liaoning, xinjiang } from "./styles-north";
import { fujian, gansu, jiangxi, shaanxi, yunnan } from "./styles-south";
import { className, FG, G, itemPhrase, usedClasses, vehicle } from "./wording";

/** Numbered sections, every 项 against its initial budget, 三公 with budget and actual. */
export function hunan(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  w.heading(`第三部分 ${y}年度部门决算情况说明`);
  w.heading("一、收入支出决算总体情况说明");
  w.p`${y}年度收、支总计${w.money(t.all.grand, G)}。与上年相比，${w.change(t.all.grand, prior.grand, G)}，主要是因为项目安排有变化。`;
  w.heading("二、收入决算情况说明");
  w.p`${y}年度收入合计${w.money(t.all.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%；上级补助收入${w.money(0n, "superior_subsidy_revenue")}，占0%；事业收入${w.money(0n, "undertaking_revenue")}，占0%；其他收入${w.money(0n, "other_revenue")}，占0%。`;
  w.heading("三、支出决算情况说明");
  w.p`${y}年度支出合计${w.money(t.all.spent, "expenditure_total")}，其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}；上缴上级支出${w.money(0n, "remitted_to_superior")}，占0%。`;
  w.heading("四、财政拨款收入支出决算总体情况说明");
  w.p`${y}年度财政拨款收、支总计${w.money(t.all.grand, FG)}，与上年相比，${w.change(t.all.grand, prior.grand, FG)}，主要是因为项目安排有变化。`;
  w.heading("五、一般公共预算财政拨款支出决算情况说明");
  w.heading("（一）财政拨款支出决算总体情况");
  w.p`${y}年度财政拨款支出${w.money(t.general.spent, "general_public_budget_expenditure", { fund: "general" })}，占本年支出合计的${w.percentOf(t.general.spent, t.all.spent)}，与上年相比，财政拨款支出${w.change(t.general.spent, prior.general, "general_public_budget_expenditure")}，主要是因为人员有变动。`;
  w.heading("（二）财政拨款支出决算结构情况");
  w.paragraphs.push([
    `${y}年度财政拨款支出`,
    w.money(t.general.spent, "general_public_budget_expenditure", { fund: "general" }),
    "，主要用于以下方面：",
    ...usedClasses(w).flatMap(({ code, amount }, i) => [
      `${i > 0 ? "；" : ""}${className(code)}（类）`,
      w.money(amount, "function_expenditure", { subject: code }),
      `，占${w.percentOf(amount, t.general.spent)}`,
    ]),
    "。",
  ]);
  w.heading("（三）财政拨款支出决算具体情况");
  w.p`${y}年度财政拨款支出年初预算数为${w.money(w.accounts.initialBudget, "budget_initial", { phase: "budget_initial" })}，支出决算数为${w.money(t.general.spent, "general_public_budget_expenditure", { fund: "general" })}，完成年初预算的${w.percentOf(t.general.spent, w.accounts.initialBudget)}，其中：`;
  for (const [i, item] of t.generalItems.entries()) {
    const spent = spentOf(item);
    const budget = spent + 1_000_000n;
    w.heading(`${i + 1}、${itemPhrase(item.code)}。`);
    w.p`年初预算为${w.money(budget, "budget_initial", { phase: "budget_initial", subject: item.code })}，支出决算为${w.money(spent, "function_expenditure", { subject: item.code })}，完成年初预算的${w.percentOf(spent, budget)}，决算数小于年初预算数的主要原因是：厉行节约。`;
  }
  w.heading("六、一般公共预算财政拨款基本支出决算情况说明");
  w.p`${y}年度财政拨款基本支出${w.money(t.general.basic, "basic_expenditure", { fund: "general" })}，其中：`;
  w.p`人员经费${w.money(t.general.personnel, "personnel_expenses")}，占基本支出的${w.percentOf(t.general.personnel, t.general.basic)}，主要包括基本工资、津贴补贴、奖金。`;
  w.p`公用经费${w.money(t.general.running, "public_expenses")}，占基本支出的${w.percentOf(t.general.running, t.general.basic)}，主要包括办公费、印刷费、差旅费。`;
  w.heading("七、财政拨款三公经费支出决算情况说明");
  w.heading("（一）“三公”经费财政拨款支出决算总体情况说明");
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: w.threePublicBudget });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.p`${y}年度“三公”经费财政拨款支出预算为${budget(t.threeBudget, "total")}，支出决算为${actual(t.threeActual, "total")}，完成预算的${w.percentOf(t.threeActual, t.threeBudget)}，其中：`;
  w.p`因公出国（境）费支出预算为${budget(b.abroad, "abroad")}，支出决算为${actual(a.abroad, "abroad")}，完成预算的${w.percentOf(a.abroad, b.abroad)}。`;
  w.p`公务接待费支出预算为${budget(b.reception, "reception")}，支出决算为${actual(a.reception, "reception")}，完成预算的${w.percentOf(a.reception, b.reception)}，决算数小于预算数的主要原因是严格控制接待标准。`;
  w.p`公务用车购置费支出预算为${budget(b.purchase, "vehicle_purchase")}，支出决算为${actual(a.purchase, "vehicle_purchase")}。`;
  w.p`公务用车运行维护费支出预算为${budget(b.operation, "vehicle_operation")}，支出决算为${actual(a.operation, "vehicle_operation")}。`;
  w.heading("（二）“三公”经费财政拨款支出决算具体情况说明");
  w.p`${y}年度“三公”经费财政拨款支出决算中，公务接待费支出决算${actual(a.reception, "reception")}，占${w.percentOf(a.reception, t.threeActual)}，因公出国（境）费支出决算${actual(a.abroad, "abroad")}，占${w.percentOf(a.abroad, t.threeActual)}，公务用车购置费及运行维护费支出决算${actual(vehicle(a), "vehicle_total")}，占${w.percentOf(vehicle(a), t.threeActual)}。其中：`;
  w.p`1、因公出国（境）费支出决算为${actual(a.abroad, "abroad")}，全年安排因公出国（境）团组${w.count(0, "个", "abroad_groups")}，累计${w.count(0, "人次", "abroad_visitors")}。`;
  w.p`2、公务接待费支出决算为${actual(a.reception, "reception")}，全年共接待来访团组${w.count(w.accounts.batches, "个", "reception_batches", "批次")}、来宾${w.count(w.accounts.visitors, "人次", "reception_visitors")}，主要是上级检查发生的接待支出。`;
  w.p`3、公务用车购置费及运行维护费支出决算为${actual(vehicle(a), "vehicle_total")}，其中：公务用车购置费${actual(a.purchase, "vehicle_purchase")}，更新公务用车${w.count(0, "辆", "vehicles_purchased")}。公务用车运行维护费${actual(a.operation, "vehicle_operation")}，主要是燃料费、维修费支出，截止${y}年12月31日，我单位开支财政拨款的公务用车保有量为${w.count(w.accounts.vehicles, "辆", "vehicles")}。`;
  w.heading("八、政府性基金预算收入支出决算情况");
  w.p`${y}年度政府性基金预算财政拨款收入${w.money(t.fund.revenue, "gov_fund_revenue")}；年初结转和结余${w.money(t.fund.opening, "opening_balance", { fund: "gov_fund" })}；支出${w.money(t.fund.spent, "gov_fund_expenditure")}；年末结转和结余${w.money(t.fund.closing, "closing_balance", { fund: "gov_fund" })}。`;
  w.heading("九、关于机关运行经费支出说明");
  w.p`本部门${y}年度机关运行经费支出${w.money(t.general.running, "operating_expenses")}，比上年决算数${w.change(t.general.running, prior.revenue, "operating_expenses")}，主要原因是办公设备更新。`;
  w.heading("十、一般性支出情况");
  w.p`${y}年本部门开支会议费${w.money(1234500n, "meeting_expenses")}，用于召开年度工作会议，人数120人；开支培训费${w.money(987600n, "training_expenses")}，用于开展业务培训，人数86人。`;
  w.heading("十一、关于政府采购支出说明");
  w.p`本部门${y}年度政府采购支出总额${w.money(60_000_00n, "procurement_total")}，其中：政府采购货物支出${w.money(30_000_00n, "procurement_goods")}、政府采购工程支出${w.money(10_000_00n, "procurement_works")}、政府采购服务支出${w.money(20_000_00n, "procurement_services")}。授予中小企业合同金额${w.money(50_000_00n, "procurement_sme")}，占政府采购支出总额的83.33%，其中：授予小微企业合同金额${w.money(40_000_00n, "procurement_micro")}，占政府采购支出总额的66.67%。`;
}

/** 收、支总计各增加; every 项 with its actual and completion only; charts mentioned in brackets. */
export function sichuan(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicActual: a } = w.accounts;
  const y = w.year;
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading(`第二部分 ${y}年度部门决算情况说明`);
  w.heading("一、收入支出决算总体情况说明");
  w.p`${y}年度收、支总计${w.money(t.all.grand, G)}。与${y - 1}年相比，收、支总计各${w.change(t.all.grand, prior.grand, G)}。主要变动原因是项目经费变化。`;
  w.p`（图1：收、支决算总计变动情况图）（柱状图）`;
  w.heading("二、收入决算情况说明");
  w.p`${y}年本年收入合计${w.money(t.all.revenue, "revenue_total")}，其中：一般公共预算财政拨款收入${w.money(t.general.revenue, "fiscal_appropriation_revenue", { fund: "general" })}，占${w.percentOf(t.general.revenue, t.all.revenue)}；政府性基金预算财政拨款收入${w.money(t.fund.revenue, ["gov_fund_revenue"])}，占${w.percentOf(t.fund.revenue, t.all.revenue)}。`;
  w.heading("三、支出决算情况说明");
  w.p`${y}年本年支出合计${w.money(t.all.spent, "expenditure_total")}，其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}。`;
  w.heading("四、财政拨款收入支出决算总体情况说明");
  w.p`${y}年财政拨款收、支总计${w.money(t.all.grand, FG)}。与${y - 1}年相比，财政拨款收、支总计各${w.change(t.all.grand, prior.grand, FG)}。`;
  w.heading("五、一般公共预算财政拨款支出决算情况说明");
  w.heading("（一）一般公共预算财政拨款支出决算总体情况");
  w.p`${y}年一般公共预算财政拨款支出${w.money(t.general.spent, "general_public_budget_expenditure")}，占本年支出合计的${w.percentOf(t.general.spent, t.all.spent)}。与${y - 1}年相比，一般公共预算财政拨款支出${w.change(t.general.spent, prior.general, "general_public_budget_expenditure")}。`;
  w.heading("（二）一般公共预算财政拨款支出决算结构情况");
  w.paragraphs.push([
    `${y}年一般公共预算财政拨款支出`,
    w.money(t.general.spent, "general_public_budget_expenditure"),
    "，主要用于以下方面:",
    ...usedClasses(w).flatMap(({ code, amount }, i) => [
      `${i > 0 ? "；" : ""}${className(code)}`,
      w.money(amount, "function_expenditure", { subject: code }),
      `，占${w.percentOf(amount, t.general.spent)}`,
    ]),
    "。",
  ]);
  w.heading("（三）一般公共预算财政拨款支出决算具体情况");
  w.p`${y}年一般公共预算支出决算数为${w.money(t.general.spent, "general_public_budget_expenditure")}，完成预算100%。其中：`;
  for (const [i, item] of t.generalItems.entries()) {
    w.p`${i + 1}.${itemPhrase(item.code)}:支出决算为${w.money(spentOf(item), "function_expenditure", { subject: item.code })}，完成预算100%。`;
  }
  w.heading("六、一般公共预算财政拨款基本支出决算情况说明");
  w.p`${y}年一般公共预算财政拨款基本支出${w.money(t.general.basic, "basic_expenditure", { fund: "general" })}，其中：`;
  w.p`人员经费${w.money(t.general.personnel, "personnel_expenses")}，主要包括：基本工资、津贴补贴、奖金。`;
  w.p`公用经费${w.money(t.general.running, "public_expenses")}，主要包括：办公费、印刷费、水费。`;
  w.heading("七、“三公”经费财政拨款支出决算情况说明");
  w.heading("（一）“三公”经费财政拨款支出决算总体情况说明");
  w.p`${y}年“三公”经费财政拨款支出决算为${actual(t.threeActual, "total")}，完成预算100%，决算数与预算数持平。`;
  w.heading("（二）“三公”经费财政拨款支出决算具体情况说明");
  w.p`${y}年“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${actual(a.abroad, "abroad")}，占${w.percentOf(a.abroad, t.threeActual)}；公务用车购置及运行维护费支出决算${actual(vehicle(a), "vehicle_total")}，占${w.percentOf(vehicle(a), t.threeActual)}；公务接待费支出决算${actual(a.reception, "reception")}，占${w.percentOf(a.reception, t.threeActual)}。具体情况如下：`;
  w.p`1.因公出国（境）经费支出${actual(a.abroad, "abroad")}，完成预算100%。`;
  w.p`2.公务用车购置及运行维护费支出${actual(vehicle(a), "vehicle_total")},完成预算100%。`;
  w.p`其中：公务用车购置支出${actual(a.purchase, "vehicle_purchase")}。截至${y}年12月底，单位共有公务用车${w.count(w.accounts.vehicles, "辆", "vehicles")}，其中：轿车1辆。`;
  w.p`公务用车运行维护费支出${actual(a.operation, "vehicle_operation")}。主要用于下乡检查等所需的公务用车燃料费、维修费、过路过桥费、保险费等支出。`;
  w.p`3.公务接待费支出${actual(a.reception, "reception")}，完成预算100%。主要用于执行公务、开展业务活动开支的用餐费等。国内公务接待${w.count(w.accounts.batches, "批次", "reception_batches")}，${w.count(w.accounts.visitors, "人次", "reception_visitors")}（不包括陪同人员）。`;
  w.heading("八、政府性基金预算支出决算情况说明");
  w.p`${y}年政府性基金预算财政拨款支出${w.money(t.fund.spent, "gov_fund_expenditure")}。`;
  w.heading("九、国有资本经营预算支出决算情况说明");
  w.p`${y}年国有资本经营预算财政拨款支出${w.money(t.capital.spent, "state_capital_expenditure")}。`;
  w.heading("十、其他重要事项的情况说明");
  w.heading("（一）机关运行经费支出情况");
  w.p`${y}年，${w.accounts.bureau}机关运行经费支出${w.money(t.general.running, "operating_expenses")}，比${y - 1}年${w.change(t.general.running, prior.revenue, "operating_expenses")}。`;
}

/** 收入支出总计; 全年预算 of 三公; items in quotation marks. */
export function shanghai(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: "budget_adjusted" });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("第三部分 决算情况说明");
  w.heading(`一、${y}年度收入支出决算总体情况`);
  w.p`${y}年度收入支出总计${w.money(t.all.grand, G)}。与${y - 1}年度相比，收入支出总计${w.change(t.all.grand, prior.grand, G)}。主要原因是项目经费有所变化。`;
  w.heading(`二、${y}年度收入决算情况`);
  w.p`${y}年度本年收入合计${w.money(t.all.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%。`;
  w.heading(`三、${y}年度支出决算情况`);
  w.p`${y}年度本年支出合计${w.money(t.all.spent, "expenditure_total")}，其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}。`;
  w.heading(`四、${y}年度财政拨款收入支出决算总体情况`);
  w.p`${y}年度财政拨款收入支出总计${w.money(t.all.grand, FG)}。与${y - 1}年度相比，财政拨款收入支出总计${w.change(t.all.grand, prior.grand, FG)}。`;
  w.heading(`五、${y}年度一般公共预算财政拨款支出决算情况`);
  w.heading("（一）一般公共预算财政拨款支出决算总体情况");
  w.p`${y}年度一般公共预算财政拨款支出${w.money(t.general.spent, "general_public_budget_expenditure")}，占本年支出合计的${w.percentOf(t.general.spent, t.all.spent)}。与${y - 1}年度相比，一般公共预算财政拨款支出${w.change(t.general.spent, prior.general, "general_public_budget_expenditure")}。`;
  w.heading("（二）一般公共预算财政拨款支出决算具体情况");
  w.p`${y}年度一般公共预算财政拨款支出年初预算为${w.money(w.accounts.initialBudget, "budget_initial", { phase: "budget_initial" })}，支出决算为${w.money(t.general.spent, "general_public_budget_expenditure")}，完成年初预算的${w.percentOf(t.general.spent, w.accounts.initialBudget)}。其中：`;
  for (const [i, item] of t.generalItems.entries()) {
    const budgeted = spentOf(item) + 3_000_000n;
    w.p`${i + 1}．“${itemPhrase(item.code)}”年初预算${w.money(budgeted, "budget_initial", { phase: "budget_initial", subject: item.code })}，支出决算${w.money(spentOf(item), "function_expenditure", { subject: item.code })}。主要用于单位正常运转。决算数小于预算数的主要原因是压减一般性支出。`;
  }
  w.heading(`六、${y}年度一般公共预算财政拨款基本支出决算情况`);
  w.p`${y}年度一般公共预算财政拨款基本支出${w.money(t.general.basic, "basic_expenditure", { fund: "general" })}。其中：人员经费${w.money(t.general.personnel, "personnel_expenses")}，主要包括：基本工资、津贴补贴；公用经费${w.money(t.general.running, "public_expenses")}，主要包括：办公费、印刷费。`;
  w.heading(`七、${y}年度财政拨款“三公”经费支出决算情况`);
  w.p`${y}年度“三公”经费支出全年预算为${budget(t.threeBudget, "total")}，支出决算为${actual(t.threeActual, "total")}，完成全年预算的${w.percentOf(t.threeActual, t.threeBudget)}。其中：因公出国（境）费全年预算为${budget(b.abroad, "abroad")}，支出决算为${actual(a.abroad, "abroad")}；公务用车购置及运行维护费全年预算为${budget(vehicle(b), "vehicle_total")}，支出决算为${actual(vehicle(a), "vehicle_total")}；公务接待费全年预算为${budget(b.reception, "reception")}，支出决算为${actual(a.reception, "reception")}。`;
  w.heading("八、机关运行经费支出情况");
  w.p`${y}年度机关运行经费支出${w.money(t.general.running, "operating_expenses")}，比${y - 1}年度${w.change(t.general.running, prior.revenue, "operating_expenses")}。`;
}

/** 收入总计 and 支出总计 apart, 较上年决算数, 较年初预算数. */
export function chongqing(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicActual: a } = w.accounts;
  const y = w.year;
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.heading("二、部门决算情况说明");
  w.heading("（一）收入支出决算总体情况说明");
  w.p`1.总体情况。${y}年度收入总计${w.money(t.all.grand, "revenue_grand_total")}，支出总计${w.money(t.all.grand, "expenditure_grand_total")}。收支较上年决算数${w.change(t.all.grand, prior.grand, G)}，主要原因是项目变化。`;
  w.p`2.收入情况。${y}年度收入合计${w.money(t.all.revenue, "revenue_total")}，较上年决算数${w.change(t.all.revenue, prior.revenue, "revenue_total")}，主要原因是项目变化。其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%。此外，使用非财政拨款结余（含专用结余）${w.money(0n, "non_fiscal_balance_used")}，年初结转和结余${w.money(t.all.opening, "opening_balance")}。`;
  w.p`3.支出情况。${y}年度支出合计${w.money(t.all.spent, "expenditure_total")}，较上年决算数${w.change(t.all.spent, prior.expenditure, "expenditure_total")}，主要原因是项目变化。其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}。此外，结余分配${w.money(0n, "balance_distribution")}。`;
  w.p`4.结转结余情况。${y}年度年末结转和结余${w.money(t.all.closing, "closing_balance")}，较年初减少0.00${w.unit}。`;
  w.heading("（二）财政拨款收入支出决算总体情况说明");
  w.p`${y}年度财政拨款收、支总计${w.money(t.all.grand, FG)}。与${y - 1}年相比，财政拨款收、支总计各${w.change(t.all.grand, prior.grand, FG)}。主要原因是项目变化。`;
  w.heading("（三）一般公共预算财政拨款收入支出决算情况说明");
  w.p`1.收入情况。${y}年度一般公共预算财政拨款收入${w.money(t.general.revenue, "fiscal_appropriation_revenue", { fund: "general" })}，较上年决算数${w.change(t.general.revenue, prior.revenue, "fiscal_appropriation_revenue")}。`;
  w.p`2.支出情况。${y}年度一般公共预算财政拨款支出${w.money(t.general.spent, "general_public_budget_expenditure")}，较上年决算数${w.change(t.general.spent, prior.general, "general_public_budget_expenditure")}。`;
  w.heading("4.比较情况");
  w.p`本部门${y}年度一般公共预算财政拨款支出主要用于以下几个方面：`;
  for (const [i, { code, amount }] of usedClasses(w).entries())
    w.p`（${i + 1}）${className(code)}${w.money(amount, "function_expenditure", { subject: code })}，占${w.percentOf(amount, t.general.spent)}。`;
  w.heading("（四）一般公共预算财政拨款基本支出决算情况说明");
  w.p`${y}年度一般公共财政拨款基本支出${w.money(t.general.basic, "basic_expenditure")}。其中：人员经费${w.money(t.general.personnel, "personnel_expenses")}。人员经费用途主要包括基本工资、津贴补贴。公用经费${w.money(t.general.running, "public_expenses")}。公用经费用途主要包括办公费、差旅费。`;
  w.heading("三、“三公”经费情况说明");
  w.p`${y}年度“三公”经费支出共计${actual(t.threeActual, "total")}，主要用于公务活动。`;
  w.p`本部门因公出国（境）费用${actual(a.abroad, "abroad")}。公务用车购置费${actual(a.purchase, "vehicle_purchase")}。公务用车运行维护费${actual(a.operation, "vehicle_operation")}，主要用于机要文件交换。公务接待费${actual(a.reception, "reception")}，主要用于接待来访。`;
  w.p`${y}年度本部门因公出国（境）共计${w.count(0, "个", "abroad_groups")}团组，${w.count(0, "人", "abroad_visitors", "人次")}；公务用车购置${w.count(0, "辆", "vehicles_purchased")}，公务车保有量${w.count(w.accounts.vehicles, "辆", "vehicles")}；国内公务接待${w.count(w.accounts.batches, "批次", "reception_batches")}${w.count(w.accounts.visitors, "人", "reception_visitors", "人次")}。`;
}

/** 收入、支出决算总计 with its parts below, numbered. */
export function jiangsu(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  w.heading(`第三部分 ${y}年度部门决算情况说明`);
  w.heading("一、收入支出决算总体情况说明");
  w.p`${w.accounts.bureau}${y}年度收入、支出决算总计${w.money(t.all.grand, G)}。与上年相比，收、支总计各${w.change(t.all.grand, prior.grand, G)}。其中：`;
  w.p`（一）收入决算总计${w.money(t.all.grand, "revenue_grand_total")}。包括：`;
  w.p`1.本年收入决算合计${w.money(t.all.revenue, "revenue_total")}。与上年相比，${w.change(t.all.revenue, prior.revenue, "revenue_total")}。变动原因：项目变化。`;
  w.p`2.使用非财政拨款结余${w.money(0n, "non_fiscal_balance_used")}。`;
  w.p`3.年初结转和结余${w.money(t.all.opening, "opening_balance")}。`;
  w.p`（二）支出决算总计${w.money(t.all.grand, "expenditure_grand_total")}。包括：`;
  w.p`1.本年支出决算合计${w.money(t.all.spent, "expenditure_total")}。与上年相比，${w.change(t.all.spent, prior.expenditure, "expenditure_total")}。`;
  w.p`2.结余分配${w.money(0n, "balance_distribution")}。`;
  w.p`3.年末结转和结余${w.money(t.all.closing, "closing_balance")}。`;
  w.heading("二、收入决算情况说明");
  w.p`${w.accounts.bureau}${y}年度本年收入决算合计${w.money(t.all.revenue, "revenue_total")}，其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%；上级补助收入${w.money(0n, "superior_subsidy_revenue")}，占0%。`;
  w.heading("三、支出决算情况说明");
  w.p`${w.accounts.bureau}${y}年度本年支出决算合计${w.money(t.all.spent, "expenditure_total")}，其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}。`;
  w.heading("四、财政拨款“三公”经费支出决算情况说明");
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: w.threePublicBudget });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.p`1．因公出国（境）费支出预算为${budget(b.abroad, "abroad")}，支出决算为${actual(a.abroad, "abroad")}，完成预算的${w.percentOf(a.abroad, b.abroad)}。`;
  w.p`2．公务用车购置及运行维护费支出预算为${budget(vehicle(b), "vehicle_total")}，支出决算为${actual(vehicle(a), "vehicle_total")}，完成预算的${w.percentOf(vehicle(a), vehicle(b))}。其中：公务用车购置支出${actual(a.purchase, "vehicle_purchase")}；公务用车运行维护费支出${actual(a.operation, "vehicle_operation")}。`;
  w.p`3．公务接待费支出预算为${budget(b.reception, "reception")}，支出决算为${actual(a.reception, "reception")}。其中：国内公务接待支出${w.money(a.reception, "three_public.reception", { item: "国内接待" })}，接待${w.count(w.accounts.batches, "批次", "reception_batches")}，${w.count(w.accounts.visitors, "人次", "reception_visitors")}，主要为接待调研；国（境）外公务接待支出${w.money(0n, "three_public.reception", { item: "国（境）外接待" })}。`;
  w.heading("五、机关运行经费支出决算情况说明");
  w.p`${y}年度机关运行经费支出决算${w.money(t.general.running, "operating_expenses")}。`;
}

/** 各增加 without naming the totals again; parts of the appropriation in brackets. */
export function zhejiang(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  w.heading(`三、${y}年度部门决算情况说明`);
  w.heading("（一）收入支出决算总体情况说明");
  w.p`${y}年度收入总计${w.money(t.all.grand, "revenue_grand_total")}，支出总计${w.money(t.all.grand, "expenditure_grand_total")}，与${y - 1}年度相比，各${w.change(t.all.grand, prior.grand, G)}。主要原因是：项目变化。`;
  w.heading("（二）收入决算情况说明");
  w.p`本年收入合计${w.money(t.all.revenue, "revenue_total")}；包括财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}（其中一般公共预算${w.money(t.general.revenue, "fiscal_appropriation_revenue", { fund: "general" })}，政府性基金预算${w.money(t.fund.revenue, "gov_fund_revenue")}），占收入合计100%；事业收入${w.money(0n, "undertaking_revenue")}，占收入合计0%。`;
  w.heading("（三）支出决算情况说明");
  w.p`本年支出合计${w.money(t.all.spent, "expenditure_total")}，其中基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}。`;
  w.heading("（四）“三公”经费支出决算情况说明");
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.p`${y}年度“三公”经费支出年初预算为${w.money(threePublicTotal(b), "three_public.total", { phase: "budget_initial" })}，支出决算为${actual(threePublicTotal(a), "total")}，完成年初预算的${w.percentOf(threePublicTotal(a), threePublicTotal(b))}。`;
  w.p`公务接待费支出决算为${actual(a.reception, "reception")}，国内公务接待${w.count(w.accounts.batches, "批次", "reception_batches")}，累计${w.count(w.accounts.visitors, "人次", "reception_visitors")}。`;
}

/** 总收入, 比上年; 三公 listed with numbers. */
export function guangdong(w: Prose): void {
  const t = totalsOf(w.accounts);
  const { prior, threePublicBudget: b, threePublicActual: a } = w.accounts;
  const y = w.year;
  w.heading("第三部分 部门决算情况说明");
  w.heading("一、收入支出决算总体情况说明");
  w.p`${w.accounts.region}${w.accounts.bureau}${y}年度收入总计${w.money(t.all.grand, "revenue_grand_total")}，支出总计${w.money(t.all.grand, "expenditure_grand_total")}。`;
  w.heading("二、收入决算情况说明");
  w.p`${y}年度本年收入合计${w.money(t.all.revenue, "revenue_total")}，比上年决算数${w.change(t.all.revenue, prior.revenue, "revenue_total")}。其中：财政拨款收入${w.money(t.all.revenue, "fiscal_appropriation_revenue")}，占100%；其他收入${w.money(0n, "other_revenue")}，占0%。`;
  w.heading("三、支出决算情况说明");
  w.p`${y}年度本年支出合计${w.money(t.all.spent, "expenditure_total")}，比上年决算数${w.change(t.all.spent, prior.expenditure, "expenditure_total")}。其中：基本支出${w.money(t.all.basic, "basic_expenditure")}，占${w.percentOf(t.all.basic, t.all.spent)}；项目支出${w.money(t.all.project, "project_expenditure")}，占${w.percentOf(t.all.project, t.all.spent)}。`;
  w.heading("四、财政拨款“三公”经费支出决算情况说明");
  const budget = (amount: bigint, name: string) =>
    w.money(amount, `three_public.${name}`, { phase: w.threePublicBudget });
  const actual = (amount: bigint, name: string) => w.money(amount, `three_public.${name}`);
  w.p`${y}年度财政拨款“三公”经费支出决算${actual(t.threeActual, "total")}，完成年初预算${w.money(t.threeBudget, "three_public.total", { phase: "budget_initial" })}的${w.percentOf(t.threeActual, t.threeBudget)}。其中：因公出国（境）费支出决算${actual(a.abroad, "abroad")}，完成预算${budget(b.abroad, "abroad")}的${w.percentOf(a.abroad, b.abroad)}；公务接待费支出决算${actual(a.reception, "reception")}，完成预算${budget(b.reception, "reception")}的${w.percentOf(a.reception, b.reception)}。`;
  w.p`公务接待费支出${actual(a.reception, "reception")}，主要用于接待上级检查，全年共接待国内来访团组${w.count(w.accounts.batches, "批次", "reception_batches")}，来访人员${w.count(w.accounts.visitors, "人次", "reception_visitors")}。`;
}

export const STYLES = {
  hunan,
  sichuan,
  shanghai,
  chongqing,
  jiangsu,
  zhejiang,
  guangdong,
  central,
  beijing,
  hebei,
  innerMongolia,
  liaoning,
  xinjiang,
  fujian,
  jiangxi,
  yunnan,
  shaanxi,
  gansu,
} as const;
export type StyleName = keyof typeof STYLES;
