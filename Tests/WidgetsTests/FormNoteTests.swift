import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct FormNoteTests {
  /// What is wrong stands in the field's row; where that has no room for all of it, below the form.
  @Test(arguments: [("", false), (String(repeating: "字", count: 40), true)])
  func whatIsWrongIsSaidOnce(text: String, isBelow: Bool) {
    var form = Form([
      FormField("name", "名称", hint: "提示", input: .text(text, limit: 100))
    ])
    form.setErrors(["name": "不能超过 5 个字"])
    form.showErrors()
    var grid = Grid(size: Size(columns: 60, rows: 3))
    let painted = form.paintWithNote(into: &grid, in: grid.bounds, look: .test, focused: true)
    let note = painted.note.map(\.text).joined()
    #expect(note.contains("提示") && note.contains("不能超过 5 个字") == isBelow)
    let rest = form.paintWithNote(into: &grid, in: grid.bounds, look: .test, focused: false)
    #expect(rest.note.isEmpty)
  }
}
