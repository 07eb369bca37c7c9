import Catalog
import PortalClient
import Testing

@Suite struct UnsupportedTests {
  @Test func whatAPlatformDoesNotDoHasWordsAndSaysWhatToDoInstead() {
    let errors = Capabilities.each.map { SourceError.unsupported($0) }
    #expect(Set(errors.map(\.message)).count == errors.count)
    #expect(Set(errors.map(\.advice)).count == errors.count)
    #expect(errors.allSatisfy { !$0.advice.isEmpty })
    #expect(SourceError.unsupported(.preview).message == "此平台未向程序开放数据预览")
  }

  @Test func ofSeveralTheFirstIsSpokenOf() {
    let error = SourceError.unsupported([.voice, .files])
    #expect(error.message == SourceError.unsupported(.files).message)
  }
}
