public import Foundation

/// A program that was run to its end.
public struct Finished: Sendable {
  /// The exit status; the signal's number below zero where one ended it.
  public var status: Int32
  public var output: String
  public var error: String

  public var outputLines: [Substring] { output.split(separator: "\n") }
}

/// Runs the built `tjdata`, which lies beside the test bundle, in an environment of its own.
public struct Program: Sendable {
  /// Holds everything the program keeps, by `--data-dir`.
  public let folder: ScratchFolder
  /// Given to every run.
  public var arguments: [String]

  public init(_ folder: ScratchFolder? = nil, arguments: [String] = []) throws {
    let folder = try folder ?? ScratchFolder()
    self.folder = folder
    self.arguments = ["--data-dir", folder.path + "/data"] + arguments
  }

  public static var path: String { path(of: "tjdata") }

  /// Beside the test bundle, where the package manager builds every program.
  static func path(of name: String) -> String {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// The same data, another platform.
  public func on(_ platform: String) -> Program {
    var copy = self
    copy.arguments += ["--platform", platform]
    return copy
  }

  public func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) async throws -> Finished {
    try await run(arguments, environment: environment)
  }

  public func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> Finished {
    let scratch = try ScratchFolder()
    let process = Self.process(self.arguments + arguments, environment)
    process.standardOutput = try Self.file(scratch.path + "/output")
    process.standardError = try Self.file(scratch.path + "/error")
    let status = try await process.runToEnd()
    return Finished(
      status: status, output: try scratch.read("output"), error: try scratch.read("error"))
  }

  /// Runs with a standard output whose reader has gone before the start.
  public func runWithoutReader(_ arguments: [String]) async throws -> Finished {
    let scratch = try ScratchFolder()
    let process = Self.process(self.arguments + arguments, [:])
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    process.standardOutput = pipe.fileHandleForWriting
    process.standardError = try Self.file(scratch.path + "/error")
    let status = try await process.runToEnd()
    return Finished(status: status, output: "", error: try scratch.read("error"))
  }

  /// Runs with standard output closed.
  public func runWithoutOutput(_ arguments: [String]) async throws -> Finished {
    let scratch = try ScratchFolder()
    let process = Self.process(self.arguments + arguments, [:])
    let whole = [Self.path] + self.arguments + arguments
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec \"$@\" >&-", "sh"] + whole
    process.standardError = try Self.file(scratch.path + "/error")
    let status = try await process.runToEnd()
    return Finished(status: status, output: "", error: try scratch.read("error"))
  }

  /// Nothing of the test's own environment but where programs are.
  static func process(_ arguments: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  private static func file(_ path: String) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

extension Process {
  /// Starts the process and waits for its end without holding a thread.
  public func runToEnd() async throws -> Int32 {
    try await withCheckedThrowingContinuation { continuation in
      terminationHandler = { process in
        let status = process.terminationStatus
        continuation.resume(
          returning: process.terminationReason == .exit ? status : -status)
      }
      do {
        try run()
      } catch {
        terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
  }
}
