public import Terminal

/// Whether a command can be given now.
public enum Availability: Hashable, Sendable {
  case enabled
  /// Known here, but not now; the reason is for people.
  case disabled(String)
  /// Means nothing here.
  case hidden
}

/// One thing a person can tell the program to do. The same record answers for the key, the hint
/// line, the help page and the palette, so they cannot disagree.
public struct Command<State, Action: Sendable> {
  /// Stable English name, for the config file: `entry.test`.
  public var name: String
  public var keys: [Key]
  /// For the palette and help.
  public var title: String
  /// For the hint line, shorter; nil keeps it out of there.
  public var hint: String?
  /// Heading it stands under in help.
  public var group: String
  /// Rows with a lower one stand first in hints, help and palette, and are asked first for a key;
  /// those of one rank as they are written.
  public var rank = 0
  public var availability: (State) -> Availability
  public var action: Action

  public init(
    _ name: String, keys: [Key], title: String, hint: String? = nil, group: String, action: Action,
    availability: @escaping (State) -> Availability = { _ in .enabled }
  ) {
    self.name = name
    self.keys = keys
    self.title = title
    self.hint = hint
    self.group = group
    self.action = action
    self.availability = availability
  }
}

/// All commands of a program, in the order help shows them.
public struct CommandTable<State, Action: Sendable> {
  public private(set) var commands: [Command<State, Action>]

  public init(_ commands: [Command<State, Action>]) { self.commands = commands }

  /// What pressing `key` means: the first command bound to it that means something here.
  public func command(for key: Key, in state: State) -> Command<State, Action>? {
    commands.first { $0.keys.contains(key) && $0.availability(state) != .hidden }
  }

  /// Commands that mean something here, whether they can be given now or not.
  public func visible(in state: State) -> [Command<State, Action>] {
    commands.filter { $0.availability(state) != .hidden }
  }

  public enum BindingError: Error, Hashable, Sendable {
    case unknownCommand(String)
    case unknownKey(command: String, key: String)
  }

  /// Gives commands other keys. A key taken this way is taken from every command that had it by
  /// default in the same table.
  public func rebinding(_ bindings: [String: [String]]) throws(BindingError) -> CommandTable {
    var copy = self
    for (name, keyNames) in bindings.sorted(by: { $0.key < $1.key }) {
      guard let index = copy.commands.firstIndex(where: { $0.name == name }) else {
        throw .unknownCommand(name)
      }
      var keys: [Key] = []
      for keyName in keyNames {
        guard let key = KeyStroke.key(named: keyName) else {
          throw .unknownKey(command: name, key: keyName)
        }
        keys.append(key)
      }
      for other in copy.commands.indices where bindings[copy.commands[other].name] == nil {
        copy.commands[other].keys.removeAll { keys.contains($0) }
      }
      copy.commands[index].keys = keys
    }
    return copy
  }
}
