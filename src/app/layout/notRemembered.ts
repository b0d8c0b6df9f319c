export function sayNotRemembered(): void {}
