import Calls
import Catalog
import Formats
import Runtime
import Terminal
import Widgets

/// Calls an interface, and reads its answers: each a task off the main thread, answers being long
/// at times.
struct AnswerTasks: Sendable {
  typealias Effects = [Effect<TestFact>]

  let invoke: @Sendable (InvokeRequest) async throws(ServiceFault) -> InvokeExchange
  let files: AnswerFileServices
  /// What was typed into fields before, and answers of earlier calls.
  let history: HistoryServices
  let measure: DisplayWidth

  /// Calls, and says how far the answer has come, its first rows before all.
  func call(_ request: InvokeRequest) -> Effect<TestFact> {
    let (invoke, measure) = (invoke, measure)
    let id = request.id
    return .task("test.call") { post in
      let (arrivals, feed) = AsyncStream<AnswerArrival>.makeStream()
      var watched = request
      watched.options.watch = AnswerWatch { feed.yield($0) }
      let sent = watched
      async let result = Result { () async throws(ServiceFault) in
        defer { feed.finish() }
        return TestAnswer(try await invoke(sent), measure: measure)
      }
      for await arrival in arrivals {
        let start = arrival.start.map { TestAnswer($0, measure: measure) }
        guard !Task.isCancelled else { break }
        post(.arrival(id, DownloadStep(arrival), start))
      }
      let ended = await result
      guard !Task.isCancelled else { return }
      post(.answer(id, ended))
    }
  }

  // MARK: What was called before

  /// What was typed into the fields of an interface before.
  func values(of id: EntryID) -> Effect<TestFact> {
    let history = history
    return .task("history.values") { post in
      let calls = (try? await history.list(id)) ?? []
      post(.values(id, FieldHistory.values(of: calls.map(\.request))))
    }
  }

  func answer(of call: PastCall) -> Effect<TestFact> {
    let (history, measure) = (history, measure)
    return .task("history.answer") { post in
      let result = await Result { () async throws(ServiceFault) in
        TestAnswer(try await history.answer(call.id), measure: measure)
      }
      guard !Task.isCancelled else { return }
      post(.past(call, result))
    }
  }

  // MARK: The text of a long answer

  /// A piece of the answer's file. `movement` is where in it the view goes then.
  func window(_ window: AnswerWindow, at offset: Int, then movement: Movement) -> Effects {
    let files = files
    return [
      .task("answer.window") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await window.blocks(at: offset, files)
        }
        guard !Task.isCancelled else { return }
        post(.window(window.file, offset, movement, result))
      }
    ]
  }

  // MARK: Trees

  func outline(_ file: SpilledAnswer) -> Effects {
    let files = files
    return [
      .task("answer.outline") { post in
        let result = await Result { () async throws(ServiceFault) in
          AnswerTreeStart(try await files.outline(file))
        }
        guard !Task.isCancelled else { return }
        post(.outline(file, result))
      }
    ]
  }

  func nodes(_ pieces: [AnswerTree.Piece], of file: SpilledAnswer, _ outline: JSONOutline)
    -> Effects
  {
    [
      .task("answer.nodes") { post in
        let result = Result { try pieces.read(of: outline) }
        guard !Task.isCancelled else { return }
        post(.nodes(file, result.mapError { _ in .gone }))
      }
    ]
  }

  /// The nodes down to a place in the text.
  func reveal(_ tree: AnswerTree, _ byte: Int) -> Effects {
    guard let outline = tree.outline.value else { return [] }
    let file = tree.file
    return [
      .task("answer.reveal") { post in
        let chain = (try? outline.path(to: byte)) ?? []
        guard !Task.isCancelled, !chain.isEmpty else { return }
        post(.revealed(file, chain))
      }
    ]
  }

  /// A value, read to be copied.
  func copy(_ node: JSONNode, of outline: JSONOutline) -> Effects {
    [
      .task("answer.copy") { post in
        let value = try? JSON.parse(outline.source.read(node.range.lowerBound, node.range.count))
        guard let value, !Task.isCancelled else { return }
        post(.copied(value.stringValue ?? value.prettyText))
      }
    ]
  }

  // MARK: Searching and asking

  /// Where a text is in what a view shows.
  func search(_ answer: TestAnswer, _ text: String, in view: AnswerView) -> Effects {
    let files = files
    let (file, outline) = (answer.window?.file, answer.tree?.outline.value)
    // What is typed before the tree is there is looked for when it is.
    if view == .tree, outline == nil { return [] }
    return [
      .task("answer.search") { post in
        let hits: [AnswerSearch.Place]
        switch (view, file, outline) {
        case (.raw, let file?, _):
          hits = ((try? await files.search(file, text)) ?? []).map { .byte($0) }
        case (.tree, _, let outline?):
          let found = try? outline.find(text, limit: AnswerFileServices.mostHits)
          hits = (found ?? []).map { .byte($0) }
        default: hits = answer.cells(with: text)
        }
        guard !Task.isCancelled else { return }
        post(.found(AnswerSearch(text: text, view: view, hits: hits)))
      }
    ]
  }

  /// What a question to an answer comes to; a fault where it asks for a field that is nowhere.
  /// - Parameter labels: fields by what they are called on the screen.
  func filter(
    _ whole: TestAnswer, _ query: JSONQuery, as text: String, labels: FieldLabels
  ) -> Effects {
    let (files, measure) = (files, measure)
    return [
      .task("answer.filter") { post in
        let result = await Result { () async throws(ServiceFault) in
          let query = query.renamingMembers(labels.code)
          let unmet = whole.json.flatMap { query.unmet(in: $0) }
          if let unmet, whole.tree?.file == nil { throw labels.fault(unmet) }
          guard let file = whole.tree?.file else {
            let answers = whole.json.map { query.answers(in: $0) } ?? []
            return TestAnswer(part: answers, of: whole.exchange, measure: measure)
          }
          let outline: JSONOutline
          if let known = whole.tree?.outline.value {
            outline = known
          } else {
            let start = AnswerTreeStart(try await files.outline(file))
            // For the tree, and for the next question.
            post(.outline(file, .success(start)))
            outline = start.outline
          }
          // What is not in its start may come later.
          if let unmet, let found = try? outline.find(unmet.name, limit: 1), found.isEmpty {
            throw labels.fault(unmet)
          }
          let part = try await files.ask(query, outline)
          return TestAnswer(part: part, of: whole.exchange, measure: measure)
        }
        guard !Task.isCancelled else { return }
        post(.filtered(text, result))
      }
    ]
  }
}

extension [AnswerTree.Piece] {
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

extension DownloadStep {
  fileprivate init(_ arrival: AnswerArrival) {
    self.init(
      received: arrival.received, total: arrival.total, bytesPerSecond: arrival.bytesPerSecond)
  }
}
