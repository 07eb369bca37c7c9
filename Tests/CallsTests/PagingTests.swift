import Calls
import Catalog
import Formats
import Foundation
import Testing

/// By which names and in which way interfaces are read page by page.
@Suite struct PagingTests {
  private static let pages = [
    ("page=250&pageNum=1", Paging(size: "page", number: "pageNum"), "pageNum=3&page=50"),
    (
      "pageIndex=1&pageSize=50", Paging(size: "pageSize", number: "pageIndex"),
      "pageIndex=3&pageSize=50"
    ),
    (
      "limit=100&offset=0", Paging(size: "limit", number: "offset", step: .offset),
      "offset=100&limit=50"
    ),
    ("page=0&size=50", Paging(size: "size", number: "page", first: 0), "page=2&size=50"),
    (
      "PAGENUM=50&STARTNUM=0", Paging(size: "PAGENUM", number: "STARTNUM", step: .offset),
      "STARTNUM=100&PAGENUM=50"
    ),
    ("PAGE=1&PAGENUM=50", Paging(size: "PAGENUM", number: "PAGE"), "PAGE=3&PAGENUM=50"),
    ("page=1&rows=10", Paging(size: "rows", number: "page"), "page=3&rows=50"),
    (
      "currentPage=1&pageSize=10", Paging(size: "pageSize", number: "currentPage"),
      "currentPage=3&pageSize=50"
    ),
    (
      "$skip=0&$top=10", Paging(size: "$top", number: "$skip", step: .offset),
      "%24skip=100&%24top=50"
    ),
    ("page=2", Paging(size: nil, number: "page"), "page=3"),
  ]

  @Test(arguments: pages)
  func namesAreKnown(query: String, paging: Paging, third: String) throws {
    let url = try ForeignURL("http://a.example/rows?q=x&\(query)")
    #expect(url.interface.paging == paging)
    let request = InvokeRequest(id: url.interface.id, pageNumber: 3, pageSize: 50)
    #expect(url.interface.query(request, token: nil) == "?q=x&\(third)")
  }

  @Test(arguments: [("page=0&size=50", 1), ("page=3&size=50", 3), ("limit=100&offset=200", 3)])
  func theFirstPageIsTheOneTheAddressNames(query: String, page: Int) throws {
    #expect(try ForeignURL("http://a.example/rows?\(query)").pageNumber == page)
  }

  @Test(arguments: ["page=home&limit=5", "limit=5", "from=2019-01-01&to=2020-01-01", "q=1"])
  func otherNamesAreParameters(query: String) throws {
    #expect(try ForeignURL("http://a.example/rows?\(query)").interface.paging == nil)
  }

  @Test func oldFilesAreReadAndNewOnesAreTheSameAgain() throws {
    let old = Data("{\"size\":\"a\",\"number\":\"b\"}".utf8)
    #expect(try JSONDecoder().decode(Paging.self, from: old) == Paging(size: "a", number: "b"))
    for (_, paging, _) in Self.pages {
      let data = try JSONEncoder().encode(paging)
      #expect(try JSONDecoder().decode(Paging.self, from: data) == paging)
    }
  }

  /// Of the names alone, as a specification lists them; in the call they stand in the platform's
  /// place.
  @Test(
    arguments: [
      (["f_1", "page", "pageNum", "authToken"], Paging.platform),
      (["f_1", "pageIndex", "pageSize"], Paging(size: "pageSize", number: "pageIndex")),
      (["limit", "offset"], Paging(size: "limit", number: "offset", step: .offset)), (["f_1"], nil),
    ] as [([String], Paging?)])
  func aSpecificationTellsNames(names: [String], paging: Paging?) throws {
    #expect(Paging(names: names) == paging)
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    var request = InvokeRequest(
      id: id, pageNumber: 2, pageSize: 50, filters: [.init(name: "f_1", value: "x")])
    request.paging = paging
    let steps = (paging ?? .platform).parameters(of: request).map { "\($0.name)=\($0.value)" }
    #expect(request.query(token: "t") == "?\(steps.joined(separator: "&"))&f_1=x&authToken=t")
  }

  private func facts(_ body: String) throws -> PageFacts {
    guard case .rows(let table, _, _) = InvokeAnswer(body: Array(body.utf8), isForeign: true) else {
      Issue.record("no rows: \(body)")
      return PageFacts()
    }
    return table.page
  }

