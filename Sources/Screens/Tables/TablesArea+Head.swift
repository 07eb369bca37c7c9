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
  /// What may have the names of the columns, to choose from, and how a text may be read; what holds
  /// of either is marked. nil where there is no choice.
  var headMenu: Menu? {
    guard canChooseHead, let page else { return nil }
    var choices = heads(of: page).map { HeadChoice($0.title, .head($0.head), $0.head == head) }
    // Of rows that are none of these, and were said earlier.
    if !choices.contains(where: \.isPresent), case .rows(let rows) = head {
      choices.append(HeadChoice(TableHeadText.place(rows), .head(head), true))
    }
    if canChooseEncoding { choices += encodings(of: page) }
    return Menu(
      title: TableHeadText.title,
      choices: zip(choices, "1234567890a").map { choice, key in
        Menu.Choice(
          title: choice.title, key: key, intent: .tables(choice.intent),
          isPresent: choice.isPresent)
      })
  }

  private struct HeadChoice {
    var title: String
    var intent: TableIntent
    var isPresent: Bool

    init(_ title: String, _ intent: TableIntent, _ isPresent: Bool) {
      (self.title, self.intent, self.isPresent) = (title, intent, isPresent)
    }
  }

  /// Of what the bytes tell it is said what that was, as of the names.
  private func encodings(of page: TablePage) -> [HeadChoice] {
    let written = page.base.encoding.map { TableHeadText.written(in: $0) } ?? ""
    let found = TableHeadText.foundEncoding + (encoding == nil ? written : "")
    return TableHeadText.encodings.map {
      HeadChoice($0.0, .encoding($0.1), $0.1 == encoding)
    } + [HeadChoice(found, .encoding(nil), encoding == nil)]
  }

  /// How the table in view was read.
  private var head: TableHead { pages.first?.base.opening?.head ?? .automatic }

  private func heads(of page: TablePage) -> [(title: String, head: TableHead)] {
    var heads: [(title: String, head: TableHead)] = []
    if let row = page.row {
      // The file counts its rows from 1, those above the first row of data too.
      let number = row.number + (page.base.head?.upperBound ?? 0) + 1
      heads.append((TableHeadText.here(number), .rows(number...number)))
      heads.append((TableHeadText.both(number), .rows(number...number + 1)))
    }
    heads.append((TableHeadText.first, .rows(1...1)))
    heads.append((TableHeadText.firstTwo, .rows(1...2)))
    heads.append((TableHeadText.none, .none))
    let found = head == .automatic ? TableHeadText.found(at: page.base.head) : ""
    heads.append((TableHeadText.found + found, .automatic))
    return heads
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
