import { caching, changing, everywhere, fileTypes, GONE_FILE, hashedFolders, type HostedSite } from './headers.ts';

/** The folder that stands for the site's in the configurations. The path of a site below its host is a folder in it. */
const ROOT = '/var/www/broadsheet';

/** Names of files in `data/` that change, without their ending. */
const changingNames = changing.map((path) => path.replace(/^data\/|\.json$/g, '')).join('|');
const folders = hashedFolders.join('|');

/** Texts of the site that servers know, beside HTML. */
const knownTexts = ['text/plain', 'text/xml'];
const addedTypes = fileTypes.map(([, type]) => type);

/** A server of nginx. A location with headers of its own has those alone, so each has all. */
export function nginxFile({ base, compressed }: HostedSite): string {
  const path = decodeURI(base);
  const pattern = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `server {
  listen 80;
  root ${ROOT};

  include mime.types;
  types {
${fileTypes.map(([ending, type]) => `    ${type} ${ending};`).join('\n')}
  }
  charset utf-8;
  charset_types ${[...knownTexts, ...addedTypes].join(' ')};

  gzip on;
  gzip_vary on;
  gzip_types ${[...knownTexts, ...addedTypes].join(' ')}
    text/css application/javascript application/json application/octet-stream image/svg+xml;
${compressed ? '  gzip_static on;\n' : ''}
${withoutSlash(path, (from) => `  location = ${from} {\n    return 301 ${path};\n  }\n`)}\
  location ${path} {
    if (-f $document_root$uri/${GONE_FILE}) {
      return 410;
    }
    error_page 410 $uri/index.html;
    try_files $uri $uri/index.html ${path}index.html;
${nginxHeaders(caching.asked, ' always')}
  }
  location ~ ^${pattern}data/(${changingNames})\\.json$ {
    try_files $uri =404;
${nginxHeaders(caching.asked)}
  }
  location ~ ^${pattern}(${folders})/ {
    try_files $uri =404;
${nginxHeaders(caching.forever)}
  }
}
`;
}

/** `always`: errors have them, too. */
function nginxHeaders(cacheControl: string, always: '' | ' always' = ''): string {
  const headers = [['Cache-Control', cacheControl], ...everywhere];
  return headers.map(([name, value]) => `    add_header ${name} "${value}"${always};`).join('\n');
}

/** A site of Caddy. */
export function caddyFile({ base, compressed }: HostedSite): string {
  const path = decodeURI(base);
  const fileServer = compressed ? 'file_server {\n      precompressed br gzip\n    }' : 'file_server';
  return `:80 {
  root * ${ROOT}
  encode gzip
  header {
${everywhere.map(([name, value]) => `    ${name} "${value}"`).join('\n')}
  }
${fileTypes.map(caddyType).join('')}\
${withoutSlash(path, (from) => `  redir ${from} ${path} permanent\n`)}
  @changing path ${changing.map((file) => path + file).join(' ')}
  handle @changing {
    header Cache-Control "${caching.asked}"
    ${fileServer}
  }

  @hashed path ${hashedFolders.map((folder) => `${path}${folder}/*`).join(' ')}
  handle @hashed {
    @there file
    header @there Cache-Control "${caching.forever}"
    ${fileServer}
  }

  @gone file {path}/${GONE_FILE}
  handle @gone {
    header Cache-Control "${caching.asked}"
    rewrite {path}/index.html
    file_server {
      status 410${compressed ? '\n      precompressed br gzip' : ''}
    }
  }

  handle ${path === '/' ? '' : `${path}* `}{
    header Cache-Control "${caching.asked}"
    try_files {path} {path}/index.html ${path}index.html
    ${fileServer}
  }
}
`;
}

/** The page that stands in for a file that is missing keeps its own type. */
function caddyType([ending, type]: (typeof fileTypes)[number]): string {
  return `  @${ending} {
    path *.${ending}
    file
  }
  header @${ending} Content-Type "${type}; charset=utf-8"
`;
}

/** `.htaccess`, as Apache reads it from the site's own folder. Headers that are set so come with files that are there. */
export function apacheFile({ base }: HostedSite): string {
  const path = decodeURI(base);
  return `ErrorDocument 404 ${path}404.html

<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase ${path}
  RewriteCond %{REQUEST_FILENAME}/${GONE_FILE} -f
  RewriteRule ^ - [G]
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME}/index.html !-f
  RewriteRule !^(${folders})/ index.html [L]
</IfModule>

<IfModule mod_mime.c>
${fileTypes.map(([ending, type]) => `  AddType ${type} .${ending}`).join('\n')}
  AddCharset utf-8 .html .txt .xml ${fileTypes.map(([ending]) => `.${ending}`).join(' ')}
</IfModule>

<IfModule mod_headers.c>
${everywhere.map(([name, value]) => `  Header set ${name} "${value}"`).join('\n')}
  Header set Cache-Control "${caching.asked}"
  <If "%{REQUEST_URI} =~ m#^${path}(${folders})/# && %{REQUEST_URI} !~ m#^${path}data/(${changingNames})\\.json$#">
    Header set Cache-Control "${caching.forever}"
  </If>
</IfModule>
`;
}

/** A part for the path without its closing slash; nothing where that is the host itself. */
function withoutSlash(path: string, part: (from: string) => string): string {
  return path === '/' ? '' : part(path.slice(0, -1));
}
