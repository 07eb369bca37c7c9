import Testing

/// The rules about types, names, switches and prose, each on a sample that breaks it and on its
/// nearest neighbour that does not.
@Suite struct TypeRuleTests {
  func file(_ source: String, path: String = "Sources/Catalog/A.swift") -> SourceFile {
    SourceFile(path: path, source: source)
  }

  @Test func methodsAreCountedOverExtensions() {
    let one = file("struct A {\n  func a() {}\n  struct B { func b() {} }\n}\nfunc free() {}\n")
    let two = file(
      "extension A {\n  func c() { func inner() {} }\n}\nextension A.B { func d() {} }")
    #expect(Rule.methods([one, two]) == ["Catalog.A": 2, "Catalog.A.B": 2])
  }

  @Test func aTypeOf40MethodsPassesAndOneMoreFails() {
    func type(_ count: Int) -> SourceFile {
      file("struct A {\n" + (0..<count).map { "  func f\($0)() {}\n" }.joined() + "}\n")
    }
    #expect(Rule.crowded([type(40)], allowed: [:]).wrong == [])
    #expect(Rule.crowded([type(41)], allowed: [:]).wrong == ["Catalog.A has 41 methods"])
    #expect(Rule.crowded([type(41)], allowed: ["Catalog.A": 41]).wrong == [])
    #expect(Rule.crowded([type(42)], allowed: ["Catalog.A": 41]).wrong.count == 1)
    #expect(Rule.crowded([type(40)], allowed: ["Catalog.A": 41]).idle == ["Catalog.A"])
  }

  @Test func aNameOfTwoTypesIsFound() {
    let first = file("struct A {}\nprivate enum B {}\nenum C { struct D {} }")
    let second = file("final class A {}\nenum B {}\nextension C {}\nstruct D {}")
    #expect(Rule.sharedNames([first, second]) == ["A"])
  }

  @Test func anOpenSwitchIsFound() {
    let open = file("switch state.intent {\ncase .a: switch b { default: break }\ndefault: c()\n}")
    #expect(Rule.openSwitches(open).map(\.line) == [3])
    #expect(Rule.openSwitches(file("switch key {\ndefault: c()\n}")).isEmpty)
  }

  @Test(arguments: [
    "if a == \"未读\" {}", "a.hasPrefix(\"共\")", "b != TableText.none", "TestText.a == b",
  ])
  func aComparisonWithWordingIsFound(code: String) {
    #expect(Rule.comparisons(file(code)).count == 1)
  }

  @Test(arguments: [
    "a == \"unread\"", "say(\"未读\")", "a == b ? TableText.none : c", "TestText.a(b) == nil",
  ])
  func otherComparisonsAreNot(code: String) {
    #expect(Rule.comparisons(file(code)).isEmpty)
  }

  @Test func documentedDeclarationsAreCounted() {
    let source = """
      public import A
      /// Says something.
      public struct B {
        public var c: Int
        /// Says more.
        @discardableResult
        public func d() -> Int { 1 }
        var hidden: Int
      }
      """
    let count = Rule.documentation([file(source)])["Catalog"]
    #expect(count?.documented == 2)
    #expect(count?.public == 3)
  }

  @Test func aLineOf100CharactersPassesAndOneMoreFails() {
    func line(_ count: Int) -> String { "a " + String(repeating: "字", count: count - 2) }
    #expect(Rule.lineLength(line(100), path: "a.md").isEmpty)
    #expect(Rule.lineLength(line(101), path: "a.md").map(\.line) == [1])
    #expect(Rule.lineLength("// " + line(98), path: "a.swift").count == 1)
    #expect(Rule.lineLength(line(101), path: "a.swift").isEmpty)
    #expect(Rule.lineLength("| " + line(101), path: "a.md").isEmpty)
  }

  @Test func aRoomInTwoRowsIsFound() {
    #expect(HouseMap.repeated(markdown: "| `A`, `B` | x | |\n| `C` | x | `B` |\n") == [])
    #expect(HouseMap.repeated(markdown: "| `A`, `B` | x | |\n| `B` | x | |\n") == ["B"])
  }
}
