import Catalog
import Glibc
import Logging

/// One line a message: `2026-11-23 22:40 info request method=GET path=/api/v1/site …`.
struct FileLogHandler: LogHandler {
  let file: LogFile
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  init(file: LogFile) { self.file = file }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let members = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let pairs = members.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.plain("\($0.value)"))" }
    let moment = Moment(unixSeconds: time(nil))
    file.append("\(moment) \(event.level) \(Self.plain("\(event.message)"))\(pairs.joined())")
  }

  /// Controls would let a request forge lines and steer the terminal that shows them; characters
  /// that are not seen, or turn the direction, would let it look like another.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "?"
          default: scalar
          }
        }))
  }
}
