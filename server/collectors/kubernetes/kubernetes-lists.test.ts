import { expect, it } from "vitest";
import { collections } from "../../../lib/inventory/collections.ts";
import { endpointSliceList, kubernetesLists, webhookList } from "./kubernetes-lists.ts";

it.each([...kubernetesLists, webhookList, endpointSliceList([])])(
  "$what are read per namespace where the inventory takes them for such",
  ({ what, isPerNamespace }) => {
    expect(isPerNamespace).toBe(collections[what].isNamespaced);
  },
);
