import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runTerminalChat } from '../../../src/chat/terminal/terminal-chat.ts';
import { flood, school } from '../support/reports.ts';
import { answered, notFound, quote, Shelf } from '../support/shelf.ts';
import { replies, talk } from '../support/talk.ts';

const mayor = { kind: 'person', name: '邵知远', post: '市长' } as const;
const patrol = quote(flood, '夜间巡查每两小时一次，不得间断。', mayor, '两小时一次');
const alarm = quote(flood, '险情要在十分钟内上报。', mayor);
const bus = quote(school, '校車路線要在開學前全部試跑一遍。', { kind: 'person', name: '賀遠山', post: '縣長' });

const shelf = (): Shelf =>
  new Shelf([flood, school], { sample: true, examples: ['防汛有什么要求？'] })
    .teach(
      answered('防汛有什么要求？', [patrol, alarm]),
      answered('校車什麼時候試跑？', [bus]),
      notFound('谁修了灯塔？', [patrol, bus]),
    )
    .teachCheck({
      sentence: '夜间巡查每小时一次，不得间断。',
      verdict: 'near',
      similarity: 0.926,
      quotes: [patrol],
      difference: [
        ['same', '夜间巡查每'],
        ['added', '两'],
        ['same', '小时一次，不得间断。'],
      ],
    });

