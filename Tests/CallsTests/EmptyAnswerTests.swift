import Calls
import Formats
import Testing

/// Answers whose rows are not there, or not where an array of objects lies nearest.
@Suite struct EmptyAnswerTests {
  private func read(_ body: String) -> InvokeAnswer {
    InvokeAnswer(body: Array(body.utf8), isForeign: true)
  }

  /// The rows, and where they are.
  private func rows(_ body: String) -> (count: Int, place: RowsPath?)? {
    guard case .rows(let table, _, _) = read(body) else { return nil }
    return (table.rows.count, table.place)
  }

  @Test(
    arguments: [
      ("{\"data\":[],\"links\":[{\"url\":null}],\"total\":0}", "data"),
      ("{\"data\":[],\"included\":[{\"id\":1}]}", "data"),
      ("{\"features\":[],\"links\":[{\"rel\":\"self\"}]}", "features"),
      ("{\"resourceType\":\"Bundle\",\"total\":0,\"link\":[{\"a\":1}],\"entry\":[]}", "entry"),
      ("{\"code\":0,\"data\":{\"records\":[],\"total\":0,\"orders\":[{\"a\":1}]}}", "data.records"),
      ("{\"status\":\"1\",\"suggestion\":{\"cities\":[{\"a\":1}]},\"pois\":[]}", "pois"),
      ("{\"response\":{\"numFound\":0,\"docs\":[]},\"facet_counts\":{\"a\":[1]}}", "response.docs"),
      ("{\"hits\":{\"total\":{\"value\":0},\"hits\":[]},\"b\":{\"c\":{\"d\":[{}]}}}", "hits.hits"),
      ("{\"total\":0,\"rows\":[],\"footer\":[{\"a\":1}]}", "rows"),
      ("{\"total\":3,\"list\":[],\"hot\":[{\"a\":1}]}", "list"),
      ("[{\"page\":1,\"total\":0},[]]", "[1]"), ("[{\"page\":1,\"total\":0},null]", "[1]"),
    ])
  func whatIsCalledRowsAndIsEmptyIsTheAnswer(body: String, place: String) throws {
    let found = try #require(rows(body), "\(body)")
    #expect(found.count == 0 && found.place == RowsPath(place), "\(body)")
  }

  @Test(
    arguments: [
      ("{\"data\":[{\"a\":1}],\"links\":[{\"b\":1},{\"b\":2}]}", "data"),
      ("{\"links\":[{\"a\":1}]}", "links"), ("{\"orders\":[{\"a\":1}],\"n\":3}", "orders"),
      ("{\"result\":\"ok\",\"orders\":[{\"a\":1}]}", "orders"),
      ("{\"result\":{\"code\":0},\"orders\":[{\"a\":1}]}", "orders"),
      ("{\"data\":[],\"devices\":[{\"a\":1}],\"total\":1}", "devices"),
      ("[{\"page\":1,\"pages\":1,\"per_page\":50,\"total\":1},[{\"a\":1}]]", "[1]"),
    ])
  func rowsStayWhereTheyAre(body: String, place: String) throws {
    let found = try #require(rows(body), "\(body)")
    #expect(found.count == 1 && found.place == RowsPath(place), "\(body)")
  }

  @Test func whatIsThereToPageThroughMayStandBeforeTheRows() {
    let body = "[{\"page\":1,\"pages\":5,\"per_page\":1,\"total\":9},[{\"a\":1}]]"
    guard case .rows(let table, _, _) = read(body) else {
      Issue.record("\(read(body))")
      return
    }
    #expect(table.page.total == .exact(9) && table.page.pages == 5 && !table.page.areRows)
    let whole = InvokeAnswer(body: Array(body.utf8), rows: RowsPath(), isForeign: true)
    guard case .rows(let pair, _, _) = whole else {
      Issue.record("\(whole)")
      return
    }
    #expect(pair.page.areRows)
  }

  private func facts(_ members: String) -> PageFacts? {
    let body = "{\(members),\"rows\":[{\"a\":1}]}"
    guard case .rows(let table, _, _) = read(body) else { return nil }
    return table.page
  }

  @Test(
    arguments: [
      "\"links\":[{\"rel\":\"self\",\"href\":\"x\"},{\"rel\":\"next\",\"href\":\"/r?o=2\"}]",
      "\"link\":[{\"relation\":\"next\",\"url\":\"/r?o=2\"}]", "\"__next\":\"/r?o=2\"",
      "\"odata.nextLink\":\"/r?o=2\"", "\"hydra:view\":{\"hydra:next\":\"/r?o=2\"}",
      "\"view\":{\"next\":\"/r?o=2\"}",
    ])
  func listsOfLinksLeadOn(members: String) {
    #expect(facts(members)?.next == .link("/r?o=2"))
    #expect(facts(members)?.hasMore == true)
  }

  @Test(
    arguments: [
      ("\"truncated\":true", true), ("\"isTruncated\":false", false), ("\"moreData\":true", true),
      ("\"lastPage\":false", true), ("\"properties\":{\"exceededTransferLimit\":true}", true),
      ("\"links\":[{\"rel\":\"self\",\"href\":\"x\"}]", nil),
    ] as [(String, Bool?)])
  func wordsOfMoreAreRead(members: String, hasMore: Bool?) {
    #expect(facts(members)?.hasMore == hasMore)
  }

  @Test(arguments: [
    "@odata.count", "odata.count", "__count", "hydra:totalItems", "list_total_count",
    "iTotalRecords", "totalHits", "allCount", "dataCount", "numberMatched", "records", "cnt",
    "hits", "matched", "totals", "count", "总数", "总条数", "记录数",
  ])
  func totalsGoByManyNames(name: String) {
    #expect(facts("\"\(name)\":\"9\"")?.total == .exact(9))
  }

