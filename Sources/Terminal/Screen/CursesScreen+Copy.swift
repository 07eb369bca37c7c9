import Glibc

extension CursesScreen {
  public func copy(_ text: String) -> Bool {
    guard !isClosed, kind.speaksXterm else { return false }
    let between: Clipboard.Between =
      if getenv("TMUX") != nil {
        .tmux
      } else if getenv("STY") != nil {
        .screen
      } else {
        .nothing
      }
    guard let sequence = Clipboard.sequence(for: Sanitizer.plain(text), through: between) else {
      return false
    }
    write(sequence)
    return true
  }
}
