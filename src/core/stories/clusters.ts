import { UnionFind } from '../unionFind.ts';

export interface ClusterRules {
  /** Negative where `a` is the better lead. */
  compareLeads: (a: number, b: number) => number;
  /** Whether a document may be in the story of this lead. */
  isNear: (member: number, lead: number) => boolean;
  /** The publisher's name for a document's story, or null. */
  nameOf: (document: number) => string | null;
}

/** Likeness of texts never makes a larger story. The publisher's word may. */
const LARGEST_BY_TEXT = 300;

/** Sets of documents, each with its lead and its name. Two sets are joined only where the rules allow it. */
export class Clusters {
  private readonly rules: ClusterRules;
  private readonly sets: UnionFind;
  /** By root. */
  private readonly leads: Uint32Array;
  /** By root. */
  private readonly names: (string | null)[];
  /** By root, for sets of more than one document. */
  private readonly members = new Map<number, number[]>();
  /** Documents that the publisher assigned to a story, whatever their text. */
  private readonly assigned: Uint8Array;

  constructor(size: number, rules: ClusterRules) {
    this.rules = rules;
    this.sets = new UnionFind(size);
    this.leads = Uint32Array.from({ length: size }, (_, doc) => doc);
    this.names = Array.from({ length: size }, (_, doc) => rules.nameOf(doc));
    this.assigned = new Uint8Array(size);
  }

  /** The root of a document's set. */
  find(doc: number): number {
    return this.sets.find(doc);
  }

  membersOf(root: number): readonly number[] {
    return this.members.get(root) ?? [root];
  }

  leadOf(root: number): number {
    return this.leads[root] ?? root;
  }

  /** Joins two documents by the publisher's word. False where the publisher names two stories. */
  joinAssigned(a: number, b: number): boolean {
    this.assigned[a] = 1;
    this.assigned[b] = 1;
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return true;
    if (this.haveOtherNames(rootA, rootB)) return false;
    this.merge(rootA, rootB);
    return true;
  }

  /** Joins two documents because their texts are alike. False where a member would not be near the lead of the joint story. */
  joinByText(a: number, b: number): boolean {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return true;
    if (this.haveOtherNames(rootA, rootB)) return false;
    const sizes = this.membersOf(rootA).length + this.membersOf(rootB).length;
    if (sizes > LARGEST_BY_TEXT) return false;
    const [keeps, yields] =
      this.rules.compareLeads(this.leadOf(rootA), this.leadOf(rootB)) <= 0 ? [rootA, rootB] : [rootB, rootA];
    const lead = this.leadOf(keeps);
    const areNear = this.membersOf(yields).every(
      (member) => this.isAssignedBeside(member, yields) || this.rules.isNear(member, lead),
    );
    if (areNear) this.merge(rootA, rootB);
    return areNear;
  }

  /** An assigned member goes where its set goes. The lead of the set itself must be near in any case. */
  private isAssignedBeside(member: number, root: number): boolean {
    return this.assigned[member] === 1 && member !== this.leadOf(root);
  }

  private haveOtherNames(rootA: number, rootB: number): boolean {
    const [nameA, nameB] = [this.names[rootA] ?? null, this.names[rootB] ?? null];
    return nameA !== null && nameB !== null && nameA !== nameB;
  }

  private merge(rootA: number, rootB: number): void {
    const [larger, smaller] =
      this.membersOf(rootA).length >= this.membersOf(rootB).length ? [rootA, rootB] : [rootB, rootA];
    const members = this.members.get(larger) ?? [larger];
    for (const member of this.membersOf(smaller)) members.push(member);
    this.members.set(larger, members);
    this.members.delete(smaller);
    if (this.rules.compareLeads(this.leadOf(smaller), this.leadOf(larger)) < 0)
      this.leads[larger] = this.leadOf(smaller);
    this.names[larger] ??= this.names[smaller] ?? null;
    this.sets.join(larger, smaller);
  }
}
