import Calls
import Formats
import Runtime
import Terminal
import Widgets

/// The piece of a long answer's file that is on the screen, or about to be.
struct AnswerWindow: Sendable {
  /// Bytes of a piece.
  static let length = 64 << 10

  let file: SpilledAnswer
  var offset = 0
  var isLoading = false
  /// Where it stops being JSON, once that is known.
  var fault: JSON.ParseError?

  /// The piece with the fault in its middle.
  var faultOffset: Int? { fault.map { max(0, $0.offset - Self.length / 2) } }

  /// A piece's text, with a mark where it stops being JSON.
  func blocks(
    at offset: Int, _ files: AnswerFileServices
  ) async throws(ServiceFault) -> [TextBlock] {
    let end = min(file.size, offset + Self.length)
    guard let fault, (offset...end).contains(fault.offset), fault.offset > offset else {
      return [TextBlock(try await files.read(file, offset, Self.length))]
    }
    var blocks = [TextBlock(try await files.read(file, offset, fault.offset - offset))]
    blocks.append(TextBlock(TestText.mark(fault), .failure))
    if fault.offset < end {
      blocks.append(TextBlock(try await files.read(file, fault.offset, end - fault.offset)))
    }
    return blocks
  }

  /// The piece a movement leads to; nil while it stays within this one.
  func next(_ movement: Movement, _ raw: TextState, visible: Int) -> Int? {
    let isAtEnd = raw.top + visible >= raw.lineCount
    let last = max(0, (file.size - 1) / Self.length * Self.length)
    let wanted: Int =
      switch movement {
      case .home: 0
      case .end: last
      case .down, .pageDown, .halfDown: isAtEnd ? min(last, offset + Self.length) : offset
      case .up, .pageUp, .halfUp: raw.top == 0 ? max(0, offset - Self.length) : offset
      case .toRow: offset
      }
    return wanted == offset ? nil : wanted
  }
}

extension Browser {
  /// Loads a piece of the file. `goes` is where in it the view goes then.
  func load(
    _ state: inout State, windowAt offset: Int, then movement: Movement = .home
  ) -> Effects {
    guard let window = state.detail?.test?.answer?.window else { return [] }
    state.detail?.test?.answer?.window?.isLoading = true
    let services = services
    return [
      .task("answer.window") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await window.blocks(at: offset, services.workbench.files)
        }
        guard !Task.isCancelled else { return }
        post(.workbench(.window(window.file, offset, movement, result)))
      }
    ]
  }

  func take(
    _ state: inout State, _ file: SpilledAnswer, _ offset: Int, _ movement: Movement,
    _ result: Result<[TextBlock], ServiceFault>
  ) {
    guard var answer = state.detail?.test?.answer, answer.window?.file == file else { return }
    answer.window?.isLoading = false
    switch result {
    case .success(let blocks):
      answer.window?.offset = offset
      answer.raw.setBlocks(blocks)
      let isInRaw = state.detail?.test?.search.view == .raw
      answer.raw.search(isInRaw ? state.detail?.test?.search.text ?? "" : "")
      if movement != .home { answer.raw.move(movement) }
      if offset == answer.window?.faultOffset, movement == .home { answer.raw.reveal(block: 1) }
    case .failure(let fault): state.message = Message(fault)
    }
    state.detail?.test?.answer = answer
  }

  /// Where the text stops being JSON, when its raw text is opened.
  func showFault(_ state: inout State) -> Effects? {
    guard let test = state.detail?.test, test.view == .raw,
      let offset = test.answer?.window?.faultOffset
    else { return nil }
    return load(&state, windowAt: offset)
  }

  /// A movement that leaves the piece of the file on the screen.
  /// - Returns: nil for any other.
  func moveWindow(_ state: inout State, _ movement: Movement) -> Effects? {
    guard let test = state.detail?.test, test.focus == .answer, test.view == .raw,
      let answer = test.answer, let window = answer.window, !window.isLoading
    else { return nil }
    let rows = BrowserLayout(state).answerContent.rows
    guard let offset = window.next(movement, answer.raw, visible: rows) else { return nil }
    return load(
      &state, windowAt: offset,
      then: offset < window.offset && movement != .home ? .end : movement == .end ? .end : .home)
  }

  /// Looks through the whole file.
  func searchFile(_ file: SpilledAnswer, _ text: String) -> Effects {
    let services = services
    return [
      .task("answer.search") { post in
        let hits = (try? await services.workbench.files.search(file, text)) ?? []
        guard !Task.isCancelled else { return }
        post(
          .workbench(
            .found(AnswerSearch(text: text, view: .raw, hits: hits.map { .byte($0) }))))
      }
    ]
  }
}
