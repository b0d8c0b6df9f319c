/**
 * Union-find (R. Tarjan, "Efficiency of a good but not linear set union algorithm", JACM 22, 1975) that
 * knows each set's lead, its name and its members, and asks before two sets become one.
 */
export interface ClusterRules {
  /** Negative where `a` is the better lead. */
  compareLeads: (a: number, b: number) => number;
  /** True where a member may stay beside this lead. */
  isNear: (member: number, lead: number) => boolean;
  /** The publisher's name of a document's story, null for none. */
  nameOf: (document: number) => string | null;
}

/** Text joins no more than this into one story; the publisher's word may. */
const LARGEST_BY_TEXT = 300;

export class Clusters {
  private readonly rules: ClusterRules;
  private readonly parents: Uint32Array;
  private readonly leads: Uint32Array;
  private readonly names: (string | null)[];
  /** At a set's root, when it has more than one. */
  private readonly members = new Map<number, number[]>();
  /** Members that belong by the publisher's word, whatever their text. */
  private readonly settled: Uint8Array;

  constructor(size: number, rules: ClusterRules) {
    this.rules = rules;
    this.parents = Uint32Array.from({ length: size }, (_, index) => index);
    this.leads = this.parents.slice();
    this.names = Array.from({ length: size }, (_, index) => rules.nameOf(index));
    this.settled = new Uint8Array(size);
  }

  find(document: number): number {
    let root = document;
    while (this.parent(root) !== root) root = this.parent(root);
    let step = document;
    while (step !== root) {
      const next = this.parent(step);
      this.parents[step] = root;
      step = next;
    }
    return root;
  }

  membersOf(root: number): readonly number[] {
    return this.members.get(root) ?? [root];
  }

  leadOf(root: number): number {
    return this.leads[root] ?? root;
  }

  /** Joins by the publisher's word. False where that names two stories. */
  joinSettled(a: number, b: number): boolean {
    this.settled[a] = 1;
    this.settled[b] = 1;
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return true;
    if (this.haveOtherNames(rootA, rootB)) return false;
    this.merge(rootA, rootB);
    return true;
  }

  /** Joins by text, if all the members stay near the lead that the joint story will have. */
  joinByText(a: number, b: number): boolean {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return true;
    if (this.haveOtherNames(rootA, rootB)) return false;
    const sizes = this.membersOf(rootA).length + this.membersOf(rootB).length;
    if (sizes > LARGEST_BY_TEXT) return false;
    const [keeps, yields] = this.rules.compareLeads(this.leadOf(rootA), this.leadOf(rootB)) <= 0 ? [rootA, rootB] : [rootB, rootA];
    const lead = this.leadOf(keeps);
    const areNear = this.membersOf(yields).every((member) => this.isSettledBeside(member, yields) || this.rules.isNear(member, lead));
    if (areNear) this.merge(rootA, rootB);
    return areNear;
  }

  /** A settled member follows its set; the set's own lead must always be near. */
  private isSettledBeside(member: number, root: number): boolean {
    return this.settled[member] === 1 && member !== this.leadOf(root);
  }

  private haveOtherNames(rootA: number, rootB: number): boolean {
    const [nameA, nameB] = [this.names[rootA] ?? null, this.names[rootB] ?? null];
    return nameA !== null && nameB !== null && nameA !== nameB;
  }

  private merge(rootA: number, rootB: number): void {
    const [larger, smaller] = this.membersOf(rootA).length >= this.membersOf(rootB).length ? [rootA, rootB] : [rootB, rootA];
    const members = this.members.get(larger) ?? [larger];
    for (const member of this.membersOf(smaller)) members.push(member);
    this.members.set(larger, members);
    this.members.delete(smaller);
    if (this.rules.compareLeads(this.leadOf(smaller), this.leadOf(larger)) < 0) this.leads[larger] = this.leadOf(smaller);
    this.names[larger] ??= this.names[smaller] ?? null;
    this.parents[smaller] = larger;
  }

  private parent(document: number): number {
    return this.parents[document] ?? document;
  }
}
