import ArgumentParser
import Tabular

/// Where `--output` puts what a command makes: a file, or with `-` standard output.
enum OutputPath: Hashable, Sendable, ExpressibleByArgument {
  case standardOutput
  case file(String)

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = argument == "-" ? .standardOutput : .file(argument)
  }
}

extension OutputPath? {
  /// The file's path; nil for standard output, as where nothing is said.
  var path: String? { if case .file(let path)? = self { path } else { nil } }

  /// - Throws: `ValidationError` where a format can only be written to a file, and there is none.
  func check(_ format: String) throws {
    guard path == nil else { return }
    throw ValidationError(
      self == nil
        ? "格式 \(format) 要用 --output 给出文件"
        : "格式 \(format) 不能写到标准输出，请用 --output 给出文件")
  }

  /// - Throws: `ValidationError` where the file's name says another format than it is to have.
  func checkEnding(_ format: TableFormat) throws {
    if let path, let fault = format.fault(ofName: path) { throw ValidationError(fault) }
  }
}
