/** Universities with accounts of their own, outside any region's budget: their budgets and accounts hold other money. */
export const UNIVERSITY = "高校";
