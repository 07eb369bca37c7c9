import Testing

@Suite struct SwiftTextTests {
  @Test func commentsAndTextsAreBlankInTheCode() {
    let text = SwiftText("let a = \"b { c\" // d {\n/* e /* f */ { */let g = 1\n")
    let code = String(decoding: text.code, as: UTF8.self)
    #expect(code.contains("let a = \"     \""))
    #expect(code.contains("let g = 1"))
    #expect(!code.contains("{"))
    #expect(code.utf8.count { $0 == UInt8(ascii: "\n") } == 2)
    #expect(text.comments.map(\.line) == [1, 2])
  }

  @Test func interpolationsStayCode() {
    let text = SwiftText(#"print("a \(b("c)") + d) e")"#)
    #expect(String(decoding: text.code, as: UTF8.self) == #"print("   (b("  ") + d)  ")"#)
    #expect(text.literals.map(\.text) == ["c)", "a  e"])
  }

  @Test func rawAndLongTextsAreRead() {
    let text = SwiftText("a = #\"x\"y\\(z)\"#\nb = \"\"\"\n  1 \"2\" {\n  \"\"\"\nc = #/}/#\nd {}")
    #expect(text.literals.map(\.text) == ["x\"y\\(z)", "\n  1 \"2\" {\n  ", "}"])
    #expect(text.literals.map(\.line) == [1, 2, 5])
    #expect(String(decoding: text.code, as: UTF8.self).hasSuffix("\nd {}"))
  }

  @Test func escapedQuotesDoNotEndAText() {
    let text = SwiftText(#"a = "b\"c" + "d\\" + e"#)
    #expect(text.literals.map(\.text) == [#"b\"c"#, #"d\\"#])
  }

  @Test func macrosAreNotTexts() {
    let text = SwiftText("#expect(a == 1)\n#if DEBUG\n#endif\n")
    #expect(text.literals.isEmpty)
  }

  @Test func functionsAreMeasuredWithTheirSignatures() {
    let source = """
      protocol P {
        func required() -> Int
        var wanted: Int { get }
      }
      func outer(
        a: () -> Void = {}
      ) -> Int {
        let stored = { 1 }()
        func inner() { self.init() }
        return "}".count
      }
      struct S {
        var stored: [Int] = [1].map {
          $0
        }
        var computed: Int {
          1
        }
        init() {}
        subscript(i: Int) -> Int {
          i
        }
      }
      """
    let functions = SwiftText(source).functions
    #expect(
      functions.map { "\($0.name) \($0.first)-\($0.last)" } == [
        "wanted 3-3", "outer 5-11", "inner 9-9", "computed 16-18", "init 19-19",
        "subscript 20-22",
      ])
  }
}
