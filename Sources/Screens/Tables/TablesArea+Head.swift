import Tabular
import Widgets

/// `t`: which rows of a file have the names of its columns, and how a text is written.
extension TablesArea {
  /// Reads the file in view again, as a person wants it.
  func openAgain(
    _ state: inout State, _ frame: inout Frame, _ change: (inout TableOpening) -> Void
  ) -> Effects {
    guard let path = state.path, let base = state.pages.first?.base else { return [] }
    let table = base.choices.areSeveral ? "\(base.choices.chosen + 1)" : nil
    var opening = TableOpening(table: table, encoding: state.encoding)
    change(&opening)
    return openTable(
      &state, &frame, .file(path: path, opening), named: path, of: state.subject)
  }
}

extension TablesState {
  /// What may have the names of the columns, to choose from; nil where there is no choice.
  var headMenu: Menu? {
    guard canChooseHead, let page else { return nil }
    var choices: [(String, TableIntent)] = []
    if let row = page.row {
      // The file counts its rows from 1, those above the first row of data too.
      let number = row.number + (page.base.head?.upperBound ?? 0) + 1
      choices.append((TableText.headHere(number), .head(.rows(number...number))))
      choices.append((TableText.headBoth(number), .head(.rows(number...number + 1))))
    }
    choices.append((TableText.headFirst, .head(.rows(1...1))))
    choices.append((TableText.headFirstTwo, .head(.rows(1...2))))
    choices.append((TableText.headNone, .head(.none)))
    choices.append((TableText.headFound, .head(.automatic)))
    if canChooseEncoding {
      for (name, encoding) in TableText.encodings { choices.append((name, .encoding(encoding))) }
    }
    return Menu(
      title: TableText.headTitle,
      choices: zip(choices, "123456789").map { choice, key in
        Menu.Choice(title: choice.0, key: key, intent: .tables(choice.1))
      })
  }

  /// Whether the file is a text by its name, which has no sheets.
  private var isText: Bool {
    guard let path, page?.base.choices.areSeveral == false else { return false }
    return [".csv", ".tsv", ".txt"].contains { path.lowercased().hasSuffix($0) }
  }

  var canChooseEncoding: Bool { canChooseHead && isText }

  /// Whether the table in view is a file with rows, as it was opened.
  var canChooseHead: Bool {
    guard path != nil, pages.count == 1, let base = page?.base else { return false }
    return base.choices.kind == .sheets || base.choices.kind == .members
  }
}
