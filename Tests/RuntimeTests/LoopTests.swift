import Glibc
import Synchronization
import Terminal
import Testing

@testable import Runtime

/// The loop that waits for a terminal.
@Suite struct LoopTests {
  /// Keys were typed ahead; while the first is worked off the program is told to end.
  @Test func whoTellsItToEndWaitsForNoKey() throws {
    let screen = try AheadScreen([.key(.character("a")), .key(.character("b"))])
    let program = Program(
      state: [InputEvent](),
      update: { (seen: inout [InputEvent], event: Event<Int>) -> [Effect<Int>] in
        guard case .input(let input) = event else { return [] }
        seen.append(input)
        if input == .hangup { return [.quit(Int32(seen.count))] }
        screen.isToldToEnd = true
        return []
      }, paint: { _, _ in nil })
    // The first key and the end.
    #expect(ProgramLoop.run(program, on: screen) == 2)
  }
}

/// Events that are there at once, then that it is to end.
private final class AheadScreen: Screen, @unchecked Sendable {
  let size = Size(columns: 20, rows: 5)
  let measure = DisplayWidth()
  var isToldToEnd = false
  /// Always readable.
  let inputDescriptors: [Int32]
  private let descriptors: [Int32]
  private var queue: [InputEvent]

  init(_ queue: [InputEvent]) throws {
    self.queue = queue
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    #expect(write(ends[1], "x", 1) == 1)
    (descriptors, inputDescriptors) = (ends, [ends[0]])
  }

  deinit { for descriptor in descriptors { Glibc.close(descriptor) } }

  func events() -> [InputEvent] {
    defer { (queue, isToldToEnd) = ([], false) }
    return isToldToEnd ? [.hangup] : queue
  }

  func show(_ grid: Grid, cursor: Point?) {}
  func invalidate() {}
  func suspend() {}
  func setMouse(_ on: Bool) {}
  func copy(_ text: String) -> Bool { true }
  func close() {}
}
