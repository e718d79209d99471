import type { ServingForms } from './types.ts';

/** What these settings must be, in simplified script. */
export const serving: ServingForms = {
  'log-level': ' debug、info、warn 或 error',
  'log-format': ' text 或 json',
  'webhook-url':
    ' https:// 开头的网址（指向本机的可用 http://），不含用户名和密码，路径不能是 /healthz、/readyz 或 /metrics',
  'webhook-secret': ' 16 到 256 个 A-Z a-z 0-9 _ - 字符，设了 WEBHOOK_URL 就必须有',
  listen: '端口，或本机地址加端口，如 127.0.0.1:8080',
};
