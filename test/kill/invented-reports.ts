/** How the number of a report stands in its text, so that the report can be found by it. */
export const numberOf = (n: number): string => `编号${(n + 101) * 7919}`;

/** Lines of a `.jsonl` file: invented reports, no two alike, each with words that it has alone. */
export function inventedReports(count: number): string {
  const line = (n: number): string => {
    const subject = `第${n}号水库`;
    const text = [
      `云溪日报讯 昨天，云溪区召开${subject}检修工作会议。区长岳明川主持会议并讲话。`,
      `岳明川强调，${subject}的闸门要在${n + 2}小时内检修完毕，记录${numberOf(n)}。`,
      `会议指出，责任人第${n}组每${n + 3}天巡查一次，当天交到值班室。`,
    ].join('\n');
    return JSON.stringify({ id: `d${n}`, title: `云溪区${subject}检修通报`, published: '2023-05-07', text });
  };
  return Array.from({ length: count }, (_, n) => line(n)).join('\n');
}
