import ArgumentParser
import Base
import Client

/// A command with all that it may be told of where it works, which the commands it advises have to
/// be told too.
protocol LocatedCommand: ParsableCommand {
  var global: GlobalOptions { get }
  /// Where a platform's own data is, in the words of the commands that work on it.
  var storageWords: [String] { get }
}

/// One that does its work and ends.
protocol SessionCommand: LocatedCommand, AsyncParsableCommand {}

extension LocatedCommand {
  var storageWords: [String] { [] }

  /// What `ProgramCommand.surroundings` are while it runs.
  var surroundings: ProgramCommand.Surroundings {
    let (options, storage) = (global.session, storageWords)
    return ProgramCommand.Surroundings { subcommand in
      let words = (try? Session(options).commandOptions) ?? options.words
      return words + (StorageCommand.names.contains(subcommand ?? "") ? storage : [])
    }
  }
}

/// The commands that work on a platform's own data.
private enum StorageCommand {
  static let names = Set([AdminCommand._commandName, ServeCommand._commandName])
}

/// A command of the operator.
protocol OperatorCommand: SessionCommand {
  var options: OperatorOptions { get }
}

extension OperatorCommand {
  var global: GlobalOptions { options.global }
  var storageWords: [String] { options.storage.words }
}

extension DatabaseOption {
  /// What it was told; a password does not stand in it.
  var words: [String] { database.map { ["--database", $0] } ?? [] }
}
