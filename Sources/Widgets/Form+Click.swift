public import Terminal

extension Form {
  /// A click goes to the field it falls on; in a row of options it chooses, a box it ticks, a list
  /// it opens. While a list is open it has the keyboard, and a click closes it.
  /// - Parameter rect: where the form was painted.
  public mutating func click(
    at point: Point, in rect: Rect, measure: DisplayWidth, glyphs: Glyphs
  ) {
    let layout = FormLayout(fields, columns: rect.columns, measure: measure, glyphs: glyphs)
    if focused?.isOpen == true {
      _ = handle(.escape)
      return
    }
    guard rect.contains(point),
      let index = areas(in: rect, layout).firstIndex(where: { $0.contains(point) }),
      fields[index].takesFocus
    else { return }
    let area = areas(in: rect, layout)[index]
    focus(on: fields[index].id)
    let inside = Point(
      column: point.column - area.column - (layout.isStacked ? 2 : layout.labelColumns),
      row: point.row - area.row - (layout.isStacked ? 1 : 0))
    guard inside.column >= 0, inside.row >= 0, inside.row < layout.inputRows(of: fields[index])
    else { return }
    act(on: index, at: inside, layout)
  }

  private mutating func act(on index: Int, at point: Point, _ layout: FormLayout) {
    switch fields[index].input {
    case .radio(var radio):
      guard let option = layout.option(of: radio, at: point) else { return }
      radio.choose(option)
      setInput(.radio(radio), of: fields[index].id)
    case .checkbox(let isOn, let words):
      setInput(.checkbox(!isOn, words), of: fields[index].id)
    case .dropDown, .multiSelect: _ = handle(.enter)
    case .line, .area, .stars, .readOnly: break
    }
  }
}

extension FormLayout {
  /// The option painted at a place of a radio field's input.
  func option(of radio: RadioChoice, at point: Point) -> Int? {
    let lines = radioLines(radio)
    guard lines.indices.contains(point.row) else { return nil }
    var column = 0
    for index in lines[point.row] {
      column += columns(ofOption: radio.options[index])
      if point.column < column { return index }
    }
    return nil
  }
}
