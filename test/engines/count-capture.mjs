// What the benchmark compares `import` with: the query of `tiktok-earn sql` on the lines of a recording themselves, read
// by DuckDB on one thread. For recordings of the flat shape, as test/bench/captures.mjs writes them.
// Usage: node count-capture.mjs CAPTURE.jsonl
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const [file = ''] = process.argv.slice(2);
const bin = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../bin/tiktok-earn.cjs');
const lines = `(
  select '' as filename, 'capture' as recording, row_number() over () as n,
    case event when 'chat' then 'comment' when 'roomUser' then 'viewers' else event end as kind,
    null::VARCHAR as room_id, data.msgId as message_id, data.createTime::BIGINT as sent_ms, data.userId as user_id,
    data.groupId as group_id, null::VARCHAR as receiver_id, null::VARCHAR as host_id, data.giftId as gift_id,
    data.giftName as gift_name, data.diamondCount as coins, data.giftType = 1 as streakable, data.repeatEnd as final,
    coalesce(data.repeatCount, data.likeCount) as quantity, data.totalLikeCount as like_total,
    data.viewerCount as watching, null::BIGINT as entered
  from read_json('${file.replaceAll("'", "''")}', format = 'newline_delimited', columns = {
    event: 'VARCHAR',
    data: 'STRUCT(msgId VARCHAR, createTime VARCHAR, userId VARCHAR, giftId VARCHAR, giftName VARCHAR,
      groupId VARCHAR, giftType BIGINT, diamondCount BIGINT, repeatCount BIGINT, repeatEnd BOOLEAN,
      likeCount BIGINT, totalLikeCount BIGINT, viewerCount BIGINT)'
  })
  where event <> 'member'
)`;
const args = ['sql', '--dialect', 'duckdb', '--country', 'US', '--events', 'events'];
const query = execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const reader = await (await instance.connect()).runAndReadAll(
  query.replace("read_parquet('events', filename = true)", lines),
);
for (const [log] of reader.getRows()) console.log(log);
