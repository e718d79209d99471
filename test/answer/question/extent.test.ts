import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../../src/text/script.ts';
import { read } from './support.ts';

describe('How much is asked for', () => {
  const cases = [
    ['all', '所有关于防汛的会议'],
    ['all', '哪些会议提到过渔港'],
    ['all', '哪几次会讲过清淤'],
    ['all', '上个月开了哪些会'],
    ['all', '上半年的会议有哪些'],
    ['all', '哪些领导都讲过清淤'],
    ['all', '顾潮平都说过什么'],
    ['all', '列出梁海生的讲话'],
    ['count', '一共开了几次防汛会'],
    ['count', '顾潮平提到过多少次清淤'],
    ['count', '有几篇报道说到渔港'],
    ['count', '今年开过多少次会'],
    ['count', '梁海生主持过几场会议'],
    ['each-place', '各地怎么规定停航'],
    ['each-place', '各市都有什么要求'],
    ['each-place', '哪些地方规定了停航'],
    ['each-place', '每个县的补贴是多少'],
    ['compare', '顾潮平和梁海生对清淤的看法有什么不同'],
    ['compare', '今年和去年的要求有啥区别'],
    ['one', '渔港什么时候清淤'],
    ['one', '要做几次检测'],
    ['one', '要求各地做好什么'],
    ['one', '所有渔船什么时候回港'],
    ['one', '会议提出了哪些要求'],
    ['one', '防汛会有哪些部署'],
    ['one', '清淤有什么变化'],
    ['one', '对不同的渔船怎么管'],
  ] as const;

  it.each(cases)('%s: %s', (extent, question) => {
    expect([read(question).extent, read(toTraditional(question)).extent]).toEqual([extent, extent]);
  });
});

describe('What is compared', () => {
  it.each([
    ['顾潮平和梁海生对清淤的看法有什么不同', ['顾潮平', '梁海生']],
    ['“三到位”与“两到位”有什么区别', ['三到位', '两到位']],
    ['今年和去年的要求有啥不一样', ['今年', '去年']],
    ['跟去年相比，今年的部署有什么变化', ['去年', '今年']],
    ['海湾市同东岛市的补贴有何差别', ['海湾市', '东岛市']],
    ['2023年的三个提前和2024年的四个提前有什么变化', ['2023年的三个提前', '2024年的四个提前']],
    ['海湾、东岛和河南的规定有什么不同', ['海湾', '东岛', '河南']],
    ['比较一下海湾和东岛的规定', ['海湾', '东岛']],
    ['渔港和以前的码头相比怎么样', ['渔港', '以前的码头']],
    ['清淤有什么变化', []],
    ['和平与发展', []],
    ['参与的人有什么不同意见', []],
  ])('%s', (question, sides) => {
    expect(read(question).sides).toEqual(sides);
  });
});

describe('Which meeting is picked', () => {
  it.each([
    ['newest', '最近一次会议说了什么'],
    ['newest', '最新的要求是什么'],
    ['newest', '上一次防汛会是谁主持的'],
    ['newest', '上次会议讲了什么'],
    ['newest', '最后一次提到清淤是什么时候'],
    ['newest', '顾潮平最近有什么讲话'],
    ['newest', '刚开的会说了什么'],
    ['oldest', '第一次会议说了什么'],
    ['oldest', '最早的那次防汛会'],
    ['oldest', '首次提出清淤是什么时候'],
    ['oldest', '最早是在哪次会上提的'],
    [undefined, '领导小组第一次会议说了什么'],
    [undefined, '最早什么时候可以出海'],
    [undefined, '离码头最近的医院'],
    [undefined, '第一次全国普查'],
    [undefined, '以上次数怎么算'],
  ] as const)('%s: %s', (pick, question) => {
    expect([read(question).pick, read(toTraditional(question)).pick]).toEqual([pick, pick]);
  });
});
