import Foundation
import ProgramSupport
import Testing

/// The program against a catalogue that is one file, whose entries have ids of every form.
@Suite(.timeLimit(.minutes(5))) struct CatalogueFileTests {
  private static let catalogue = #"""
    {"dataset":[{"identifier":"ds1","title":"Crashes &amp; roads","distribution":[
      {"title":"none","downloadURL":"javascript:void(0)"}]},{"identifier":"3","title":"three"}],
     "service":[{"@type":"DataService","identifier":"svc","title":"Climate API",
      "endpointURL":"http://127.0.0.1:9/climate?a=1&b=2"}]}
    """#

  private func program() throws -> Program {
    let folder = try ScratchFolder()
    try folder.write("cat.json", Self.catalogue)
    return try Program(folder).on("dcat:\(folder.path)/cat.json")
  }

  @Test(arguments: ["ds1", "3", "svc", "id:ds1"])
  func anEntryIsShownWhereNothingWasPulledYet(id: String) async throws {
    let shown = try await program().run("show", id)
    #expect(shown.status == 0, "\(shown.error)")
    #expect(shown.error.contains("本地还没有目录，先同步……"), "\(shown.error)")
    #expect(id.hasSuffix("ds1") ? shown.output.contains("Crashes & roads") : true)
  }

  @Test func whatIsNotInTheFileIsSaidSo() async throws {
    let shown = try await program().run("show", "nosuch")
    #expect(shown.status == 66 && shown.error.contains("目录文件中没有这个条目"), "\(shown.error)")
    #expect(!shown.error.contains("HTTP"))
  }

  @Test func whatCannotBeFetchedIsNamedWhereTheEntryIsShown() async throws {
    let program = try program()
    let run = try await program.run("download", "ds1")
    #expect(run.status == 66 && run.error.contains("这个条目没有可以下载的文件"), "\(run.error)")
    #expect(run.error.contains("show ds1") && !run.error.contains("可用的文件"), "\(run.error)")
    let shown = try await program.run("show", "ds1")
    #expect(shown.output.contains("无法取得的文件\tnone（javascript:void(0)）"), "\(shown.output)")
  }

  @Test func aServiceIsAdvisedToBeCalledByItsAddress() async throws {
    let run = try await program().run("invoke", "svc")
    #expect(run.status == 69, "\(run.error)")
    #expect(run.error.contains("'http://127.0.0.1:9/climate?a=1&b=2'"), "\(run.error)")
    #expect(!run.error.contains("网页"), "\(run.error)")
  }

  /// Elsewhere a short word is none of the platform's ids, which is said before anything is asked.
  @Test func ourPlatformHasNoSuchIDs() async throws {
    for command in ["show", "fields", "invoke", "download"] {
      let run = try await Program().run(command, "svc")
      #expect(run.status == 64 && run.error.contains("“svc”不是条目编号"), "\(run.error)")
    }
  }
}
