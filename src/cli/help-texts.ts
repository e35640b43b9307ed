/** What `--help` shows below the options of each command: examples first. */

export const ROOT_HELP = `
Examples:
  $ tiktok-earn init stream.yaml
  $ tiktok-earn estimate stream.yaml
  $ tiktok-earn estimate streams/ --by month
  $ tiktok-earn estimate stream.yaml --json | jq .total
  $ tiktok-earn rates diamond-face-value

Exit codes:
  0  done
  1  a log was rejected, or an asked-for condition does not hold
  2  wrong usage, unreadable input, unwritable output
  70 a bug of ours`;

export const ESTIMATE_HELP = `
Examples:
  $ tiktok-earn estimate stream.yaml
  $ tiktok-earn estimate stream.yaml --explain
  $ tiktok-earn estimate streams/ --by week -o weeks.csv
  $ cat logs.ndjson | tiktok-earn estimate - --format ndjson
  $ tiktok-earn estimate stream.yaml --fail-under "100 USD"
  $ tiktok-earn estimate stream.yaml --use diamonds-per-coin=two-to-one`;

export const ELIGIBILITY_HELP = `
Programs: live-access, live-gifts, video-gifts, creator-fund (by default), creativity-program-beta,
creator-rewards, subscription, shop-affiliate, series, creator-marketplace, pulse, effect-creator-rewards;
by name only: work-with-artists, live-studio

Examples:
  $ tiktok-earn eligibility stream.yaml
  $ tiktok-earn eligibility stream.yaml --program creator-rewards --on 2026-11-24
  $ tiktok-earn eligibility stream.yaml --all
  $ tiktok-earn eligibility streams/ --all --format csv -o matrix.csv
  $ tiktok-earn eligibility stream.yaml --program shop-affiliate --exit-code`;

export const CHECK_HELP = `
Examples:
  $ tiktok-earn check stream.yaml
  $ tiktok-earn check streams/ --json`;

export const IMPORT_HELP = `
Examples:
  $ tiktok-earn import capture.jsonl --country US --tz America/New_York -o stream.yaml
  $ tiktok-earn import monday.jsonl.gz tuesday.jsonl.gz --creator creator.yaml -o streams/
  $ tiktok-earn import capture.jsonl --country US | tiktok-earn estimate -`;

export const INIT_HELP = `
Examples:
  $ tiktok-earn init
  $ tiktok-earn init sunday.yaml --country GB`;

export const RATES_HELP = `
Examples:
  $ tiktok-earn rates
  $ tiktok-earn rates rpm --on 2023-06-01
  $ tiktok-earn rates scaled-per-live-percentage`;

export const GIFTS_HELP = `
Examples:
  $ tiktok-earn gifts rose
  $ tiktok-earn gifts 29999
  $ tiktok-earn gifts universe --json`;

export const SCHEMA_HELP = `
Examples:
  $ tiktok-earn schema log
  $ tiktok-earn schema eligibility
  $ tiktok-earn schema estimate`;