  /// What has such a name is the page's own number where it is no larger than the page.
  @Test(arguments: ["records", "cnt", "hits", "count"])
  func theNumberOfThePageIsNoTotal(name: String) {
    #expect(facts("\"\(name)\":1")?.total == .unknown)
  }

  @Test(arguments: [("\"1,230\"", 1230), ("230.0", 230), ("\"12,30\"", nil), ("2.5", nil)])
  func numbersAreReadAsTheyAreWritten(written: String, total: Int?) {
    #expect(facts("\"total\":\(written)")?.total == total.map { .exact($0) } ?? .unknown)
  }

  @Test func theTotalOfAGridIsOfPages() {
    let grid = facts("\"page\":1,\"total\":5,\"records\":9")
    #expect(grid?.total == .exact(9) && grid?.pages == 5)
  }

  @Test(arguments: ["sum", "num", "size", "amount"])
  func aNumberThatMayBeATotalIsKept(name: String) {
    let found = facts("\"\(name)\":9")
    #expect(found?.total == .unknown)
    #expect(found?.mayBeTotal?.name == name && found?.mayBeTotal?.number == 9)
    #expect(facts("\"\(name)\":1")?.mayBeTotal == nil)
  }

  @Test func springsPageIsAskedForByOtherNames() {
    let page = "\"number\":0,\"size\":1,\"totalPages\":3,\"totalElements\":3"
    #expect(facts(page)?.paging == Paging(size: "size", number: "page", first: 0))
  }

  /// The Graph API has marks on every page, and a next on all but the last.
  @Test func marksWithoutANextAreTheEnd() {
    let marks = "\"cursors\":{\"before\":\"a\",\"after\":\"b\"}"
    let last = facts("\"paging\":{\(marks)}")
    #expect(last?.next == nil && last?.hasMore == false)
    let first = facts("\"paging\":{\(marks),\"next\":\"/r?after=b\"}")
    #expect(first?.next == .link("/r?after=b"))
    #expect(facts("\"next-cursor\":\"b\"")?.next == .cursor(name: "cursor", value: "b"))
    #expect(facts("\"offset\":\"itr/5\"")?.next == .cursor(name: "offset", value: "itr/5"))
    #expect(facts("\"offset\":5")?.next == nil && facts("\"offset\":\"5\"")?.hasMore == nil)
    #expect(facts("\"continue\":{\"apcontinue\":\"b\"}")?.hasMore == true)
    #expect(facts("\"total-results\":9")?.total == .exact(9))
    #expect(facts("\"nextRecordsUrl\":\"/r/2\"")?.next == .link("/r/2"))
  }

  @Test func headsSpeakOfMore() {
    func exchange(_ name: String, _ value: String) -> InvokeExchange {
      InvokeExchange(
        status: 200, headers: [.init(name: name, value: value)], body: [], milliseconds: 0)
    }
    #expect(exchange("X-Total-Records", "300").toldTotal() == 300)
    #expect(exchange("total", "300").toldTotal() == 300)
    #expect(exchange("X-Count", "300").toldTotal(beyond: 50) == 300)
    #expect(exchange("X-Count", "50").toldTotal(beyond: 50) == nil)
    #expect(exchange("X-Pagination", "{\"TotalCount\":230,\"PageSize\":10}").toldTotal() == 230)
    #expect(exchange("X-Has-Next", "true").toldMore == true)
    #expect(exchange("X-Has-Next", "false").toldMore == false)
    #expect(exchange("X-Next-Page", "2").toldMore == true)
    #expect(exchange("X-Next-Page", "").toldMore == false)
    #expect(exchange("X-Other", "2").toldMore == nil)
  }

  @Test(
    arguments: [
      ("_limit", "_start", Paging.Step.offset), ("_limit", "_page", .page),
      ("page[size]", "page[number]", .page), ("page[limit]", "page[offset]", .offset),
      ("pagination[pageSize]", "pagination[page]", .page), ("count", "startIndex", .offset),
      ("maxFeatures", "startIndex", .offset), ("resultRecordCount", "resultOffset", .offset),
      ("MaxResultCount", "SkipCount", .offset), ("Take", "Skip", .offset),
      ("maxResults", "startAt", .offset), ("maxResults", "firstResult", .offset),
      ("max", "first", .offset), ("max", "offset", .offset), ("count", "start", .offset),
      ("iDisplayLength", "iDisplayStart", .offset), ("limit", "limitstart", .offset),
      ("posts_per_page", "paged", .page), ("pageSize", "currPage", .page),
      ("pageSize", "toPage", .page), ("size", "pg", .page), ("pageSize", "beginIndex", .offset),
    ])
  func namesOfManyProductsAreKnown(size: String, number: String, step: Paging.Step) {
    let paging = Paging(names: [number, size])
    #expect(paging == Paging(size: size, number: number, step: step))
  }

  @Test func whereOnlyALimitIsWrittenSocratasOffsetIsKnown() {
    let paging = Paging(size: "$limit", number: "$offset", step: .offset)
    #expect(Paging(names: ["$select", "$limit"]) == paging)
    #expect(Paging(names: ["limit"]) == nil && Paging(names: ["$top"]) == nil)
  }

  /// An answer that counts what it has says nothing of how pages are asked for.
  @Test func whatIsCountedIsNoSizeOfPages() {
    #expect(facts("\"count\":9,\"start\":0")?.paging == nil)
  }
}
