declare const nominal: unique symbol;

/**
 * A value of type T that carries a name the compiler checks and the runtime does not see: paise cannot be
 * passed where a quantity is wanted. Made only by the checked constructors of this folder.
 */
export type Nominal<T, Name extends string> = T & { readonly [nominal]: Name };
