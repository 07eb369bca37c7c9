import Testing

@testable import Portal

@Suite("How often: counted by whom, bounded in memory")
struct RateTableTests {
  @Test func soManyAtOnceAndOneForEachIntervalAfterwards() {
    let table = RateTable<Int>()
    let rate = Rate(3, per: 60)
    let waits = (0..<5).map { _ in table.admit(1, rate, now: 1000) }
    #expect(waits == [nil, nil, nil, 20, 20])
    #expect(table.admit(2, rate, now: 1000) == nil)
    #expect(table.admit(1, rate, now: 1019) == 1)
    #expect(table.admit(1, rate, now: 1020) == nil)
    #expect(table.admit(1, rate, now: 1020) == 20)
    #expect((0..<3).allSatisfy { _ in table.admit(1, rate, now: 5000) == nil })
  }

  @Test func aClockThatIsSetBackShutsNobodyOut() {
    let table = RateTable<Int>()
    let rate = Rate(2, per: 60)
    for _ in 0..<2 { _ = table.admit(1, rate, now: 1_000_000) }
    #expect((table.admit(1, rate, now: 1000) ?? 0) <= 60)
    #expect(table.admit(1, rate, now: 1060) == nil)
  }

  /// Whoever owes most is forgotten last.
  @Test func itForgetsWhoOwesLeast() {
    let table = RateTable<Int>(capacity: 100)
    let rate = Rate(5, per: 60)
    for _ in 0..<5 { _ = table.admit(-1, rate, now: 0) }
    for key in 0..<10_000 {
      #expect(table.admit(key, rate, now: 0) == nil)
      #expect(table.count <= 100)
    }
    #expect(table.admit(-1, rate, now: 0) == 12)
  }
}

@Suite("Who asks: addresses, and proxies that are believed")
struct TrustedProxyTests {
  private static func address(_ text: String) -> ClientAddress {
    .remote(IPAddress(text) ?? .unspecified)
  }

  private static func proxies(_ names: String...) -> TrustedProxies {
    var proxies = TrustedProxies()
    for name in names {
      let isRead = proxies.add(name)
      #expect(isRead, "\(name)")
    }
    return proxies
  }

  @Test func addressesAreReadAndWritten() {
    for text in ["1.2.3.4", "255.255.255.255", "::1", "2001:db8::1:0:0:7"] {
      #expect(IPAddress(text).map { "\($0)" } == text)
    }
    #expect(IPAddress("::ffff:1.2.3.4").map { "\($0)" } == "1.2.3.4")
    for text in ["", "1.2.3", "1.2.3.4.5", "x", "1.2.3.4 ", "::1%lo"] {
      #expect(IPAddress(text) == nil)
    }
    #expect(IPAddress("2001:db8::1")?.group == IPAddress("2001:db8::2")?.group)
    #expect(IPAddress("2001:db8:0:1::1")?.group != IPAddress("2001:db8::1")?.group)
    #expect(IPAddress("1.2.3.4")?.group != IPAddress("1.2.3.5")?.group)
    #expect(IPAddress("127.9.9.9")?.isLoopback == true && IPAddress("::1")?.isLoopback == true)
    #expect(IPAddress("128.0.0.1")?.isLoopback == false && IPAddress("::2")?.isLoopback == false)
  }

  @Test func nobodysWordIsTakenUnlessNamed() {
    let peer = Self.address("9.9.9.9")
    #expect(TrustedProxies().client(peer: peer, forwarded: ["1.1.1.1"]) == peer)
    #expect(TrustedProxies().client(peer: .local, forwarded: ["1.1.1.1"]) == .local)
    let proxies = Self.proxies("127.0.0.1")
    #expect(proxies.client(peer: peer, forwarded: ["1.1.1.1"]) == peer)
  }

  /// What a client writes itself stands in front of what the proxies add.
  @Test func theLastAddressThatIsNoProxyIsTheClient() {
    let proxies = Self.proxies("127.0.0.1", "10.0.0.0/8", "2001:db8::/32")
    let peer = Self.address("127.0.0.1")
    let cases = [
      (["1.1.1.1"], "1.1.1.1"), (["6.6.6.6, 1.1.1.1"], "1.1.1.1"),
      (["6.6.6.6", "1.1.1.1, 10.1.2.3"], "1.1.1.1"), (["1.1.1.1,2001:db8::5"], "1.1.1.1"),
      (["1.1.1.1:8080"], "1.1.1.1"), (["[2001:4860::8]:443"], "2001:4860::8"),
      (["10.0.0.1"], "10.0.0.1"), ([], "127.0.0.1"), (["nonsense"], "127.0.0.1"),
      (["1.1.1.1, nonsense, 10.0.0.2"], "10.0.0.2"),
    ]
    for (forwarded, client) in cases {
      #expect(
        proxies.client(peer: peer, forwarded: forwarded) == Self.address(client), "\(forwarded)")
    }
    let unix = Self.proxies("unix")
    #expect(unix.client(peer: .local, forwarded: ["1.1.1.1"]) == Self.address("1.1.1.1"))
  }

  @Test func whatIsNoNetworkIsRefused() {
    var proxies = TrustedProxies()
    for text in ["", "x", "1.2.3.4/33", "1.2.3.4/0", "::1/129", "1.2.3.4/", "1.2.3.4/8/8"] {
      let isRead = proxies.add(text)
      #expect(!isRead, "\(text)")
    }
    #expect(proxies.isEmpty)
  }
}
