import { asset } from "../assets/assets.ts";

/** An icon of bootstrap-italia's sprite, such as `it-star-full`; beside words, so that it need not be read out. */
export const Icon = ({ name }: { readonly name: string }) => (
  <svg class="icon icon-sm" aria-hidden="true" focusable="false">
    <use href={`${asset("sprites.svg")}#${name}`} />
  </svg>
);
