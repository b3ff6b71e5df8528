/** Documents that are no final account: none may give a record. */
export const REFUSED: readonly { readonly sentence: string; readonly text: string }[] = [
  {
    sentence: "a template with crosses",
    text: `XX县XX局20XX年度部门决算
收入支出决算总表
部门：XX县XX局\t\t\t单位：万元
项目\t决算数\t项目\t决算数
本年收入合计\t\t本年支出合计\t
20XX年度收、支总计XX万元。与上年相比，增加（减少）XX万元，增长（下降）XX%。公务接待XX批次，XX人次。`,
  },
  {
    sentence: "a measure of a ministry",
    text: `部门决算管理办法
第一条 为加强部门决算管理，制定本办法。
第十二条 部门决算由收入支出决算总表、收入决算表、支出决算表等组成。逾期未报的，处10万元以下罚款。
第二十条 本办法自2023年1月1日起施行。`,
  },
  {
    sentence: "a piece of news about 决算",
    text: `县财政局部署2023年度部门决算编制工作
本报讯 12月6日，县财政局召开2023年度部门决算布置会，全县86个部门120余人参会。
会议指出，2022年度全县一般公共预算支出35.60亿元，“三公”经费支出1568.20万元，比上年减少120.30万元。`,
  },
  {
    sentence: "a list of procurement intentions",
    text: `平江县水利局2023年10月政府采购意向
序号\t采购项目名称\t预算金额（万元）\t预计采购时间
1\t水库监测设备\t120.00\t2023年11月
2\t河道清淤服务\t88.00\t2023年12月`,
  },
  {
    sentence: "a report on how the government's budget was carried out",
    text: `关于平江县2023年财政预算执行情况和2024年财政预算草案的报告
一、2023年财政预算执行情况
全县一般公共预算收入完成12.50亿元，增长5.2%；一般公共预算支出完成62.30亿元，增长3.1%。
二、2024年财政预算草案
全县一般公共预算收入预计13.10亿元。`,
  },
];
