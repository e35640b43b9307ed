/** The first line of a log: an editor with the YAML language server completes and checks the rest of it. */
export const SCHEMA_LINE =
  '# yaml-language-server: $schema=https://unpkg.com/tiktok-earn/dist/schema/stream-log.schema.json';
