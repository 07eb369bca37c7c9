import ArgumentParser
import Base
import Client
import Glibc
import PortalClient
import PostgreSQL
import Terminal
import Transport

/// The program. Parsing comes first; nothing is opened before a command asks for it.
struct TJData: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "tjdata",
    abstract: "天津市信息资源统一开放平台的终端浏览器",
    discussion: "不带子命令时打开全屏浏览界面；界面能做的事，子命令都能做，便于脚本、定时任务和管道使用。",
    version: HTTPTransport.version,
    subcommands: [
      BrowseCommand.self, OpenCommand.self, SearchCommand.self, ShowCommand.self,
      FieldsCommand.self,
      PreviewCommand.self, SpecCommand.self, InvokeCommand.self, DownloadCommand.self,
      SyncCommand.self, LoginCommand.self, LogoutCommand.self, WhoamiCommand.self,
      RegisterCommand.self, DeveloperCommand.self,
      HistoryCommand.self, RequestsCommand.self, CodeCommand.self,
      RateCommand.self, FavouriteCommand.self, CorrectCommand.self, SuggestCommand.self,
      OutboxCommand.self, TableCommand.self,
      ShareCommand.self, ServeCommand.self, DoctorCommand.self, AdminCommand.self,
      NewsCommand.self,
      QuotaCommand.self, FetchesCommand.self, InterfaceCommand.self,
      CheckCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// The subcommands that need no full-screen terminal.
  static var plainCommands: String {
    configuration.subcommands.filter { $0 != BrowseCommand.self && $0 != OpenCommand.self }
      .compactMap { $0.configuration.commandName }.joined(separator: "、")
  }

  @OptionGroup var global: GlobalOptions

  /// Ends the process with the status.
  static func runProcess() async -> Never {
    // A reader that goes away is an error to handle, not a reason to die in the middle of a write.
    signal(SIGPIPE, SIG_IGN)
    CoreDumps.forbid()
    let status = await status(
      of: Array(CommandLine.arguments.dropFirst()), console: .process())
    StandbyWait.settle()
    Glibc.exit(status.rawValue)
  }

  /// Parses and runs.
  static func status(of arguments: [String], console: Console) async -> ProgramStatus {
    if Set(arguments) == ["--version", "--verbose"] { return tellVersions(console) }
    if let unknown = UnknownSubcommand.asked(of: arguments) {
      console.note(unknown.message)
      return .usage
    }
    let command: any ParsableCommand
    do {
      command = try parseAsRoot(arguments)
    } catch {
      return report(parsing: error, of: arguments, console: console)
    }
    if let repeated = RepeatedOption.find(in: arguments) {
      console.note(repeated.message)
      return .usage
    }
    guard let place = command as? any LocatedCommand else {
      return await perform(command, parsedFrom: arguments, console)
    }
    return await ProgramCommand.$surroundings.withValue(place.surroundings) {
      await perform(command, parsedFrom: arguments, console)
    }
  }

  private static func perform(
    _ command: any ParsableCommand, parsedFrom arguments: [String], _ console: Console
  ) async -> ProgramStatus {
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
      return .done
    } catch let exit as CleanExit {
      // A command that is nothing without a subcommand asks for its help so.
      return report(parsing: exit, of: arguments, console: console)
    } catch {
      return isOurs(command)
        ? report(running: error, console: console)
        : report(parsing: error, of: arguments, console: console)
    }
  }

  /// `--version --verbose`: what is linked as well.
  private static func tellVersions(_ console: Console) -> ProgramStatus {
    let lines = ["tjdata \(HTTPTransport.version)"] + LinkedLibrary.all().map(\.line)
    do {
      for line in lines { try console.write(Sanitizer.line(line) + "\n") }
      return .done
    } catch {
      return report(running: error, console: console)
    }
  }

  /// Whether it is not the parser's own help command, which answers by throwing.
  private static func isOurs(_ command: any ParsableCommand) -> Bool {
    command is TJData || has(type(of: command), below: TJData.self)
  }

  private static func has(
    _ command: any ParsableCommand.Type, below parent: any ParsableCommand.Type
  ) -> Bool {
    parent.configuration.subcommands.contains { $0 == command || has(command, below: $0) }
  }

  /// What the parser has to say, in Chinese: help and usage in lines of at most `columns` cells,
  /// errors and scripts for shells as they are.
  static func explanation(of error: any Error, columns: Int) -> String {
    // The parser counts characters where a terminal counts cells: it breaks no line here.
    let text = fullMessage(for: error, columns: 1 << 20)
    let isHelp = text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ")
    let layout = HelpLayout(columns: columns)
    return isHelp
      ? layout.help(UsageWording.chinese(text)) : layout.error(UsageWording.chinese(text))
  }

  /// Help and version go to standard output, mistakes to standard error with status 64.
  private static func report(
    parsing error: any Error, of arguments: [String], console: Console
  ) -> ProgramStatus {
    let text = explanation(of: error, columns: console.columns)
    guard exitCode(for: error).isSuccess else {
      console.note(UnknownSubcommand.find(in: arguments)?.message ?? text)
      if let file = DashedFile(in: arguments) { console.note(file.advice) }
      return .usage
    }
    do {
      try console.write(text + "\n")
      return .done
    } catch {
      return report(running: error, console: console)
    }
  }

  private static func report(running error: any Error, console: Console) -> ProgramStatus {
    if error is Console.ReaderGone { return .done }
    if let code = error as? ExitCode { return ProgramStatus(rawValue: code.rawValue) ?? .failed }
    let failure = failure(error)
    console.note(failure.text)
    return failure.status
  }

  /// As a person should read it; without a terminal, what needs none.
  static func failure(_ error: any Error) -> Failure {
    if let error = error as? SourceError, error.asksForLogin {
      return Failure(
        .refused, error.message, advice: "请执行 \(ProgramCommand.line("login")) 登录")
    }
    guard let error = error as? TerminalError else { return Failure(error) }
    return Failure(.failed, error.description, advice: "不需要终端的子命令：\(plainCommands)")
  }
}
