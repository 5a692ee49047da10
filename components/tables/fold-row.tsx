import { Chevron } from "./chevron.tsx";
import { tableRoles } from "./table-roles.ts";

/** Rows that are folded away below the others. */
export interface Fold<R> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly rows: readonly R[];
}

interface Props {
  readonly fold: Pick<Fold<unknown>, "title" | "isOpen" | "onToggle">;
  readonly columns: number;
  readonly index: number;
}

/** Says how many rows are folded away, and folds them out. */
export function FoldRow({ fold: { title, isOpen, onToggle }, columns, index }: Props) {
  return (
    <tbody {...tableRoles.rowGroup} className="block">
      <tr {...tableRoles.row} aria-rowindex={index} className="block @3xl:border-b @3xl:border-line">
        <td {...tableRoles.cell} colSpan={columns} className="block">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            className="flex min-h-11 w-full items-center gap-2 rounded-md px-3 py-1.5 text-left text-sm font-medium hover:bg-sunken"
          >
            <Chevron isDown={isOpen} />
            {title}
          </button>
        </td>
      </tr>
    </tbody>
  );
}
