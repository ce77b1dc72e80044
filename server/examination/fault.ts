// What a check of `doctor` found wrong, and what to do about it.
export class Fault extends Error {
  readonly todo: string

  constructor(detail: string, todo: string) {
    super(detail)
    this.todo = todo
  }
}
