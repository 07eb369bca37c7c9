public import ArgumentParser
public import Calls
public import Catalog

extension OpenStatus: ExpressibleByArgument {}

extension UpdateFrequency: ExpressibleByArgument {}

extension FileFormat: ExpressibleByArgument {
  /// One that our platform makes.
  public init?(argument: String) {
    guard let format = FileFormat(rawValue: argument), FileFormat.allCases.contains(format) else {
      return nil
    }
    self = format
  }
}

extension SubmissionKind: ExpressibleByArgument {}

extension EntryKind: ExpressibleByArgument {}

extension ShareChannel: ExpressibleByArgument {}

extension SortOrder: ExpressibleByArgument {}

extension CodeLanguage: ExpressibleByArgument {}
