/** Discord's component types, as far as forms tell them apart. */
export const formTypes = { row: 1, textInput: 4, text: 10, label: 18 } as const;
