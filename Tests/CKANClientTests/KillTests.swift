import CKANSite
import HTTPStub
import ProgramSupport
import Store
import Testing

@Suite struct KillTests {
  @Test func aPullKilledAtAnyMomentGoesOnWhereItWas() async throws {
    let scene = try Scene(datasets: 1500)
    scene.site.edit { $0.rowsMax = 25 }
    var reached = 0
    for lines in [2, 4, 3, 6, 5] {
      // However late the kill comes, the pull cannot end before it.
      scene.site.edit { $0.answersLeft = lines + 6 }
      try await killProbe(afterLines: lines, scene)
      let applied = try await scene.store.pulls.syncState().pull?.applied ?? 0
      #expect(applied >= reached)
      reached = applied
      // The portal moves on meanwhile.
      scene.site.edit { $0.datasets.remove(at: reached / 40) }
    }
    scene.site.edit { $0.answersLeft = nil }
    #expect(reached > 0)
    let before = scene.site.requests.count
    try await scene.pull()
    #expect(!scene.site.requests[before...].contains { $0.target.contains("start=0") })
    // What was removed behind the place where a pull went on is found by the next.
    try await scene.pull()
    #expect(try await scene.titles() == scene.wanted)
  }

  /// Starts a pull in a process of its own and kills it once it has said so many lines.
  private func killProbe(afterLines limit: Int, _ scene: Scene) async throws {
    let run = try await Program.killed(
      "SyncProbe",
      ["ckan:\(scene.site.url)", scene.folder.file("store"), scene.folder.file("lock"), "50"],
      afterLines: limit)
    #expect(!run.output.contains("done"), "the pull ended before it could be killed")
    #expect(run.status < 0)
  }
}