  @Test(arguments: [
    ("\"totalCount\":250", RowTotal.exact(250)), ("\"total\":\"250\"", .exact(250)),
    ("\"page\":{\"totalElements\":250}", .exact(250)), ("\"total\":1", .unknown),
    ("\"total\":-1", .unknown),
    ("\"count\":2", .unknown), ("\"count\":9", .exact(9)),
    ("\"total\":{\"value\":10000,\"relation\":\"gte\"}", .atLeast(10000)),
    ("\"total\":99,\"total_was_estimated\":true", .unknown), ("\"x\":1", .unknown),
  ])
  func totalsAreExactOrAtLeastOrUnknown(member: String, total: RowTotal) throws {
    for body in [
      "{\(member),\"rows\":[{\"a\":1},{\"a\":2}]}",
      "{\"result\":{\"rows\":[{\"a\":1},{\"a\":2}]},\(member)}",
    ] {
      #expect(try facts(body).total == total, "\(body)")
    }
  }

  @Test(
    arguments: [
      ("\"hasMore\":true", true, nil), ("\"hasNextPage\":false", false, nil),
      ("\"last\":true", false, nil),
      ("\"next\":null", false, nil), ("\"next_cursor\":\"\"", false, nil),
      (
        "\"next\":\"http://a.example/rows?after=7\"", true,
        PageMark.link("http://a.example/rows?after=7")
      ),
      ("\"_links\":{\"next\":{\"href\":\"/rows?o=2\"}}", true, .link("/rows?o=2")),
      ("\"meta\":{\"next_cursor\":\"abc\"}", true, .cursor(name: "cursor", value: "abc")),
      ("\"nextPageToken\":\"t\"", true, .cursor(name: "pageToken", value: "t")),
      ("\"cursor\":null", nil, nil),
      // Base64 may begin with a slash; what is called an address is one.
      ("\"next\":\"/Wr3kQ==\"", true, .cursor(name: "", value: "/Wr3kQ==")),
      ("\"next\":{\"token\":\"/api/v1/rows\"}", true, .cursor(name: "", value: "/api/v1/rows")),
      ("\"nextUrl\":\"/rows/2\"", true, .link("/rows/2")),
      ("\"next\":{\"href\":\"rows/2\"}", true, .link("rows/2")),
      ("\"@odata.nextLink\":\"rows?$skiptoken=5\"", true, .link("rows?$skiptoken=5")),
      ("\"nextUrl\":\"null\"", false, nil),
      // A mark that only the address can say the parameter of.
      ("\"next\":\"7\"", true, .cursor(name: "", value: "7")),
      ("\"nextPage\":2", true, .cursor(name: "", value: "2")),
      ("\"meta\":{\"pagination\":{\"next\":7}}", true, .cursor(name: "", value: "7")),
      (
        "\"paging\":{\"next\":{\"after\":\"N\",\"link\":\"http://b/x?after=N\"}}", true,
        .cursor(name: "after", value: "N")
      ),
      ("\"next\":{\"page\":2,\"limit\":5}", true, .cursor(name: "", value: "2")),
      // One that may be of this page gives way to what is called next.
      ("\"cursor\":\"0\",\"next\":\"7\"", true, .cursor(name: "", value: "7")),
      (
        "\"cursor\":\"abc\",\"meta\":{\"next_cursor\":\"def\"}", true,
        .cursor(name: "cursor", value: "def")
      ),
      ("\"cursor\":\"abc\"", true, .cursor(name: "cursor", value: "abc")),
      ("\"cursor\":\"abc\",\"next\":\"\"", false, nil),
      // What leads nowhere, and a word that counts more.
      ("\"next\":false", false, nil), ("\"nextPage\":0", false, nil), ("\"next\":{}", false, nil),
      ("\"next\":{\"href\":null}", false, nil), ("\"next\":{\"seite\":2}", true, nil),
      ("\"next_cursor\":-1", false, nil), ("\"next\":null,\"hasMore\":true", true, nil),
      ("\"next\":true", true, nil), ("\"hasMore\":\"false\"", false, nil),
      ("\"next\":null,\"nextPageToken\":\"t\"", true, .cursor(name: "pageToken", value: "t")),
      ("\"next\":\"7\",\"hasMore\":false", false, .cursor(name: "", value: "7")),
    ] as [(String, Bool?, PageMark?)])
  func whatLeadsOnIsFound(member: String, hasMore: Bool?, next: PageMark?) throws {
    let facts = try facts("{\(member),\"rows\":[{\"a\":1}]}")
    #expect(facts.hasMore == hasMore && facts.next == next)
  }

