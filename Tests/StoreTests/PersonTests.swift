import Catalog
import Store
import Testing

@Suite struct PersonTests {
  @Test func searchHistoryIsNewestFirstAndBounded() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    for number in 0..<(PersonStore.searchHistoryLimit + 5) {
      try await store.person.remember(search: "词\(number)")
    }
    try await store.person.remember(search: "词100")
    try await store.person.remember(search: "  ")
    let history = try await store.person.searchHistory()
    #expect(history.count == PersonStore.searchHistoryLimit)
    #expect(history.first == "词100")
    #expect(history.last == "词5")
    #expect(try await store.person.searchHistory(limit: 2) == ["词100", "词504"])
    try await store.person.clearSearchHistory()
    #expect(try await store.person.searchHistory() == [])
  }

  @Test func draftsSurviveReopening() async throws {
    let scratch = try Scratch()
    try await scratch.open().person.saveDraft("半句", key: "建议/内容")
    let store = try scratch.open()
    #expect(try await store.person.drafts(prefix: "建议/").map(\.text) == ["半句"])
    #expect(try await store.person.saveDraft("整句", key: "建议/内容", over: .own))
    try await store.person.saveDraft("x", key: "纠错%")
    #expect(try await store.person.drafts(prefix: "建议/").map(\.text) == ["整句"])
    try await store.person.saveDraft(nil, key: "建议/内容")
    #expect(try await store.person.drafts(prefix: "").map(\.key) == ["纠错%"])
  }

  /// Two processes go on from one draft: the first takes it along, the second finds it gone or
  /// changed, and what either wrote is kept.
  @Test func aDraftThatTwoGoOnFromBecomesTwo() async throws {
    let scratch = try Scratch()
    let (one, two) = (try scratch.open().person, try scratch.open().person)
    let texts = { try await Set(one.drafts(prefix: "建议;").map(\.text)) }
    try await one.saveDraft("甲", key: "建议;1")
    #expect(try await two.saveDraft("甲乙", key: "建议;2", over: .other(key: "建议;1", text: "甲")))
    #expect(try await texts() == ["甲乙"])
    #expect(try await !one.saveDraft("甲甲", key: "建议;1", over: .own))
    #expect(try await texts() == ["甲甲", "甲乙"])
    #expect(try await !two.saveDraft("丙", key: "建议;3", over: .other(key: "建议;1", text: "甲")))
    #expect(try await !two.saveDraft(nil, key: "建议;4", over: .other(key: "建议;1", text: "甲")))
    #expect(try await texts() == ["甲甲", "甲乙", "丙"])
    #expect(try await two.saveDraft(nil, key: "建议;4", over: .other(key: "建议;1", text: "甲甲")))
    #expect(try await texts() == ["甲乙", "丙"])
  }

  @Test func theOutboxKeepsTheLatestDeedOfAKey() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.person.enqueue(kind: "rating", key: "1", body: "3")
    try await store.person.enqueue(kind: "favourite", key: "1", body: "on")
    try await store.person.enqueue(kind: "rating", key: "1", body: "5")
    let items = try await store.person.outbox()
    #expect(items.map(\.body) == ["on", "5"])
    let first = try #require(items.first)
    #expect(try await store.person.beginSending(first.id))
    #expect(try await store.person.outbox().first?.senders == 1)
    try await store.person.endSending(first.id, failure: "网络")
    #expect(try await store.person.outbox().first?.senders == 0)
    #expect(try await store.person.outbox().first?.failure == "网络")
    try await store.person.removeFromOutbox(first.id)
    #expect(try await store.person.outbox().map(\.body) == ["5"])
    #expect(try await !store.person.beginSending(first.id))
  }

  /// What is on its way may arrive behind the later word.
  @Test func whatIsOvertakenGoesUnlessItIsOnItsWay() async throws {
    let scratch = try Scratch()
    let person = try scratch.open().person
    for isOnItsWay in [false, true] {
      try await person.enqueue(kind: "rating", key: "1", body: "3")
      let first = try #require(try await person.outbox().first)
      if isOnItsWay { #expect(try await person.beginSending(first.id)) }
      #expect(try await person.overtake(first.id, with: "5"))
      #expect(try await person.outbox().map(\.body) == (isOnItsWay ? ["5"] : []))
      #expect(try await !person.overtake(first.id, with: "6"))
    }
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
    let number = try await store.calls.record(call)
    let kept = try #require(try await store.calls.calls(of: .made(1)).first)
    #expect(kept.id == number)
    #expect(kept.parameters == [CallParameter(name: "page", value: "10")])
    #expect(kept.size == body.count)
    #expect(kept.body.count == CallRecord.bodyLimit)
    #expect(kept.headers == call.headers)
    #expect(try await store.calls.calls(of: .made(2)).isEmpty)
    for _ in 0..<(CallStore.callsPerEntry + 3) {
      try await store.calls.record(
        CallRecord(
          entry: .made(1), parameters: [], time: 6, milliseconds: 1, status: nil, code: nil,
          body: []))
    }
    #expect(try await store.calls.calls(of: .made(1), limit: 1000).count == CallStore.callsPerEntry)
  }

  @Test func requestsAreSavedByNameWithoutToken() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let request = SavedRequest(
      entry: .made(1), name: "空", method: "POST",
      parameters: [CallParameter(name: "authToken", value: "秘密")], tags: ["日报", "重要"])
    try await store.calls.save(request)
    let requests = try await store.calls.savedRequests(of: .made(1))
    #expect(requests.map(\.name) == ["空"])
    #expect(requests.first?.parameters == [])
    #expect(requests.first?.tags == ["日报", "重要"])
    #expect(requests.first?.method == "POST")
    var renamed = request
    renamed.name = "满"
    try await store.calls.save(renamed, replacing: "空")
    #expect(try await store.calls.savedRequests(of: nil).map(\.name) == ["满"])
    try await store.calls.removeRequest(name: "满", of: .made(1))
    #expect(try await store.calls.savedRequests(of: .made(1)).isEmpty)
  }

  @Test func theHistoryKeepsToItsSize() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    for number in 1...5 {
      let call = CallRecord(
        entry: .made(number % 2), parameters: [], time: number, milliseconds: 3, status: 200,
        code: 200, body: [UInt8](repeating: 65, count: 1000), method: "POST", quotaLimit: 20,
        quotaLeft: 20 - number, steps: [0.5, 1, 0, 2, 3])
      try await store.calls.record(call, keeping: 3500)
    }
    let lines = try await store.calls.history(of: nil)
    #expect(lines.map(\.quotaLeft) == [15, 16, 17])
    #expect(lines.first?.method == "POST")
    #expect(try await store.calls.history(of: .made(0)).map(\.time) == [4])
    let whole = try #require(try await store.calls.call(lines[0].id))
    #expect(whole.steps == [0.5, 1, 0, 2, 3])
    #expect(whole.body.count == 1000)
    try await store.calls.removeCall(lines[0].id)
    #expect(try await store.calls.call(lines[0].id) == nil)
    try await store.calls.clearCalls(of: .made(0))
    #expect(try await store.calls.history(of: nil).map(\.time) == [3])
    try await store.calls.clearCalls(of: nil)
    #expect(try await store.calls.history(of: nil).isEmpty)
  }
}
