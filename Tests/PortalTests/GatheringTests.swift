import Synchronization
import Testing

@testable import Portal

@Suite struct GatheringTests {
  private struct Refused: Error, Equatable {}

  /// Asks one question whose answer waits, and the rest while it does.
  /// - Returns: what each came to, and the groups.
  private static func ask(
    _ questions: [Int], fits: @escaping @Sendable ([Int], Int) -> Bool = { _, _ in true },
    isRefused: @escaping @Sendable ([Int]) -> Bool = { _ in false }
  ) async -> (answers: [Int: Int?], groups: [[Int]]) {
    let groups = Mutex<[[Int]]>([])
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let gathering = Gathering<Int, Int>(
      fits: fits,
      look: { group in
        groups.withLock { $0.append(group) }
        if group == [0] { for await _ in gate {} }
        guard !isRefused(group) else { throw Refused() }
        return { $0 * 10 }
      })
    let answers = await withTaskGroup { tasks in
      tasks.addTask { (0, try? await gathering.answer(0)) }
      while groups.withLock(\.isEmpty) { await Task.yield() }
      for (place, question) in questions.enumerated() {
        tasks.addTask { (question, try? await gathering.answer(question)) }
        while gathering.waitingCount <= place { await Task.yield() }
      }
      open.finish()
      return await tasks.reduce(into: [Int: Int?]()) { $0.updateValue($1.1, forKey: $1.0) }
    }
    return (answers, groups.withLock { $0 })
  }

  @Test func whoeverAsksMeanwhileIsInTheNextGroup() async {
    let (answers, groups) = await Self.ask([1, 2, 3])
    #expect(groups == [[0], [1, 2, 3]])
    let expected: [Int: Int?] = [0: 0, 1: 10, 2: 20, 3: 30]
    #expect(answers == expected)
  }

  @Test func whoDoesNotFitWaitsInOrder() async {
    let (answers, groups) = await Self.ask(
      [1, 2, 3, 4, 5], fits: { group, question in group.allSatisfy { ($0 - question) % 2 == 0 } })
    #expect(groups == [[0], [1, 3, 5], [2, 4]])
    #expect(answers.count == 6 && answers.values.allSatisfy { $0 != nil })
  }

  @Test func aGroupIsBounded() async {
    let (answers, groups) = await Self.ask(Array(1...100))
    #expect(groups.map(\.count) == [1, 64, 36])
    #expect(answers[100] == 1000)
  }

  @Test func aFaultIsItsGroupsAlone() async {
    let (answers, groups) = await Self.ask(
      [1, 2, 3], fits: { group, question in group.allSatisfy { ($0 - question) % 2 == 0 } },
      isRefused: { $0.contains(3) })
    #expect(groups == [[0], [1, 3], [2]])
    let expected: [Int: Int?] = [0: 0, 1: nil, 2: 20, 3: nil]
    #expect(answers == expected)
  }
}
