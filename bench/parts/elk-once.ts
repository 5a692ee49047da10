/** Lays out so many cards with elkjs and prints what that took, as JSON: in a process of its own, which can be ended. */
import { measureLayout } from "./measure-layout.ts";
import { layOutWithElk } from "./peer-layouts.ts";

console.log(JSON.stringify(await measureLayout(layOutWithElk, Number(process.argv[2]), 1)));
