import Tabular
import Widgets

/// `t`: which rows of a file have the names of its columns.
extension TablesArea {
  /// Reads the file in view again, with names where a person wants them.
  func openAgain(_ state: inout State, _ frame: inout Frame, _ head: TableHead) -> Effects {
    guard let path = state.path, let base = state.pages.first?.base else { return [] }
    let table = base.choices.areSeveral ? "\(base.choices.chosen + 1)" : nil
    return openTable(
      &state, &frame, .file(path: path, TableOpening(table: table, head: head, isHeadChosen: true)),
      named: path, of: state.subject)
  }
}

extension TablesState {
  /// What may have the names of the columns, to choose from; nil where there is no choice.
  var headMenu: Menu? {
    guard canChooseHead, let page else { return nil }
    var choices: [(String, TableHead)] = []
    if let row = page.row {
      // The file counts its rows from 1, those above the first row of data too.
      let number = row.number + (page.base.head?.upperBound ?? 0) + 1
      choices.append((TableText.headHere(number), .rows(number...number)))
      choices.append((TableText.headBoth(number), .rows(number...number + 1)))
    }
    choices.append((TableText.headFirst, .rows(1...1)))
    choices.append((TableText.headFirstTwo, .rows(1...2)))
    choices.append((TableText.headNone, .none))
    choices.append((TableText.headFound, .automatic))
    return Menu(
      title: TableText.headTitle,
      choices: zip(choices, "123456").map { choice, key in
        Menu.Choice(title: choice.0, key: key, intent: .tables(.head(choice.1)))
      })
  }

  /// Whether the table in view is a file with rows, as it was opened.
  var canChooseHead: Bool {
    guard path != nil, pages.count == 1, let base = page?.base else { return false }
    return base.choices.kind == .sheets || base.choices.kind == .members
  }
}
