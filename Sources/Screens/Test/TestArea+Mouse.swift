import Runtime
import Terminal
import Widgets

/// Clicks and the wheel in 在线测试: fields, views of the answer, its rows.
extension TestArea {
  /// - Returns: nil for what is on nothing of it.
  func click(
    _ event: MouseEvent, _ state: inout State, _ frame: inout Frame
  ) -> Effects? {
    guard let test = state.test else { return nil }
    let layout = TestLayout(state.pane, test)
    switch event.kind {
    case .press: return press(event.point, layout, &state, &frame)
    case .wheelUp where layout.answer.contains(event.point): return wheel(.up, &state)
    case .wheelDown where layout.answer.contains(event.point): return wheel(.down, &state)
    case .wheelUp, .wheelDown: return nil
    }
  }

  /// What is under the pointer moves, wherever the keyboard is: three rows a notch.
  private func wheel(_ movement: Movement, _ state: inout State) -> Effects {
    let focus = state.test?.focus
    state.test?.focus = .answer
    defer { if let focus { state.test?.focus = focus } }
    return (0..<3).reduce(into: []) { effects, _ in effects += move(movement, &state) }
  }

  private func press(
    _ point: Point, _ layout: TestLayout, _ state: inout State, _ frame: inout Frame
  ) -> Effects? {
    guard let test = state.test else { return nil }
    if layout.form.contains(point) {
      attend(.form, &state, &frame)
      guard !layout.isFolded else { return [] }
      let fields = layout.parts(test.form, measure: measure).fields
      state.test?.form.click(
        at: point, in: fields, measure: measure, glyphs: glyphs,
        isPaintedFocused: test.focus == .form)
      state.test?.check()
      return []
    }
    guard layout.answer.contains(point) else { return nil }
    let isSecond = frame.shared.hasKeys && test.focus == .answer
    attend(.answer, &state, &frame)
    if let view = test.views.index(at: point, in: layout.tabs, measure: measure) {
      return turnView(&state, by: view - test.view.rawValue)
    }
    state.test?.point(at: point, in: layout.content, isSecond: isSecond)
    return []
  }

  /// The keyboard goes where the click was.
  private func attend(_ pane: TestPane, _ state: inout State, _ frame: inout Frame) {
    frame.perform(.catalogue(.focus(.detail)))
    state.test?.focus = pane
  }
}

extension InterfaceTest {
  /// The cursor goes to the row under the pointer; a node that has it is folded or unfolded.
  fileprivate mutating func point(at point: Point, in content: Rect, isSecond: Bool) {
    guard fault == nil, !isSending || hasStart else { return }
    switch view {
    case .table:
      guard let place = answer?.table.cell(at: point, in: content) else { return }
      answer?.table.move(toColumn: place.column)
      if let row = place.row { answer?.table.move(.toRow(row)) }
    case .tree:
      guard let tree = answer?.tree?.tree, let row = tree.rows.row(at: point, in: content) else {
        return
      }
      if isSecond, row == tree.rows.cursor { return toggleNode() }
      answer?.tree?.tree.move(.toRow(row))
    case .raw, .headers: break
    }
  }
}
