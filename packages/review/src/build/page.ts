/** What the page may load: scripts and styles of its own folder, pictures that it draws itself, and nothing of any network. */
const policy = (saves: boolean): string =>
  [
    "default-src 'none'",
    // `file:` is what some browsers call a folder's own files; a page from a server cannot load it.
    "script-src 'self' file: 'wasm-unsafe-eval'",
    "style-src 'self' file:",
    'img-src blob: data:',
    "font-src 'self' file: data: blob:",
    'worker-src blob:',
    `connect-src ${saves ? "'self'" : "'none'"}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The page itself: everything on it is made by its script. */
export const pageHtml = (saves: boolean): string => `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(saves)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>juesuan review</title>
<link rel="stylesheet" href="assets/page.css">
<script src="assets/page.js" defer></script>
</head>
<body><noscript>JavaScript</noscript></body>
</html>
`;
