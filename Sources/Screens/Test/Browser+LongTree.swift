import Calls
import Formats
import Runtime
import Widgets

/// Reading the tree of a long answer while it is looked at.
extension Browser {
  /// After every event: the nodes in view of a tree that is on the screen, unless they are here.
  func nodesNeeded(_ state: inout State) -> Effects {
    guard state.detail?.tab == .test, let test = state.detail?.test, test.view == .tree,
      var long = test.answer?.long, long.outline.fault == nil
    else { return [] }
    guard let outline = long.outline.value else {
      guard !long.outline.isLoading else { return [] }
      state.detail?.test?.answer?.long?.outline.begin()
      return [readOutline(long.file)]
    }
    let pieces = long.need()
    state.detail?.test?.answer?.long = long
    guard !pieces.isEmpty else { return [] }
    let file = long.file
    return [
      .task("answer.nodes") { post in
        let result = Result { try pieces.read(of: outline) }
        guard !Task.isCancelled else { return }
        post(.workbench(.nodes(file, result.mapError { _ in .gone })))
      }
    ]
  }

  private func readOutline(_ file: SpilledAnswer) -> Effect<BrowserAction> {
    let services = services
    return .task("answer.outline") { post in
      let result = await Result { () async throws(ServiceFault) in
        LongTreeStart(try await services.workbench.files.outline(file))
      }
      guard !Task.isCancelled else { return }
      post(.workbench(.outline(file, result)))
    }
  }

  func take(
    _ state: inout State, _ file: SpilledAnswer, _ result: Result<LongTreeStart, ServiceFault>
  ) -> Effects {
    state.detail?.test?.change(file) { long in
      switch result {
      case .success(let start): long.begin(start.outline, start.path)
      case .failure(let fault): long.outline.take(.failure(fault))
      }
    }
    guard let test = state.detail?.test, test.answer?.long?.file == file,
      case .success(let start) = result
    else { return [] }
    if let fault = start.outline.fault {
      state.detail?.test?.answer?.window?.fault = fault
      state.message = Message(.failure, TestText.broken(fault))
    }
    // What was typed before the tree was there.
    let isAwaited = test.view == .tree && test.search.view == .tree && !test.search.text.isEmpty
    return isAwaited ? search(&state, test.search.text) : []
  }

  func take(
    _ state: inout State, _ file: SpilledAnswer,
    _ result: Result<[SparseTree.Path: JSONNode], ServiceFault>
  ) {
    switch result {
    case .success(let nodes): state.detail?.test?.change(file) { $0.take(nodes) }
    case .failure(let fault): state.message = Message(fault)
    }
  }

  // MARK: Search

  /// Looks through all names and values.
  func searchTree(_ long: LongTree, _ text: String) -> Effects {
    guard let outline = long.outline.value else { return [] }
    return [
      .task("answer.search") { post in
        let hits = (try? outline.find(text, limit: AnswerFileServices.mostHits)) ?? []
        guard !Task.isCancelled else { return }
        post(
          .workbench(
            .found(AnswerSearch(text: text, view: .tree, hits: hits.map { .byte($0) }))))
      }
    ]
  }

  /// Brings a place in the text to the screen.
  func reveal(_ long: LongTree, _ byte: Int) -> Effects {
    guard let outline = long.outline.value else { return [] }
    let file = long.file
    return [
      .task("answer.reveal") { post in
        let chain = (try? outline.path(to: byte)) ?? []
        guard !Task.isCancelled, !chain.isEmpty else { return }
        post(.workbench(.revealed(file, chain)))
      }
    ]
  }

  // MARK: Copying

  /// Most bytes of a value that are copied.
  private static let mostCopied = 256 << 10

  /// The value under the cursor, read first.
  func copyNode(_ state: inout State) -> Effects {
    guard let long = state.detail?.test?.answer?.long, let node = long.node,
      let outline = long.outline.value
    else { return [] }
    guard node.range.count <= Self.mostCopied else {
      state.message = Message(.warning, TestText.tooLongToCopy(node.range.count))
      return []
    }
    return [
      .task("answer.copy") { post in
        let value = try? JSON.parse(outline.source.read(node.range.lowerBound, node.range.count))
        guard let value, !Task.isCancelled else { return }
        post(.workbench(.copied(value.stringValue ?? value.prettyText)))
      }
    ]
  }
}

/// What a tree begins with.
struct LongTreeStart: Sendable {
  let outline: JSONOutline
  /// From the whole down to where most of it lies.
  let path: [JSONNode]

  init(_ outline: JSONOutline) {
    self.outline = outline
    path = (try? outline.pathToMost()) ?? []
  }
}

extension [LongTree.Piece] {
  fileprivate func read(of outline: JSONOutline) throws -> [SparseTree.Path: JSONNode] {
    var nodes: [SparseTree.Path: JSONNode] = [:]
    for piece in self {
      let children = try outline.children(
        of: piece.node, from: piece.places.lowerBound, limit: piece.places.count)
      for child in children { nodes[piece.parent + [child.place]] = child }
    }
    return nodes
  }
}

extension TestState {
  /// Changes the tree of a file, be it shown or waiting behind a part of it.
  mutating func change(_ file: SpilledAnswer, _ body: (inout LongTree) -> Void) {
    if var long = answer?.long, long.file == file {
      body(&long)
      answer?.long = long
    }
    if var long = whole?.long, long.file == file {
      body(&long)
      whole?.long = long
    }
  }
}
