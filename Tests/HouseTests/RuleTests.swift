import Testing

/// Each rule on a sample that breaks it, and on its nearest neighbour that does not.
@Suite struct RuleTests {
  func file(_ source: String, path: String = "Sources/Catalog/A.swift") -> SourceFile {
    SourceFile(path: path, source: source)
  }

  @Test func commandsThatAreWrittenOutAreFound() {
    #expect(Rule.commands(file("let advice = \"用 tj" + "data login 登录\"")).count == 1)
    #expect(Rule.commands(file("let a = \"tj" + "data 1.0, tj" + "data_calls\"")).isEmpty)
    #expect(Rule.commands(file("discussion: \"见 tj" + "data login\"")).isEmpty)
  }

  @Test func aFileOf400LinesPassesAndOneMoreFails() {
    #expect(Rule.length(file(String(repeating: "\n", count: 400))).isEmpty)
    #expect(Rule.length(file(String(repeating: "\n", count: 401))).count == 1)
  }

  @Test func aFunctionOf40LinesPassesAndOneMoreFails() {
    func function(_ lines: Int) -> SourceFile {
      file("func f() {" + String(repeating: "\n", count: lines - 1) + "}\n")
    }
    #expect(Rule.functionLength(function(40)).isEmpty)
    #expect(Rule.functionLength(function(41)).map(\.what) == ["f has 41 lines"])
  }

  @Test func marksOfUnfinishedWorkAreFound() {
    #expect(Rule.unfinished(file("// TO" + "DO: later\n")).map(\.line) == [1])
    #expect(Rule.unfinished(file("\n/* FIX" + "ME */\n")).map(\.line) == [2])
    #expect(Rule.unfinished(file("let a = \"敬请" + "期待\"\n")).map(\.line) == [1])
    #expect(Rule.unfinished(file("let todo = \"to do, tj-XXXXXX\"\n")).isEmpty)
  }

  @Test(arguments: ["a!", "try! a()", "a as! B", "a[0]!", "f()!.b", "var a: Int!", "a?.b!"])
  func forcingIsFound(code: String) {
    #expect(Rule.force(file(code)).count == 1)
  }

  @Test(arguments: ["!a", "a != b", "a && !b", "f(!a)", "\"a!\"", "// a!", "[!a]", "a !== b"])
  func negationIsNotForcing(code: String) {
    #expect(Rule.force(file(code)).isEmpty)
  }

  @Test func aRoundedNumberBecomesAnIntegerOfAnySize() {
    #expect(Rule.rounding(file("let a = Int((b * 10).rounded())")).count == 1)
    #expect(Rule.rounding(file("let a = Int(saturating: (b * 10).rounded())")).isEmpty)
    #expect(Rule.rounding(file("let a = Int(b)")).isEmpty)
  }

  @Test(arguments: [
    "let a = Locale.current", "DateFormatter()", "TimeZone(identifier: b)", "a.formatted()",
  ])
  func askingForLocalesIsFound(code: String) {
    #expect(Rule.locales(file(code)).count == 1)
  }

  @Test(arguments: ["CivilCalendar.days(a)", "let a = \"Locale\"", "// TimeZone", "reformatted()"])
  func otherWordsAskForNoLocales(code: String) {
    #expect(Rule.locales(file(code)).isEmpty)
  }

  @Test func chineseInATextIsWordingAndInACommentIsNot() {
    #expect(Rule.wording(file("let a = \"数据\"\n")).map(\.what) == ["数据"])
    #expect(Rule.wording(file("/// 数据\nlet a = \"★ data\"\n")).isEmpty)
    let own = file("let a = \"数据\"\n", path: "Sources/Store/StoreError+Message.swift")
    #expect(Rule.wording(own).isEmpty)
  }

  @Test(arguments: [
    "SELECT a FROM b", "DELETE FROM b", "PRAGMA user_version", "CREATE VIRTUAL TABLE t",
    "UPDATE a SET b = 1",
  ])
  func sqlIsFound(statement: String) {
    #expect(Rule.sql(file("let a = \"\(statement)\"")).count == 1)
  }

  @Test(arguments: ["Select one from these", "UPDATE", "FROM here", "pragma"])
  func otherTextsAreNotSQL(text: String) {
    #expect(Rule.sql(file("let a = \"\(text)\"")).isEmpty)
  }

