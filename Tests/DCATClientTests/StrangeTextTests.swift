import Catalog
import DCATClient
import Foundation
import HTTPStub
import PortalClient
import Testing

/// What agencies write where DCAT-US wants a text, a time or an address.
@Suite struct StrangeTextTests {
  private static let catalogue = #"""
    {"dataset":[{"identifier":"m1","title":"Crashes &amp; <b>bold</b>",
      "description":"<p>Hello&nbsp;world</p><ul><li>one</li></ul>","keyword":["a&amp;b"],
      "theme":["R&amp;D","Air &amp; sea"],"publisher":[{"name":"P&amp;1"},{"name":"P2"}],
      "modified":"2024-13-45","issued":"soon","rights":"<i>free</i>",
      "distribution":[
       {"downloadURL":"https://x.example/1","mediaType":"application/vnd.apache.parquet"},
       {"title":"Run &amp; see","accessURL":"javascript:void(0)"},
       {"downloadURL":"file:///c:/data.csv"},{"title":"later"}]},
     {"identifier":"m2","title":"plain","modified":"R/P1D"}]}
    """#

  private func pulled() async throws -> (scene: Scene, source: DCATSource) {
    let scene = try Scene(datasets: 0)
    let path = scene.folder.file("data.json")
    try Self.catalogue.write(toFile: path, atomically: true, encoding: .utf8)
    try await scene.pull(scene.file(path))
    return (scene, scene.file(path))
  }

  @Test func htmlIsReadAsText() async throws {
    let (_, source) = try await pulled()
    let entry = try await source.entry(#require(EntryID(any: "m1")))
    #expect(entry.title == "Crashes & bold" && entry.abstract == "Hello world\n- one")
    #expect(entry.tags == ["a&b"] && entry.theme == "R&D" && entry.publisher == "P&1")
    #expect(entry.others?.contains(LabelledText(label: "使用限制", text: "free")) == true)
    #expect(entry.others?.contains(LabelledText(label: "其他主题", text: "Air & sea")) == true)
    let files = try await source.files(entry.id)
    #expect(files.map(\.name) == ["Crashes & bold.parquet"])
    #expect(files.map(\.format.rawValue) == ["PARQUET"])
  }

  @Test func whatHasNoPlaceIsToldAsItIsWritten() async throws {
    let (_, source) = try await pulled()
    let entry = try await source.entry(#require(EntryID(any: "m1")))
    let texts = Dictionary(uniqueKeysWithValues: (entry.others ?? []).map { ($0.label, $0.text) })
    #expect(texts["更新时间（原文）"] == "2024-13-45" && texts["发布时间（原文）"] == "soon")
    #expect(texts["其他部门"] == "P2")
    #expect(
      texts["无法取得的文件"] == "Run & see（javascript:void(0)）；file:///c:/data.csv；later")
    let other = try await source.entry(#require(EntryID(any: "m2")))
    #expect(other.others == nil && other.frequency == .daily)
  }

  @Test func whatTheFileDoesNotHaveIsNotSaidToBeRefused() async throws {
    let (_, source) = try await pulled()
    let id = try #require(EntryID(any: "m3"))
    let error = await #expect(throws: SourceError.self) { try await source.entry(id) }
    #expect(error?.message == "目录文件中没有这个条目")
    let files = await #expect(throws: SourceError.self) { try await source.files(id) }
    #expect(files?.message == "目录文件中没有这个条目")
  }

  /// An edition of the program that reads more of the records than the one before.
  @Test func whatAnOlderEditionReadIsReadAgain() async throws {
    let (scene, source) = try await pulled()
    guard case .whole(let edition) = try await source.plan(since: nil) else {
      Issue.record("nothing to read")
      return
    }
    #expect(try await source.plan(since: edition) == .unchanged)
    let older = edition.replacing(#","reading":2"#, with: "")
    #expect(older != edition)
    #expect(try await source.plan(since: older) == .whole(edition: edition))
    #expect(try await scene.pull(source).added == 0)
  }
}
