/** Verbs of saying, and no words that only hold one: 小说, 说明, 讲座, 提供. A source for patterns. */
export const SAYS =
  '(?:(?<![小传学据])说(?![明法服])|(?<!演)讲(?![座台堂])|提(?![供高升前交醒倡示])|(?<!会)谈(?![判心])|强调|指出|(?<!研究)表示|(?<!被)要求|提出|提倡|认为|部署|呼吁|透露)';
