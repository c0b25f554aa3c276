/** A share in [0, 1] as a bar, beside its words: the picture itself is not read out. */
export const Bar = ({
  share,
  colour = "#0059b3",
}: {
  readonly share: number;
  readonly colour?: string;
}) => (
  <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="8" rx="1" fill="#e3e8ee" />
    <rect
      width={Math.round(Math.min(1, Math.max(0, share)) * 100)}
      height="8"
      rx="1"
      fill={colour}
    />
  </svg>
);
