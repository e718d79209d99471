import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

// What is the least that a bot of grammY's can do under its own runner: it keeps nothing, and says what was said.

const [token = '', apiRoot = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
bot.on('callback_query', (ctx) => ctx.answerCallbackQuery());
bot.on('inline_query', (ctx) =>
  ctx.answerInlineQuery([
    {
      type: 'article',
      id: '1',
      title: ctx.inlineQuery.query,
      input_message_content: { message_text: ctx.inlineQuery.query },
    },
  ]),
);
run(bot);
