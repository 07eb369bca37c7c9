import Calls
import Catalog
import Formats
import Runtime
import Tabular
import Terminal
import Widgets

/// An answer that is looked at: what of it is read, looked for, asked for and taken along.
struct AnswerInspector {
  typealias State = TestState
  typealias Effects = [Effect<TestFact>]
  typealias Frame = FrameRequests

  let tasks: AnswerTasks
  let measure: DisplayWidth

  // MARK: The raw text of a long answer

  /// Loads a piece of the file. `movement` is where in it the view goes then.
  func load(_ offset: Int, then movement: Movement = .home, _ state: inout State) -> Effects {
    guard let window = state.test?.answer?.window else { return [] }
    state.test?.answer?.window?.isLoading = true
    return tasks.window(window, at: offset, then: movement)
  }

  func takeWindow(
    of file: SpilledAnswer, at offset: Int, _ movement: Movement,
    _ result: Result<[TextBlock], ServiceFault>, _ state: inout State, _ frame: inout Frame
  ) {
    guard var answer = state.test?.answer, answer.window?.file == file else { return }
    answer.window?.isLoading = false
    switch result {
    case .success(let blocks):
      answer.window?.offset = offset
      answer.raw.setBlocks(blocks)
      let isInRaw = state.test?.search.view == .raw
      answer.raw.search(isInRaw ? state.test?.search.text ?? "" : "")
      if movement != .home { answer.raw.move(movement) }
      if offset == answer.window?.faultOffset, movement == .home { answer.raw.reveal(block: 1) }
    case .failure(let fault): frame.say(Message(fault))
    }
    state.test?.answer = answer
  }

  // MARK: The tree

  /// The nodes in view of a tree that is on the screen, unless they are here.
  func nodesNeeded(_ state: inout State) -> Effects {
    guard let test = state.test, test.view == .tree, let tree = test.answer?.tree,
      tree.outline.fault == nil
    else { return [] }
    guard let outline = tree.outline.value else {
      guard let file = tree.file, !tree.outline.isLoading else { return [] }
      state.test?.answer?.tree?.outline.begin()
      return tasks.outline(file)
    }
    let pieces = state.test?.answer?.tree?.need() ?? []
    guard let file = tree.file, !pieces.isEmpty else { return [] }
    return tasks.nodes(pieces, of: file, outline)
  }

  func takeOutline(
    of file: SpilledAnswer, _ result: Result<AnswerTreeStart, ServiceFault>,
    _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    state.test?.change(file) { tree in
      switch result {
      case .success(let start): tree.begin(start)
      case .failure(let fault): tree.outline.take(.failure(fault))
      }
    }
    guard let test = state.test, test.answer?.tree?.file == file,
      case .success(let start) = result
    else { return [] }
    if let fault = start.outline.fault {
      state.test?.answer?.window?.fault = fault
      frame.say(Message(.failure, TestText.broken(fault)))
    }
    // What was typed before the tree was there.
    let isAwaited = test.view == .tree && test.search.view == .tree && !test.search.text.isEmpty
    return isAwaited ? search(test.search.text, &state) : []
  }

  // MARK: Taking along

  /// Most bytes of a value that are copied.
  private static let mostCopied = 256 << 10

  /// The value under the cursor, read first.
  func copyNode(_ state: State, _ frame: inout Frame) -> Effects {
    guard let tree = state.test?.answer?.tree, let node = tree.node,
      let outline = tree.outline.value
    else { return [] }
    guard node.range.count <= Self.mostCopied else {
      frame.say(Message(.warning, TestText.tooLongToCopy(node.range.count)))
      return []
    }
    return tasks.copy(node, of: outline)
  }

  /// - Parameter exports: whether it is opened to be exported.
  func openAsTable(_ state: State, _ frame: inout Frame, exports: Bool = false) {
    guard let test = state.test, let answer = test.answer, let entry = frame.shared.opened else {
      return
    }
    let subject = TableSubject(
      title: entry.title, host: test.isOurs ? nil : entry.publisher, part: TestText.part(test))
    // A long answer is read from its file, all of it.
    if let file = answer.exchange.file {
      let origin = TableOrigin.answers(entry.id, path: file.path)
      frame.perform(.tables(.open(origin, named: entry.title, of: subject, exports: exports)))
    } else if case .notJSON(let kind) = answer.reading, kind.mayBeTable {
      let origin = TableOrigin.body(name: entry.title, answer.exchange.body)
      frame.perform(.tables(.open(origin, named: entry.title, of: subject, exports: exports)))
    } else if let table = test.table(named: entry.title) {
      let origin = TableOrigin.rows(table.settled)
      frame.perform(.tables(.open(origin, named: table.name, of: subject, exports: exports)))
    }
  }
}

extension InterfaceTest {
  /// What can be copied of it; nil where it is another's.
  func copyMenu(
    _ source: CopySource, of subject: EntrySummary, page: String?, by sharing: ShareServices
  ) -> Menu? {
    guard id == subject.id else { return nil }
    let pointed: [CopyMenu.Choice] =
      switch source {
      case .cell(let cell): cell.map { [CopyMenu.cell($0)] } ?? []
      case .answer: self.pointed
      }
    var menu = CopyMenu(pointed, of: subject)
    menu.add(draft, of: specification, by: sharing)
    menu.add(page: page)
    return menu.menu
  }

  /// What the cursor is on: a cell, or a value of a tree.
  fileprivate var pointed: [CopyMenu.Choice] {
    guard let answer else { return [] }
    switch view {
    case .table:
      guard let cells = answer.cells, let place = answer.table.cell else { return [] }
      return [CopyMenu.cell(cells[place.row][place.column])]
    case .tree:
      guard let tree = answer.tree, tree.node != nil else { return [] }
      // The value is read first.
      return [(CopyText.value, .test(.copyNode)), (CopyText.path, .copyText(tree.pathText))]
    case .raw, .headers: return []
    }
  }

  /// The rows of the answer, under the names the specification gives them.
  fileprivate func table(named name: String) -> MemoryTable? {
    guard let rows = answer?.rows, let cells = answer?.cells else { return nil }
    return MemoryTable(
      name: name,
      headings: rows.columns.map { column in
        let label = specification.results.first { $0.name == column }?.label ?? ""
        return TableHeading(code: column, label: label)
      }, cells: cells, strings: answer?.strings)
  }

  /// Columns of the answer by 中文描述, where the specification names them.
  func titles(asCodes: Bool) -> [String] {
    let columns = answer?.rows?.columns ?? []
    return asCodes ? columns : columns.map(labels.label(of:))
  }

  /// Changes the tree of a file, or of what is held, be it shown or waiting behind a part of it.
  mutating func change(_ file: SpilledAnswer?, _ body: (inout AnswerTree) -> Void) {
    if var tree = answer?.tree, tree.file == file {
      body(&tree)
      answer?.tree = tree
    }
    if let file, var tree = whole?.tree, tree.file == file {
      body(&tree)
      whole?.tree = tree
    }
  }
}
