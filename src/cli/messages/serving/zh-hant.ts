import type { ServingForms } from './types.ts';

/** What these settings must be, in traditional script. */
export const serving: ServingForms = {
  'log-level': ' debug、info、warn 或 error',
  'log-format': ' text 或 json',
  'webhook-url':
    ' https:// 開頭的網址（指向本機的可用 http://），不含使用者名稱和密碼，路徑不能是 /healthz、/readyz 或 /metrics',
  'webhook-secret': ' 16 到 256 個 A-Z a-z 0-9 _ - 字元，設了 WEBHOOK_URL 就必須有',
  listen: '連接埠，或本機位址加連接埠，如 127.0.0.1:8080',
};
