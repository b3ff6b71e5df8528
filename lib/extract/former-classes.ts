/** Names functional classes bore before they were renamed; the code stayed. Source: the yearly 政府收支分类科目. */
export const FORMER_CLASSES: Readonly<Record<string, string>> = {
  文化体育与传媒支出: "207",
  医疗卫生支出: "210",
  医疗卫生与计划生育支出: "210",
  环境保护支出: "211",
  城乡社区事务支出: "212",
  农林水事务支出: "213",
  资源勘探电力信息等支出: "215",
  商业服务业等事务支出: "216",
  国土海洋气象等支出: "220",
  国土资源气象等支出: "220",
  粮油物资管理事务支出: "222",
};
