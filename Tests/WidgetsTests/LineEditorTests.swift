import Base
import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct LineEditorTests {
  @Test func editsByWholeCharacters() {
    var editor = LineEditor("绿色e\u{301}👨‍👩‍👧")
    #expect(editor.count == 4)
    #expect(press(&editor, .backspace))
    #expect(editor.text == "绿色e\u{301}")
    #expect(press(&editor, .backspace))
    #expect(editor.text == "绿色")
    #expect(press(&editor, .left))
    #expect(press(&editor, .character("x")))
    #expect(editor.text == "绿x色")
    #expect(editor.cursor == 2)
  }

  @Test func aMarkTypedAloneJoinsTheCharacterBefore() {
    var editor = LineEditor("ab")
    _ = editor.handle(.left)
    _ = editor.handle(.character("\u{301}"))
    #expect(editor.count == 2)
    #expect(editor.cursor == 1)
    #expect(editor.text == "a\u{301}b")
  }

  /// What is typed at the cursor joins as if all were read anew: marks, flags that pair anew to the
  /// end, families, syllables of letters.
  @Test func whatIsTypedJoinsAsInTheWholeText() {
    let scalars =
      "ae天🇨🇳🇺👩👨\u{200D}\u{FE0F}\u{301}\u{1F3FD}\u{915}\u{94D}\u{937}\u{1100}\u{1161}\u{11A8} "
      .unicodeScalars.map { $0 }
    var random = SeededGenerator(seed: 41)
    for _ in 0..<400 {
      var editor = LineEditor()
      var whole: [Character] = []
      for _ in 0..<12 {
        let text = (0...Int.random(in: 0..<4, using: &random)).reduce(into: "") { text, _ in
          text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
        }
        let cursor = Int.random(in: 0...whole.count, using: &random)
        _ = editor.handle(.home)
        for _ in 0..<cursor { _ = editor.handle(.right) }
        editor.insert(text)
        let before = String(whole[..<cursor]) + text
        whole = Array(before + String(whole[cursor...]))
        #expect(editor.text == String(whole) && editor.count == whole.count, "\(whole) \(text)")
        #expect(editor.cursor == min(before.count, whole.count), "\(whole) \(text)")
      }
    }
  }

  /// A key costs the same however much stands in the line: a paste that comes key by key is there
  /// at once.
  @Test(.timeLimit(.minutes(1))) func aLongLineIsTypedQuickly() {
    var editor = LineEditor()
    for _ in 0..<100_000 {
      _ = editor.handle(.character("1"))
      _ = editor.handle(.character(";"))
    }
    #expect(editor.count == 200_000)
  }

  @Test func controlKeysCutFromTheCursor() {
    var editor = LineEditor("天津市 open data2 名单")
    #expect(press(&editor, .control("w")))
    #expect(editor.text == "天津市 open data2 ")
    #expect(press(&editor, .control("w")))
    #expect(editor.text == "天津市 open ")
    #expect(press(&editor, .control("a")))
    #expect(press(&editor, .alt("f")))
    #expect(editor.cursor == 3)
    #expect(press(&editor, .control("k")))
    #expect(editor.text == "天津市")
    #expect(press(&editor, .control("u")))
    #expect(editor.isEmpty)
    #expect(press(&editor, .backspace))
    #expect(press(&editor, .delete))
  }

  @Test func pasteStaysOnItsLineAndUnderItsLimit() {
    var editor = LineEditor("甲", limit: 6)
    editor.insert("乙\n丙\u{1B}[31m丁戊")
    #expect(editor.text == "甲乙 丙[3")
  }

  @Test func keysWithoutMeaningAreLeftToTheScreen() {
    var editor = LineEditor("x")
    for key in [Key.enter, .escape, .tab, .up, .down, .pageUp, .control("s"), .function(1)] {
      let answer = editor.handle(key)
      #expect(!answer, "\(key)")
    }
  }

  @Test func historyGivesTheDraftBack() {
    var editor = LineEditor("草", history: InputHistory(["绿色商场", "医保"]))
    #expect(press(&editor, .up))
    #expect(editor.text == "医保")
    #expect(press(&editor, .up))
    #expect(press(&editor, .up))
    #expect(editor.text == "绿色商场")
    #expect(press(&editor, .down))
    #expect(press(&editor, .down))
    #expect(editor.text == "草")
  }

  @Test func historyKeepsEachTextOnceAndNoMoreThanItsLimit() {
    var history = InputHistory(["甲", "乙", "丙"], limit: 3)
    history.add("甲")
    history.add("丁")
    history.add("")
    #expect(history.entries == ["丙", "甲", "丁"])
  }

  private func line(_ editor: LineEditor, columns: Int, masked: Bool = false) -> (String, Int?) {
    var grid = Grid(size: Size(columns: columns, rows: 1))
    let point = editor.paint(
      into: &grid, in: grid.bounds, look: .test, focused: true, masked: masked, placeholder: "关键字")
    return (grid.text, point?.column)
  }

  @Test func longLinesScrollWithTheCursor() {
    var editor = LineEditor("天津市信息资源统一开放平台")
    #expect(line(editor, columns: 30) == ("天津市信息资源统一开放平台", 26))
    #expect(line(editor, columns: 10) == ("开放平台", 8))
    _ = editor.handle(.home)
    #expect(line(editor, columns: 10) == ("天津市信息", 0))
    for _ in 0..<6 { _ = editor.handle(.right) }
    #expect(line(editor, columns: 10) == ("信息资源统", 6))
  }

  @Test func passwordsShowDots() {
    #expect(line(LineEditor("密码a1"), columns: 10, masked: true) == ("●●●●", 4))
  }

  @Test func placeholderShowsWhileEmpty() {
    #expect(line(LineEditor(), columns: 10) == ("关键字", 0))
  }

  /// Where no grey tells it from what was typed, brackets do.
  @Test(arguments: Theme.builtin, ColorDepth.allCases)
  func aPlaceholderIsToldFromWhatWasTyped(theme: Theme, depth: ColorDepth) {
    let look = Look.make(themeName: theme.name, depth: depth, ascii: false)
    func paint(_ editor: LineEditor) -> (text: String, style: Style) {
      var grid = Grid(size: Size(columns: 10, rows: 1))
      editor.paint(
        into: &grid, in: grid.bounds, look: look, focused: true, placeholder: "关键字")
      return (grid.text, grid.row(0)[0].style.reduced(to: depth))
    }
    let (typed, blank) = (paint(LineEditor("关键字")), paint(LineEditor()))
    #expect(typed.text == "关键字")
    #expect(blank.text == "(关键字)" || blank.text == "关键字" && blank.style != typed.style)
    #expect(depth >= .palette || blank.text == "(关键字)")
  }

  @Test func cursorIsAlwaysInTheLine() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var editor = LineEditor(
        String(
          (0..<Int.random(in: 0...30, using: &random)).map { _ in
            "a天★e\u{301}津 ".randomElement(using: &random) ?? "a"
          }))
      for _ in 0..<Int.random(in: 0...30, using: &random) { _ = editor.handle(.left) }
      let columns = Int.random(in: 1...20, using: &random)
      let cursor = try #require(line(editor, columns: columns).1)
      #expect((0..<columns).contains(cursor))
    }
  }
}
