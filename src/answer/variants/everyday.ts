/** What people say in everyday life, and what reports of meetings print for it. Folded. */
export const EVERYDAY = `
娃 娃娃 小孩 孩子 小朋友 > 学生 儿童 幼儿
大夫 看病的 > 医生 医务人员 医护人员
打针 打疫苗 > 接种 疫苗
上学 开学 复学 复课 > 返校 到校
饭堂 > 食堂 餐厅
`;
