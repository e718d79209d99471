import type { Report } from '../../src/report/report.ts';
import { reportOf } from './support.ts';

/**
 * Meetings of an invented harbour town. 梁海生 speaks on 20 August and chairs without words on 2 May; 顾潮平 and 白露明
 * speak on 2 May; 方朗 only comes; 邢伯言 is the mayor of another town, and passes on words of 宋时雨; 温故里 and 程千帆 are only named.
 */
export const harbour = reportOf(
  [
    '5月2日，海湾市召开渔港建设会议，传达学习省委书记温故里讲话精神。市委副书记、市长梁海生主持会议，市领导方朗参加。',
    '会议指出，渔港要在9月底前完成清淤，清淤深度不少于4米。会议强调，渔民安置房要优先供应。',
    '市海洋局局长顾潮平说，今年要新建泊位36个，其中大型泊位8个。“泊位不够，船就进不来。”顾潮平说。',
    '市委常委、副市长白露明表示，渔民搬迁要自愿。白露明代表程千帆书记看望了渔民。',
  ].join('\n'),
  'harbour',
  '海湾市部署渔港建设',
  '2031-05-03',
);
export const school = reportOf(
  [
    '8月20日，海灣市召開開學工作會議。市委副書記、市長梁海生主持會議並講話。',
    '梁海生強調，校園要做到「三到位」，即課桌到位、教材到位、校車到位。',
    '市教育局局長魯一葦表示，小學9月1日報到，初中9月2日報到。',
  ].join('\n'),
  'school',
  '海灣市部署開學工作',
  '2031-08-21',
);
export const visit = reportOf(
  [
    '11月4日，东岛市召开旅游工作会议。东岛市委副书记、市长邢伯言主持会议并讲话。',
    '邢伯言说，省长宋时雨强调，旅游安全要放在第一位，我们要照办。',
    '邢伯言指出，环岛公路要在年底前通车。东岛市文旅局局长欧阳知秋介绍，今年接待游客210万人次。',
    '东岛市港务局局长顾长川说，客运码头每天增开两班。东岛市委宣传部部长阿依努尔·买买提表示，要把渔歌节办好。',
  ].join('\n'),
  'visit',
  '东岛市部署旅游工作',
  '2031-11-05',
);

/** All of them. */
export const meetings: readonly Report[] = [harbour, school, visit];
