import Catalog
import Store
import Testing

@Suite struct PersonTests {
  @Test func searchHistoryIsNewestFirstAndBounded() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    for number in 0..<(LocalStore.searchHistoryLimit + 5) {
      try await store.remember(search: "词\(number)")
    }
    try await store.remember(search: "词100")
    try await store.remember(search: "  ")
    let history = try await store.searchHistory()
    #expect(history.count == LocalStore.searchHistoryLimit)
    #expect(history.first == "词100")
    #expect(history.last == "词5")
    #expect(try await store.searchHistory(limit: 2) == ["词100", "词504"])
    try await store.clearSearchHistory()
    #expect(try await store.searchHistory() == [])
  }

  @Test func draftsSurviveReopening() async throws {
    let scratch = try Scratch()
    try await scratch.open().saveDraft("半句", key: "建议/内容")
    let store = try scratch.open()
    #expect(try await store.draft("建议/内容") == "半句")
    try await store.saveDraft("整句", key: "建议/内容")
    try await store.saveDraft("x", key: "纠错%")
    #expect(try await store.drafts(prefix: "建议/") == ["建议/内容": "整句"])
    try await store.removeDrafts(prefix: "建议/")
    #expect(try await store.drafts(prefix: "") == ["纠错%": "x"])
  }

  @Test func theOutboxKeepsTheLatestDeedOfAKey() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.enqueue(kind: "rating", key: "1", body: "3")
    try await store.enqueue(kind: "favourite", key: "1", body: "on")
    try await store.enqueue(kind: "rating", key: "1", body: "5")
    let items = try await store.outbox()
    #expect(items.map(\.body) == ["on", "5"])
    let first = try #require(items.first)
    try await store.noteOutboxFailure(first.id, "网络")
    #expect(try await store.outbox().first?.attempts == 1)
    #expect(try await store.outbox().first?.failure == "网络")
    try await store.removeFromOutbox(first.id)
    #expect(try await store.outbox().map(\.body) == ["5"])
  }

  @Test func callsAreKeptWithoutTokenAndCut() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let body = [UInt8](repeating: 65, count: CallRecord.bodyLimit + 10)
    let parameters = [
      CallParameter(name: "page", value: "10"), CallParameter(name: "authToken", value: "秘密"),
    ]
    let call = CallRecord(
      entry: .made(1), parameters: parameters, time: 5, milliseconds: 12, status: 200, code: 200,
      headers: [CallParameter(name: "Server", value: "x")], body: body)
    let number = try await store.record(call)
    let kept = try #require(try await store.calls(of: .made(1)).first)
    #expect(kept.id == number)
    #expect(kept.parameters == [CallParameter(name: "page", value: "10")])
    #expect(kept.size == body.count)
    #expect(kept.body.count == CallRecord.bodyLimit)
    #expect(kept.headers == call.headers)
    #expect(try await store.calls(of: .made(2)).isEmpty)
    for _ in 0..<(LocalStore.callsPerEntry + 3) {
      try await store.record(
        CallRecord(
          entry: .made(1), parameters: [], time: 6, milliseconds: 1, status: nil, code: nil,
          body: []))
    }
    #expect(try await store.calls(of: .made(1), limit: 1000).count == LocalStore.callsPerEntry)
  }

  @Test func requestsAreSavedByNameWithoutToken() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let request = SavedRequest(
      entry: .made(1), name: "空", method: "POST",
      parameters: [CallParameter(name: "authToken", value: "秘密")], tags: ["日报", "重要"])
    try await store.save(request)
    let requests = try await store.savedRequests(of: .made(1))
    #expect(requests.map(\.name) == ["空"])
    #expect(requests.first?.parameters == [])
    #expect(requests.first?.tags == ["日报", "重要"])
    #expect(requests.first?.method == "POST")
    var renamed = request
    renamed.name = "满"
    try await store.save(renamed, replacing: "空")
    #expect(try await store.savedRequests(of: nil).map(\.name) == ["满"])
    try await store.removeRequest(name: "满", of: .made(1))
    #expect(try await store.savedRequests(of: .made(1)).isEmpty)
  }

  @Test func theHistoryKeepsToItsSize() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    for number in 1...5 {
      let call = CallRecord(
        entry: .made(number % 2), parameters: [], time: number, milliseconds: 3, status: 200,
        code: 200, body: [UInt8](repeating: 65, count: 1000), method: "POST", quotaLimit: 20,
        quotaLeft: 20 - number, steps: [0.5, 1, 0, 2, 3])
      try await store.record(call, keeping: 3500)
    }
    let lines = try await store.history(of: nil)
    #expect(lines.map(\.quotaLeft) == [15, 16, 17])
    #expect(lines.first?.method == "POST")
    #expect(try await store.history(of: .made(0)).map(\.time) == [4])
    let whole = try #require(try await store.call(lines[0].id))
    #expect(whole.steps == [0.5, 1, 0, 2, 3])
    #expect(whole.body.count == 1000)
    try await store.removeCall(lines[0].id)
    #expect(try await store.call(lines[0].id) == nil)
    try await store.clearCalls(of: .made(0))
    #expect(try await store.history(of: nil).map(\.time) == [3])
    try await store.clearCalls(of: nil)
    #expect(try await store.history(of: nil).isEmpty)
  }
}
