import type { ReactElement } from 'react';

/** Headings of the columns of a table. */
export function Headings({
  texts,
  className,
}: {
  texts: readonly string[];
  className?: string;
}): ReactElement {
  return (
    <>
      {texts.map((label) => (
        <th key={label} scope="col" className={className}>
          {label}
        </th>
      ))}
    </>
  );
}