  @Test(arguments: ["byte == UInt8(ascii: \"}\")", "case UInt8(ascii: \"]\"):", "byte == 0x7D"])
  func jsonTakenApartByHandIsFound(code: String) {
    #expect(Rule.brackets(file(code)).count == 1)
  }

  @Test(arguments: ["text == \"}\"", "byte == UInt8(ascii: \"{\")", "let a = 0x70D", "// 0x7D"])
  func otherBracketsAreNot(code: String) {
    #expect(Rule.brackets(file(code)).isEmpty)
  }

  @Test func aTextThatIsNotMadeSafeIsFound() {
    let value = """
      public struct A: Hashable {
        public var id: Int
        public var title: String
        var labels: [String]? = nil
        public var parts: [B]
      }

      """
    let parts = "extension String: Safe {\n}\nextension B: Safe {\n}\n"
    let whole = parts + "extension A: Safe {\n  A(id, title.safe, labels.safe, parts.safe)\n}\n"
    #expect(Rule.unsafeTexts([value, whole]) == [])
    let broken = parts + "extension A: Safe {\n  A(id, title.safe)\n}\n"
    #expect(Rule.unsafeTexts([value, broken]) == ["A.labels", "A.parts"])
  }

  @Test func aDatabaseIsFound() {
    #expect(Rule.engine(file("import Catalog\nimport GRDB\n")).map(\.what) == ["GRDB"])
    #expect(Rule.engine(file("let a = \"DELETE FROM b\"")).count == 1)
    #expect(Rule.engine(file("import Catalog\nlet a = storage.rows\n")).isEmpty)
  }

  @Test func aPrintedSecretIsFound() {
    #expect(Rule.secrets(file(#"print("it is \(account.authToken)")"#)).count == 1)
    #expect(Rule.secrets(file(#"logger.info("in", metadata: ["p": "\(password)"])"#)).count == 1)
    #expect(Rule.secrets(file(#"print("token and password are needed")"#)).isEmpty)
    #expect(Rule.secrets(file("let token = read()")).isEmpty)
  }

  @Test func importsAreReadInAllTheirForms() {
    let source = """
      import A
      public import B
      @testable import C
      @_spi(X) import struct D.E
      import func F.g
      // import H
      let i = "import J"
      """
    #expect(Rule.imports(of: file(source)).map(\.module) == ["A", "B", "C", "D", "F"])
  }

  @Test func anImportBeyondTheMapIsFound() {
    let map = HouseMap(
      markdown: "text\n\n| room | what | may import |\n|---|---|---|\n| `A` | x | `B` |\n")
    #expect(map.rooms == ["A": ["B"]])
    let allowed = file("import B\nimport Synchronization", path: "Sources/A/A.swift")
    #expect(Rule.imports(allowed, map: map).isEmpty)
    let wrong = file("import B\n\nimport Glibc", path: "Sources/A/A.swift")
    #expect(Rule.imports(wrong, map: map).map(\.line) == [3])
    let unknown = file("import B", path: "Sources/C/C.swift")
    #expect(Rule.imports(unknown, map: map).count == 1)
  }

  @Test func theManifestIsRead() {
    let source = """
      func room(_ name: String) -> Target { .target(name: name) }
      let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
      let p = Package(targets: [
        .target(name: "CZ", linkerSettings: [.linkedLibrary("z")]),
        room("A"), room("B", ["A", grdb]),
        .executableTarget(name: "T", dependencies: ["B", grdb], swiftSettings: settings),
      ])
      """
    #expect(
      Manifest(source: source).dependencies == [
        "CZ": [], "A": [], "B": ["A", "GRDB"], "T": ["B", "GRDB"],
      ])
  }

  @Test func strangersAtTheTopAreFound() {
    #expect(
      Rule.topLevel(["README.md", ".ci/run", "Sources/A.swift", "notes.txt"]) == ["notes.txt"])
    #expect(Rule.kept([".build/a", "Package.resolved", "Package.swift"]).count == 2)
  }

  @Test func allowancesExcuseOnlyTheirPlace() {
    let violations = [
      Violation(path: "a", line: 1, what: "x y"), Violation(path: "b", line: 1, what: "x"),
    ]
    let used = Allowance(path: "a", what: "x", reason: "")
    let idle = Allowance(path: "c", what: "x", reason: "")
    let (left, unneeded) = violations.judged(by: [used, idle])
    #expect(left == [violations[1]])
    #expect(unneeded == [idle])
  }
}
