import Catalog
import PortalClient
import Testing

@Suite struct FileNameTests {
  /// What is packed is called so, whatever it holds and however its type is written.
  @Test(
    arguments: [
      ("b.csv.gz", "application/gzip", "b.csv.gz"), ("b.csv.gz", "CSV", "b.csv.gz"),
      ("b.csv.GZ", "application/x-gzip", "b.csv.gz"), ("b.tgz", "GZIP", "b.tgz"),
      ("b", "application/gzip", "b.gz"), ("b.csv", "text/csv", "b.csv"),
    ])
  func packedFilesAreCalledSo(title: String, type: String, name: String) {
    var names = FileNames()
    #expect(
      names.name(title, FileFormat(described: type), address: "http://a/b/c.csv.gz") == name)
  }
}
