/** One tap that says something of a host; whom it is about is read out with it. */
export const SayButton = ({
  host,
  name,
  what,
  rank,
  label,
  main = false,
}: {
  readonly host: string;
  readonly name: string;
  readonly what: "rank" | "unrank" | "exclude" | "include";
  readonly rank?: number;
  readonly label: string;
  readonly main?: boolean;
}) => (
  <form method="post">
    <input type="hidden" name="host" value={host} />
    <input type="hidden" name="what" value={what} />
    {rank !== undefined && <input type="hidden" name="rank" value={String(rank)} />}
    <button class={`btn btn-sm ${main ? "btn-primary" : "btn-outline-primary"}`}>
      {label}
      <span class="visually-hidden">: {name}</span>
    </button>
  </form>
);
