import type { ReportedSource } from '../../values/rate.js';
import { Untrusted } from './untrusted.js';

/** Shows a source and links only web addresses, since a rates file may name anything as its source. */
export function SourceName({
  source: { title, date, grade, url },
}: {
  readonly source: Omit<ReportedSource, 'id'>;
}) {
  const name = <Untrusted text={title} />;
  const isWeb = url !== null && /^https:\/\//.test(url);
  return (
    <>
      {isWeb ? (
        <a href={url} rel="noreferrer noopener">
          {name}
        </a>
      ) : (
        name
      )}
      , {date}, {grade}
    </>
  );
}