  @Test func anAnswerTeachesNamesThatItRepeats() throws {
    let bare = try ForeignURL("http://a.example/rows").interface
    let spring = try facts("{\"list\":[{\"a\":1}],\"pageNum\":1,\"pageSize\":1,\"total\":3}")
    #expect(bare.paging(told: spring) == Paging(size: "pageSize", number: "pageNum"))
    let ckan = try facts("{\"result\":{\"records\":[{\"a\":1}],\"offset\":0,\"limit\":1}}")
    #expect(bare.paging(told: ckan) == Paging(size: "limit", number: "offset", step: .offset))
    let linked = try facts("{\"rows\":[{\"a\":1}],\"next\":\"http://a.example/rows?p=2\"}")
    #expect(bare.paging(told: linked)?.step == .link)
    let elsewhere = try facts("{\"rows\":[{\"a\":1}],\"next\":\"http://evil.example/rows?p=2\"}")
    #expect(bare.paging(told: elsewhere) == nil)
    var second = InvokeRequest(id: bare.id, pageNumber: 2, pageSize: 1)
    second.paging = bare.paging(told: spring)
    #expect(bare.query(second, token: nil) == "?pageNum=2&pageSize=1")
    let unnamed = try facts("{\"rows\":[{\"a\":1}],\"next\":\"7\"}")
    #expect(bare.paging(told: unnamed) == nil)
    let begun = try ForeignURL("http://a.example/rows?cursor=0&q=x").interface
    var request = InvokeRequest(id: begun.id)
    request.mark = unnamed.next
    #expect(begun.paging(told: unnamed)?.step == .cursor)
    #expect(begun.query(request, token: nil) == "?q=x&cursor=7")
  }

  @Test(arguments: [
    ("?p=2", true), ("/v1/rows?p=2", true), ("rows?p=2", true),
    ("http://A.example/v1/rows?p=2", true),
    ("//a.example/v1/rows?p=2", true), ("https://a.example/v1/other?p=2", false),
    ("http://b.example/v1/rows?p=2", false), ("ftp://a.example/v1/rows?p=2", false),
    ("/v2/rows?p=2", false), ("ows?p=2", false),
  ])
  func aLinkOfTheInterfaceIsKnown(link: String, isOwn: Bool) throws {
    #expect(try ForeignURL("https://a.example/v1/rows").interface.owns(link) == isOwn)
  }

  /// A link may repeat a token; it is never followed with it, nor kept.
  @Test func aLinkIsFollowedWithoutItsSecrets() throws {
    let interface = try ForeignURL("http://a.example/rows?token=x").interface
    let mark = PageMark.link("/rows?after=7&token=geheim&q=%E7%94%B2").withoutSecrets
    #expect(mark == .link("/rows?after=7&q=%E7%94%B2"))
    var request = InvokeRequest(id: interface.id)
    request.mark = .link("/rows?after=7&token=geheim&q=%E7%94%B2")
    #expect(interface.query(request, token: "neu") == "?after=7&q=%E7%94%B2&token=neu")
    #expect(interface.withoutSecrets(try #require(request.mark)) == mark)
    // Where none was given it is the place of the next page.
    let open = try ForeignURL("http://a.example/search?limit=5").interface
    request.mark = .link("/search?limit=5&token=next:5&password=x")
    #expect(open.query(request, token: nil) == "?limit=5&token=next%3A5")
    #expect(
      open.withoutSecrets(try #require(request.mark)) == .link("/search?limit=5&token=next:5"))
  }

  @Test func aLinkHeadIsRead() {
    var exchange = InvokeExchange(status: 200, headers: [], body: [], milliseconds: 0)
    exchange.headers = [
      .init(
        name: "Link",
        value: "<http://a/x?p=1>; rel=\"prev\", <http://a/x?p=3>; rel=\"next\"; title=\"n\"")
    ]
    #expect(exchange.nextLink == .link("http://a/x?p=3"))
  }
}
