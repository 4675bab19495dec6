/** Paths (after the origin) that must never reach a file outside the list; each begins like a request of a page gone bad. */
export const HOSTILE_PATHS: readonly string[] = [
  '/..', '/../', '/../index.html', '/../../etc/passwd', '/../main.cjs', '/assets/../../etc/passwd', '/assets/../index.html', '/./index.html',
  '/%2e%2e/index.html', '/%2e%2e/%2e%2e/etc/passwd', '/%2E%2E/index.html', '/.%2e/index.html', '/%2e./index.html', '/%252e%252e/index.html',
  '/..%2findex.html', '/..%5cindex.html', '/%5c..%5cindex.html', '/..\\index.html', '\\index.html', '/\\index.html', '/assets\\..\\index.html',
  '/%2findex.html', '/assets%2fapp-abcdefgh.js', '/%69ndex.html', '/index.html%00', '/index.html%00.js', '/index.html\0', '/\0index.html', '/a%00.js',
  '/C:/Windows/win.ini', '/c:\\windows\\win.ini', '/C%3A/Windows/win.ini', '/file:///etc/passwd', '/etc/passwd', '/proc/self/environ',
  '//index.html', '///etc/passwd', '//evil.example/index.html', '/assets//app-abcdefgh.js', '/assets/', '/assets', '/assets/.', '/assets/....//x',
  '/index.html/', '/index.html/..', '/index.html.', '/index.html ', '/ index.html', '/INDEX.HTML', '/index.htm', '/index.html::$DATA', '/index.html;x', '/index.html~',
  '/.env', '/.git/config', '/assets/.hidden.js', '/main.cjs', '/etalase.db', '/package.json', '/__proto__', '/constructor', '/toString', '/con', '/nul.js',
  '', 'index.html', '?', '/%', '/%zz', '/%c0%ae%c0%ae/index.html', '/\u2025/index.html', '/\uff0e\uff0e/index.html', '/assets/app-abcdefgh.js/../../index.html',
  `/${'a'.repeat(5000)}`, `/${'a/'.repeat(2000)}x.js`, `/${'../'.repeat(500)}etc/passwd`, '/index.html\r\nX: y', '/index.html\t', '/*', '/assets/*', '/(index).html',
];
