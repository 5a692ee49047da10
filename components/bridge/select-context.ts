"use client";

import { createContext } from "react";

/** How the panel goes on to another bridge. */
export const SelectContext = createContext<(bridge: string) => void>(() => {});
