public import Terminal

extension Form {
  /// A click goes to the field it falls on; in a row of options it chooses, a box it ticks, a list
  /// it opens, stars it gives. While a list is open it has the keyboard, and a click closes it.
  /// - Parameters:
  ///   - rect: where the form was painted.
  ///   - isPaintedFocused: whether it was painted with the keyboard.
  public mutating func click(
    at point: Point, in rect: Rect, measure: DisplayWidth, glyphs: Glyphs,
    isPaintedFocused: Bool = true
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
    let isMarked = isPaintedFocused && index == focus
    focus(on: fields[index].id)
    let inside = Point(
      column: point.column - area.column - (layout.isStacked ? 2 : layout.labelColumns),
      row: point.row - area.row - (layout.isStacked ? 1 : 0))
    guard inside.column >= 0, inside.row >= 0, inside.row < layout.inputRows(of: fields[index])
    else { return }
    act(on: index, at: inside, layout, isMarked: isMarked)
  }

  /// - Parameter isMarked: it was painted as the field with the keyboard.
  private mutating func act(
    on index: Int, at point: Point, _ layout: FormLayout, isMarked: Bool
  ) {
    switch fields[index].input {
    case .radio(var radio):
      guard let option = layout.option(of: radio, at: point) else { return }
      radio.choose(option)
      setInput(.radio(radio), of: fields[index].id)
    case .checkbox(let isOn, let words):
      setInput(.checkbox(!isOn, words), of: fields[index].id)
    case .dropDown, .multiSelect: _ = handle(.enter)
    case .stars:
      let star = StarRating.star(
        at: point.column, isFocused: isMarked, measure: layout.measure, layout.glyphs)
      if let star { setInput(.stars(StarRating(star)), of: fields[index].id) }
    case .line, .area, .readOnly: break
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
