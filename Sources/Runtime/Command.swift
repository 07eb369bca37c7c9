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
  /// Where the hint line names it at all: a key that works in many places may be told in a few.
  public var isHinted: (State) -> Bool = { _ in true }
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

  /// Named by the hint line only there.
  public func hinted(where isHinted: @escaping (State) -> Bool) -> Command {
    var command = self
    command.isHinted = isHinted
    return command
  }
}

/// All commands of a program, in the order help shows them.
public struct CommandTable<State, Action: Sendable> {
  public private(set) var commands: [Command<State, Action>]
  /// Where in `commands` those stand that a key is bound to: a table has some hundred, and the hint
  /// line asks for the keys of many of them at every picture.
  private var places: [Key: [Int]] = [:]

  public init(_ commands: [Command<State, Action>]) {
    self.commands = commands
    for (place, command) in commands.enumerated() {
      for key in command.keys { places[key, default: []].append(place) }
    }
  }

  /// What pressing `key` means: the first command bound to it that means something here.
  public func command(for key: Key, in state: State) -> Command<State, Action>? {
    place(of: key, in: state).map { commands[$0] }
  }

  /// Whether pressing `key` means the command of that name.
  public func means(_ key: Key, _ name: String, in state: State) -> Bool {
    place(of: key, in: state).map { commands[$0].name == name } ?? false
  }

  private func place(of key: Key, in state: State) -> Int? {
    places[key]?.first { commands[$0].availability(state) != .hidden }
  }

  /// Commands that mean something here, whether they can be given now or not.
  public func visible(in state: State) -> [Command<State, Action>] {
    commands.filter { $0.availability(state) != .hidden }
  }

  public enum BindingError: Error, Hashable, Sendable {
    case unknownCommand(String)
    case unknownKey(command: String, key: String)
  }

  /// What `rebinding` with the same bindings takes from other commands, and keys that it gives to
  /// several; names that stand for nothing are passed over.
  public func takenKeys(by bindings: [String: [String]]) -> [TakenKey] {
    bindings.sorted { $0.key < $1.key }.flatMap { name, keyNames -> [TakenKey] in
      guard let owner = commands.first(where: { $0.name == name }) else { return [] }
      let keys = keyNames.compactMap { KeyStroke.key(named: $0) }
      return keys.filter { !owner.keys.contains($0) }.flatMap { key -> [TakenKey] in
        let losers = commands.filter {
          $0.name != name && bindings[$0.name] == nil && $0.keys.contains(key)
        }
        // Each pair is told of once.
        let sharers = commands.filter { other in
          other.name > name
            && bindings[other.name]?.contains { KeyStroke.key(named: $0) == key } == true
        }
        return [
          TakenKey(key: key, owner: owner, others: losers, isShared: false),
          TakenKey(key: key, owner: owner, others: sharers, isShared: true),
        ].filter { !$0.others.isEmpty }
      }
    }
  }

  /// Gives commands other keys. A key that a command has not by default is taken from every command
  /// that has it so.
  public func rebinding(_ bindings: [String: [String]]) throws(BindingError) -> CommandTable {
    var copy = commands
    for (name, keyNames) in bindings.sorted(by: { $0.key < $1.key }) {
      guard let index = copy.firstIndex(where: { $0.name == name }) else {
        throw .unknownCommand(name)
      }
      var keys: [Key] = []
      for keyName in keyNames {
        guard let key = KeyStroke.key(named: keyName) else {
          throw .unknownKey(command: name, key: keyName)
        }
        keys.append(key)
      }
      // With what it has by default it shares as before.
      let fresh = keys.filter { !commands[index].keys.contains($0) }
      for other in copy.indices where bindings[copy[other].name] == nil {
        copy[other].keys.removeAll { fresh.contains($0) }
      }
      copy[index].keys = keys
    }
    return CommandTable(copy)
  }
}

/// A key that a person's bindings give to a command and that others had, or are given as well.
public struct TakenKey: Hashable, Sendable {
  /// A command by its name in the config file, and as people read it.
  public struct Owner: Hashable, Sendable {
    public var name: String
    public var title: String
  }

  public var key: Key
  /// Who has it now.
  public var owner: Owner
  /// Who had it by default and has it no more; never empty.
  public var others: [Owner]
  /// The bindings give it to the others too, and it means whichever can be given first.
  public var isShared: Bool

  fileprivate init<State, Action>(
    key: Key, owner: Command<State, Action>, others: [Command<State, Action>], isShared: Bool
  ) {
    self.key = key
    self.owner = Owner(name: owner.name, title: owner.title)
    self.others = others.map { Owner(name: $0.name, title: $0.title) }
    self.isShared = isShared
  }
}
