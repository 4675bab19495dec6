'use strict';
/* The floor under a start: opens the file, answers one scan, says so. Plain CommonJS, so that nothing is compiled on the way. */
const Database = require('better-sqlite3');
const [file, code] = process.argv.slice(2);
const database = new Database(file, { readonly: true });
database.pragma('mmap_size = 2147483648');
const found = database.prepare('SELECT id, name, price, (SELECT on_hand FROM stock WHERE stock.product_id = product.id) AS on_hand FROM product WHERE id = (SELECT product_id FROM product_code WHERE code = ?)').get(code);
process.stdout.write(JSON.stringify(found) + '\n');
process.stdin.resume();
