import type { IconName } from "./icon.ts";

/** The icon of each kind of card: one SVG path for strokes, in a box of 24 by 24. */
export const iconShapes: Readonly<Record<IconName, string>> = {
  cluster: "M12 3l3.6 2v4L12 11 8.4 9V5zM6.4 12.5l3.6 2v4l-3.6 2-3.6-2v-4zM17.6 12.5l3.6 2v4l-3.6 2-3.6-2v-4z",
  "federated-credential": "M9.5 14.5l5-5M11 7.5l2-2a4 4 0 0 1 5.5 5.5l-2 2M13 16.5l-2 2A4 4 0 0 1 5.5 13l2-2",
  "config-map": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  secret: "M6 3h8l4 4v14H6zM14 3v4h4M9.5 14h5v4h-5zM10.5 14v-1.5a1.5 1.5 0 0 1 3 0V14",
  "node-pool": "M4 4h16v6H4zM4 14h16v6H4zM8 7h.01M8 17h.01M12 7h5M12 17h5",
  identity: "M3 5h18v14H3zM9 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 16.5c.6-1.4 1.7-2 3-2s2.4.6 3 2M15 10h3M15 14h3",
  redis: "M12 3 3 7.5l9 4.5 9-4.5zM3 12l9 4.5L21 12M3 16.5 12 21l9-4.5",
  cosmos:
    "M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM8 15c-3 1.7-5.2 2.2-5.8 1.2C1.2 14.5 5 11 10.5 7.9S20.9 3.7 21.8 5.4c.6 1-1 3-3.8 5.3",
  "app-configuration":
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  openai:
    "M12 3v4M12 17v4M3 12h4M17 12h4M12 8.5l1.2 2.3 2.3 1.2-2.3 1.2L12 15.5l-1.2-2.3L8.5 12l2.3-1.2zM5.6 5.6l2 2M16.4 16.4l2 2M5.6 18.4l2-2M16.4 7.6l2-2",
  "key-vault": "M8 20a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM11.5 11.5 20 3M16 7l3 3M13.5 9.5l2 2",
  "service-account": "M12 3l8 3v6c0 4.5-3.3 7.6-8 9-4.7-1.4-8-4.5-8-9V6zM9 12l2 2 4-4",
  provider: "M4 12a8 8 0 0 1 13.7-5.6L20 8.5M20 4v4.5h-4.5M20 12a8 8 0 0 1-13.7 5.6L4 15.5M4 20v-4.5h4.5",
  "secret-provider": "M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3M12 14.5v2.5",
  deployment: "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9",
  "stateful-set":
    "M5 6c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3zM5 6v12c0 1.7 3.1 3 7 3s7-1.3 7-3V6M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3",
  "daemon-set": "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z",
  job: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM10 8.5l5.5 3.5-5.5 3.5z",
  "cron-job": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
  pod: "M12 4l7 4v8l-7 4-7-4V8z",
  fold: "M7 4h10M5 8h14M4 12h16v8H4z",
};
