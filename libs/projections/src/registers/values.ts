/** Values of a statement, numbered as they are named. */
export class Values {
  readonly all: unknown[] = [];
  private readonly lists = new Map<unknown, string>();

  /** Takes the value and answers how the statement names it, `$1` for the first. The same list is sent once. */
  add(value: unknown): string {
    const known = this.lists.get(value);
    if (known !== undefined) return known;
    this.all.push(value);
    const name = `$${String(this.all.length)}`;
    if (Array.isArray(value)) this.lists.set(value, name);
    return name;
  }
}
