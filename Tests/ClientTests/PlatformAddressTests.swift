import PortalClient
import Testing

@testable import Client

@Suite struct PlatformAddressTests {
  @Test func addressesAreRead() {
    #expect(PlatformAddress("embedded") == .embedded)
    #expect(PlatformAddress("unix:/run/a.sock") == .portal(.unix(path: "/run/a.sock")))
    #expect(PlatformAddress("https://a.cn/") == .portal(.url("https://a.cn")))
    #expect(PlatformAddress("tianjin") == .tianjin(base: "https://open.data.tj.gov.cn"))
    #expect(PlatformAddress("tianjin:http://a.cn:8/") == .tianjin(base: "http://a.cn:8"))
    #expect(PlatformAddress("HTTP://A.cn:8/Data/") == .portal(.url("http://a.cn:8/Data")))
    #expect(PlatformAddress("tianjin:unix:/a") == nil)
    #expect(PlatformAddress("tianjin:") == nil)
    #expect(PlatformAddress("team") == nil)
    #expect(PlatformAddress("unix:relative") == nil)
  }

  @Test func aNameOfTheConfigurationStandsForItsAddress() throws {
    var configuration = Configuration()
    configuration.platforms = ["team": "http://localhost:8080"]
    #expect(
      try PlatformAddress.named("team", in: configuration)
        == .portal(.url("http://localhost:8080")))
  }

  @Test func cataloguesOfOtherMakesAreRead() {
    #expect(PlatformAddress("ckan:https://x/data/") == .catalogue(.ckan, place: "https://x/data"))
    #expect(PlatformAddress("dcat:/file") == .catalogue(.dcat, place: "/file"))
    #expect(
      PlatformAddress("dcat:https://x/data.json?a=1")
        == .catalogue(.dcat, place: "https://x/data.json?a=1"))
    #expect(
      PlatformAddress("datagov") == .catalogue(.datagov, place: "https://catalog.data.gov"))
    #expect(PlatformAddress("datagov")?.text == "datagov")
    #expect(
      PlatformAddress("oportal:https://x/portal/")
        == .catalogue(.oportal, place: "https://x/portal"))
    for text in ["ckan", "ckan:", "ckan:/path", "dcat", "dcat:ftp://x/y", "datagov:x", "oportal"] {
      #expect(PlatformAddress(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    "http://me:SECRET@a.cn", "https://SECRET@a.cn/x", "tianjin:https://me:SECRET@a.cn",
    "ckan:https://me:SECRET@a.cn", "dcat:http://me:SECRET@a.cn/data.json?x=1",
    "oportal:http://me:SECRET@a.cn", "dcat:https://a.cn/data.json?token=SECRET",
    "dcat:https://a.cn/data.json?x=1;api_key=SECRET", "https://a.cn/?authToken=SECRET",
  ])
  func anAddressHasNoPassword(text: String) throws {
    var configuration = Configuration()
    configuration.platforms = ["team": text]
    for name in [text, "team"] {
      let failure = try #require(throws: Failure.self) {
        try PlatformAddress.named(name, in: configuration)
      }
      #expect(failure.status == .usage && !failure.text.contains("SECRET"))
    }
    #expect(PlatformAddress(text) == nil)
    #expect(PlatformAddress("dcat:https://a.cn/data.json?mail=me@b.cn") != nil)
    let bare = try #require(throws: Failure.self) {
      try PlatformAddress.named("me:SECRET@a.cn:8080", in: configuration)
    }
    #expect(!bare.text.contains("SECRET"))
  }

  @Test func allIsNoPlatformOfItsOwn() throws {
    let failure = try #require(throws: Failure.self) {
      try PlatformAddress.named("all", in: Configuration())
    }
    #expect(failure.status == .usage && failure.message.contains("search"))
    #expect(!PlatformAddress.isFreeName("all") && !PlatformAddress.isFreeName("ckan"))
  }

  @Test func whatIsNoAddressIsSaidSo() throws {
    let failure = try #require(throws: Failure.self) {
      try PlatformAddress.named("nowhere", in: Configuration())
    }
    #expect(failure.status == .usage)
    #expect(failure.advice.contains("unix:"))
  }

  @Test func everyPlatformHasAStoreOfItsOwn() throws {
    let texts = [
      "embedded", "https://a.cn", "https://a.cn:8", "http://a.cn", "unix:/a.cn", "tianjin",
      "tianjin:https://a.cn", "ckan:https://a.cn", "dcat:https://a.cn", "datagov",
      "oportal:https://a.cn",
    ]
    let names = try texts.map { try #require(PlatformAddress($0)).storeName }
    #expect(Set(names).count == texts.count)
    #expect(names.allSatisfy { !$0.contains("/") && !$0.contains(":") })
  }
}
