import Calls
import Catalog
import Foundation
import ProgramSupport
import Testing

/// What tells one interface that is known by its address from another.
@Suite struct ForeignIdentityTests {
  private func interface(_ text: String) throws -> ForeignInterface {
    try ForeignURL(text).interface
  }

  @Test func whatAnAddressAsksForMakesItAnEntryOfItsOwn() throws {
    let one = try interface("http://a.example/index.php?r=a/list")
    for other in [
      "http://a.example/index.php?r=b/list", "http://a.example/index.php",
      "http://a.example/index.php?r=", "http://a.example/index.php?r=a/list&q=1",
      "http://a.example/index.php?r=a/list&r=a/list", "https://a.example/index.php?r=a/list",
    ] { #expect(try one.id != interface(other).id, "\(other)") }
  }

  @Test func pagesSecretsAndOrderMakeNone() throws {
    let one = try interface("http://a.example/x?a=1&b=2")
    for other in [
      "HTTP://A.example/x?b=2&a=1", "http://a.example/x?page=3&a=1&size=10&b=2",
      "http://a.example/x?a=1&b=2&token=geheim&ak=1", "http://a.example/x?a=%31&b=2&cursor=c9",
    ] {
      let other = try interface(other)
      #expect(other.id == one.id && other.isSame(as: one), "\(other)")
    }
  }

  @Test func anAddressWithoutParametersIsCalledWhatItWas() throws {
    let one = try interface("http://a.example/x?page=1&size=10")
    #expect(one.id.text == "908b4783a7d30bb16cd79a84e92511b2")
    #expect(one.places.count == 3 && Set(one.places).count == 2)
  }

  /// As an older version kept it: without an id, and with what is a secret by now.
  @Test func whatOlderTimesKeptIsWhatItWas() throws {
    let kept = #"""
      {"address":"http://a.example/x","title":"甲","fields":[],
      "parameters":[{"name":"type","value":"A"},{"name":"ak","value":"geheim"}]}
      """#
    let old = try JSONDecoder().decode(ForeignInterface.self, from: Data(kept.utf8))
    #expect(old.id.text == "908b4783a7d30bb16cd79a84e92511b2")
    #expect(old.parameters == [.init(name: "type", value: "A")] && old.tokenName == "ak")
    let same = try interface("http://a.example/x?type=A")
    #expect(old.isSame(as: same) && same.id != old.id && same.places.contains(old.id))
    let again = try JSONDecoder().decode(
      ForeignInterface.self, from: JSONEncoder().encode(same.kept(under: old.id)))
    #expect(again.id == old.id && again == same.kept(under: old.id))
  }

  @Test func whatIsKeptOfARequestSaysAllOfIt() throws {
    let one = try interface("http://a.example/x?type=A&tag=1&tag=2&q=&page=1&size=10")
    var request = InvokeRequest(
      id: one.id, pageNumber: 2,
      filters: [.init(name: "q", value: ""), .init(name: "z", value: "9")])
    #expect(
      one.whole(request).filters.map { "\($0.name)=\($0.value)" }
        == ["type=A", "tag=1", "tag=2", "q=", "z=9"])
    request.filters = [.init(name: "tag", value: "3")]
    #expect(one.query(request, token: nil) == "?type=A&tag=3&q=&page=2&size=10")
  }

  /// Sent again, or gone on with, what is kept is the same request.
  @Test func whatIsKeptIsSentAgainAsItWas() throws {
    var random = SystemRandomNumberGenerator()
    let names = ["a", "b", "c", "page", "size", "cursor", "q"]
    for _ in 0..<500 {
      func pairs() -> [InvokeRequest.Filter] {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          .init(name: names.randomElement() ?? "a", value: ["", "1", "津 &"].randomElement() ?? "")
        }
      }
      let query = pairs().map {
        "\($0.name)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
      }
      let one = try interface("http://a.example/x?" + query.joined(separator: "&"))
      let request = InvokeRequest(id: one.id, filters: pairs())
      let whole = one.whole(request)
      #expect(one.query(whole, token: nil) == one.query(request, token: nil), "\(query) \(request)")
      #expect(one.whole(whole) == whole, "\(query) \(request)")
    }
  }
}