describe('The terminal chat', () => {
  it('lists the persons who may be meant, and asks again about the one whose number is typed', async () => {
    const choices = [
      { name: '邵知远', post: '市长', place: '云陂市', date: '2031-06-04' },
      { name: '邵知白', post: null, place: '鹭洲县', date: null },
    ];
    const undecided = shelf().teach(
      notFound('邵先生说了什么？', [], { kind: 'which-person', asked: '邵先生', choices }),
      answered('邵知远说了什么？', [patrol]),
    );
    const said = await replies(undecided, ['邵先生说了什么？', '1', '1']);
    expect(said).toContain(
      [
        '「邵先生」指的是谁还不能确定，可能是：',
        '  1. 邵知远，市长（云陂市，2031年6月4日）',
        '  2. 邵知白（鹭洲县）',
        '',
        '输入序号，就按那个人再问一遍。',
        '',
        '> 1',
        '┃ 夜间巡查每两小时一次，不得间断。',
      ].join('\n'),
    );
    expect(said.split('┃ 夜间巡查')).toHaveLength(2);
  });

  it('greets with what it is, what it holds, how to get the bot, and questions to begin with', async () => {
    expect(await talk(shelf(), [], { botHint: true })).toBe(
      [
        '引据：从会议报道里找原话，标明谁说的、哪次会议、哪一天、出自哪篇。',
        '这里是终端聊天。',
        '收录报道 2 篇，会议日期：2031年6月4日。',
        '这是自带的示例，里面的地方、人物和会议都是虚构的。',
        '想用 Telegram 机器人：向 @BotFather 申请 token，写进 .env 的 BOT_TOKEN，再运行一次。',
        '',
        '可以这样问：',
        '  防汛有什么要求？',
        '',
        '输入问题后回车。/help 看命令，/quit 退出。',
        '',
        '',
      ].join('\n'),
    );
  });

  it('says how to begin when nothing is held', async () => {
    expect(await talk(new Shelf([]), [])).toContain('现在还没有收录任何报道。\n用 yinju add 路径 加报道。\n');
  });

  it('answers with the best quote and its citation, and leads on with n and m', async () => {
    expect(await replies(shelf(), ['防汛有什么要求？', 'n', 'm', 'n'])).toBe(
      [
        '> 防汛有什么要求？',
        '┃ 夜间巡查每两小时一次，不得间断。',
        '┃ —— 邵知远，市长',
        '  会议：防汛工作会议，2031年6月4日',
        '  报道：《云陂市部署防汛工作》 云陂日报，2031年6月5日',
        '  出处：https://news.example/yunpi/flood.html · 第 2 段',
        '',
        'n 下一条（还有 1 条）   m 上下文',
        '',
        '> n',
        '┃ 险情要在十分钟内上报。',
        '┃ —— 邵知远，市长',
        '  会议：防汛工作会议，2031年6月4日',
        '  报道：《云陂市部署防汛工作》 云陂日报，2031年6月5日',
        '  出处：https://news.example/yunpi/flood.html · 第 2 段',
        '',
        'm 上下文',
        '',
        '> m',
        '│ 市长邵知远出席并讲话。',
        '│ 邵知远指出，各县要把堤防巡查落实到人。夜间巡查每两小时一次，不得间断。',
        '┃ 险情要在十分钟内上报。',
        '│ 会议强调，要备足沙袋和冲锋舟，做到“三清三到位”。低洼地区的居民要提前转移。',
        '│ 副市长柳青禾主持会议。',
        '┃ —— 邵知远，市长',
        '  会议：防汛工作会议，2031年6月4日',
        '  报道：《云陂市部署防汛工作》 云陂日报，2031年6月5日',
        '  出处：https://news.example/yunpi/flood.html · 第 2 段',
        '',
        '> n',
        '没有更多引文了。',
        '',
        '',
      ].join('\n'),
    );
  });

  it('says what is not there, and shows the nearest quotes one by one', async () => {
    const said = await replies(shelf(), ['谁修了灯塔？', 'n']);
    expect(said).toMatch(/^> .*\n收录的报道里没有能回答这个问题的原话。\n\n下面几段最接近，但不算回答：\n\n┃ 夜间巡查/);
    expect(said).toContain('> n\n┃ 校車路線');
  });

  it('speaks the language of the question from there on, and leaves the quote as it is', async () => {
    const said = await replies(shelf(), ['防汛有什么要求？', '校車什麼時候試跑？', '/nope']);
    expect(said).toContain(
      '┃ 校車路線要在開學前全部試跑一遍。\n┃ —— 賀遠山，縣長\n  會議：開學準備會議，9月1日（年份不詳）',
    );
    expect(said).toContain('沒有 /nope 這個指令，/help 看指令。');
  });

  it.each([
    ['n', '先问一个问题，才有下一条和上下文。'],
    ['m', '先问一个问题，才有下一条和上下文。'],
    ['/show', '请写明哪一篇，例如 /show 1。'],
    ['/show 99', '没有「99」这篇报道，/list 看清单。'],
    ['/show \u001b[2J', '没有「\ufffd[2J」这篇报道，/list 看清单。'],
    ['/check', '请把要查的句子写在 /check 后面。'],
    ['/check 灯塔亮了。', '收录的报道里没有这句话。'],
    ['/weather today', '没有 /weather 这个命令，/help 看命令。'],
    ['问'.repeat(10_000), '问题太长了（10000 字），请缩短到 1000 字以内再问。'],
    ['/quit', '再见。'],
  ])('answers %.20s with a plain line', async (line, said) => {
    expect(await replies(shelf(), [line])).toBe(`> ${line.replace('\u001b', '\ufffd')}\n${said}\n\n`);
  });

  it.each([
    [true, '會議'],
    [false, '会议'],
  ])(
    'where it follows the script (%s), it answers a question in the other script with %s',
    async (followsScript, word) => {
      const said = await replies(shelf(), ['/check 巡查記錄與實際時間', '/show 1'], { followsScript });
      expect(said).toContain(`${word}：`);
    },
  );

  it('says nothing to an empty line', async () => {
    expect(await replies(shelf(), ['', '   '])).toBe('> \n>    \n');
  });

  it('lists the reports, and shows one by its number or its id', async () => {
    const list = await replies(shelf(), ['/list']);
    expect(list).toContain(
      '收录报道 2 篇，会议日期新的在前：\n1  2031-06-04  云陂市部署防汛工作  flood\n2  XXXX-09-01',
    );
    const byNumber = await replies(shelf(), ['/show 1']);
    const byId = await replies(shelf(), ['/show flood']);
    expect(byNumber.split('\n').slice(1)).toEqual(byId.split('\n').slice(1));
    expect(byNumber).toContain('人物：柳青禾，副市长（主持）；邵知远，市长（讲话）');
    expect(byNumber).toContain('〔邵知远，市长〕邵知远指出，各县要把');
    expect(byNumber).toContain('〔会议〕会议强调，要备足沙袋');
  });

  it('checks a sentence, and shows what differs', async () => {
    const said = await replies(shelf(), ['/check 夜间巡查每小时一次，不得间断。']);
    expect(said).toContain('没有一字不差的原话，最接近的一处相似度 93%：');
    expect(said).toContain('夜间巡查每[＋两]小时一次，不得间断。');
  });

  it('tells a fault and goes on', async () => {
    const library = shelf();
    library.breakWith(new Error('index/search is torn'));
    const said = await replies(library, ['防汛有什么要求？', '/help']);
    expect(said).toContain('出了点问题，这次没能回答。请稍后再试。\nindex/search is torn\n');
    expect(said).toContain('/check 句子');
  });

  it('stops at /quit, whatever is still to come', async () => {
    expect(await replies(shelf(), ['/quit', '/help'])).toBe('> /quit\n再见。\n\n');
  });

  it('ends when the signal comes, while it waits for a line', async () => {
    const stopping = new AbortController();
    const io = { input: new PassThrough(), output: new PassThrough(), colors: false, interactive: false };
    const talked = runTerminalChat(
      shelf(),
      io,
      { language: 'zh-Hans', followsScript: true, botHint: false },
      stopping.signal,
    );
    setTimeout(() => stopping.abort(), 20);
    await expect(talked).resolves.toBeUndefined();
  });

  it('prompts a person at a terminal', async () => {
    const io = { input: new PassThrough(), output: new PassThrough(), colors: false, interactive: true };
    const options = { language: 'en', followsScript: true, botHint: false } as const;
    const talked = runTerminalChat(shelf(), io, options, new AbortController().signal);
    io.input.end('/quit\n');
    await talked;
    expect(String(io.output.read())).toContain('> ');
  });
});
