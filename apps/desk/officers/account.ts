/** An officer's password row. Not the library's own name for one: we ask for passwords ourselves, with our lock-out. */
export const PASSWORD_PROVIDER = "officer";
