/** First line of a log; it lets an editor with the YAML language server complete and check the rest. */
export const SCHEMA_LINE =
  '# yaml-language-server: $schema=https://unpkg.com/tiktok-earn/dist/schema/stream-log.schema.json';
