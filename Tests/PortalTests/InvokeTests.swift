import Catalog
import Foundation
import Portal
import PortalAPI
import Testing
import Wording

@Suite("Calls answer as the manual prints them", .everyEngine)
struct InvokeTests {
  static let token = "authToken=\(FixtureSeed.token)"

  static func call(
    _ platform: TestPlatform, _ query: String, id: String = FixtureSeed.accounts
  ) async throws -> RawAnswer {
    try await platform.http.get("/api/invoke/\(id)?\(query)")
  }

  /// `{"code":…,"msg":"…"}` to the letter.
  static func refusal(_ refusal: InvokeRefusal) -> String {
    #"{"code":\#(refusal.code),"msg":"\#(refusal.message)"}"#
  }

  @Test func rowsComeInTheirOwnOrderWithSpaces() async throws {
    try await TestPlatform.run { platform in
      let answer = try await Self.call(
        platform, "pageNum=1&page=2&f_1_002=&\(Self.token)")
      #expect(answer.status == 200)
      #expect(answer.header("content-type") == "application/json; charset=utf-8")
      #expect(answer.header(HeaderName.edition)?.isEmpty == false)
      #expect(
        answer.text == """
          {"code": 200, "msg": "调用成功", "data": [\
          {"f_1_001": 1807, "f_1_000": 1148, "f_1_002": "2016年限额"}, \
          {"f_1_001": 2104, "f_1_000": 1358, "f_1_002": "2017年限额"}]}
          """)
    }
  }

  @Test func aBadTokenIsRefusedInTheLiveSitesWords() async throws {
    try await TestPlatform.run { platform in
      for query in [
        "", "authToken=", "authToken=x", "authToken=\(FixtureSeed.expiredToken)",
        "authToken=%FF", "page=0",
      ] {
        let answer = try await Self.call(platform, query)
        #expect(answer.status == 200)
        #expect(answer.text == #"{"code":500,"msg":"令牌不合法【失效或被禁用】"}"#)
        #expect(answer.header(HeaderName.remaining) == nil)
      }
    }
  }

  private static let faults: [(query: String, refusal: InvokeRefusal)] = [
    ("page=0", InvokeRefusal.badPageSize("0")), ("page=5001", .badPageSize("5001")),
    ("page=ten", .badPageSize("ten")), ("page=%zz", .badPageSize("")),
    ("pageNum=0", .badPageNumber("0")), ("pageNum=-1", .badPageNumber("-1")),
    ("pageNum=99999999999999999999", .badPageNumber("99999999999999999999")),
    ("f_9=1", .unknownParameter("f_9")), ("f_2_000=%E8%AF%811", .unknownParameter("f_2_000")),
    ("Page=1", .unknownParameter("Page")),
    ("f_2_001=2019-13-01", .badValue(name: "f_2_001", type: .date)),
    ("f_2_002=1,5", .badValue(name: "f_2_002", type: .number)),
    ("f_2_003=1.5", .badValue(name: "f_2_003", type: .integer)),
    ("f_2_003=%FF", .badValue(name: "f_2_003", type: .integer)),
  ]

  @Test func aWrongParameterIsNamedAndCostsNothing() async throws {
    try await TestPlatform.run { platform in
      for (query, refusal) in Self.faults {
        let answer = try await Self.call(
          platform, "\(query)&\(Self.token)", id: FixtureSeed.permits)
        #expect(answer.status == 200)
        #expect(answer.text == Self.refusal(refusal), "\(query)")
        #expect(answer.header(HeaderName.limit) == "20")
        #expect(answer.header(HeaderName.remaining) == "20")
        #expect(answer.header(HeaderName.reset) == "50400")
      }
    }
  }

  @Test func unknownInterfacesAndDatasetsAreNoInterfaces() async throws {
    try await TestPlatform.run { platform in
      let unknown = String(repeating: "0", count: 32)
      for id in [unknown, "nonsense", FixtureSeed.malls] {
        let answer = try await Self.call(platform, Self.token, id: id)
        #expect(answer.status == 200)
        #expect(answer.text == Self.refusal(.unknownInterface(id)))
      }
    }
  }

  private static let matches: [(query: String, count: Int)] = [
    ("f_2_003=4", 9), ("f_2_003=04", 9), ("f_2_002=7.5", 1), ("f_2_002=7.500", 1),
    ("f_2_002=7", 0), ("f_2_001=2019-01-02", 5), ("f_2_003=4&f_2_001=2019-01-05", 1),
    ("f_2_003=", 46),
  ]

  @Test func filtersAreEqualityByType() async throws {
    try await TestPlatform.run { platform in
      for (query, count) in Self.matches {
        let answer = try await Self.call(
          platform, "\(query)&page=5000&\(Self.token)", id: FixtureSeed.permits)
        let rows = try #require(try answer.json()["data"] as? [[String: Any]])
        #expect(rows.count == count, "\(query)")
      }
    }
  }

  @Test func pagesFollowEachOtherAndEndEmpty() async throws {
    try await TestPlatform.run { platform in
      var seen: [String] = []
      for page in 1...5 {
        let answer = try await Self.call(
          platform, "page=20&pageNum=\(page)&\(Self.token)", id: FixtureSeed.permits)
        let rows = try #require(try answer.json()["data"] as? [[String: Any]])
        #expect(rows.count == [20, 20, 6, 0, 0][page - 1])
        seen += rows.compactMap { $0["f_2_000"] as? String }
      }
      #expect(seen == (1...45).map { "证\($0)" } + ["末"])
      let past = try await Self.call(
        platform, "page=5000&pageNum=2147483647&\(Self.token)", id: FixtureSeed.permits)
      #expect(past.text == #"{"code": 200, "msg": "调用成功", "data": []}"#)
    }
  }

  @Test func valuesHaveTheirColumnsTypes() async throws {
    try await TestPlatform.run { platform in
      let answer = try await Self.call(
        platform, "page=1&pageNum=46&\(Self.token)", id: FixtureSeed.permits)
      #expect(
        answer.text == """
          {"code": 200, "msg": "调用成功", "data": [\
          {"f_2_000": "末", "f_2_001": "", "f_2_002": null, "f_2_003": null}]}
          """)
    }
  }

  @Test func aFormInTheBodyIsAsGoodAsAQuery() async throws {
    try await TestPlatform.run { platform in
      let form = ["Content-Type": "application/x-www-form-urlencoded"]
      let answer = try await platform.http.request(
        "POST", "/api/invoke/\(FixtureSeed.accounts)?page=1", form,
        body: "f_1_002=2018%E5%B9%B4%2C%E9%99%90%E9%A2%9D&\(Self.token)")
      #expect(
        answer.text == """
          {"code": 200, "msg": "调用成功", "data": [\
          {"f_1_001": 2687, "f_1_000": 1446, "f_1_002": "2018年,限额"}]}
          """)
    }
  }
}
