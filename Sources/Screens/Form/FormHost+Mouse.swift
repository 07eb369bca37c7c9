import Terminal
import Widgets

/// Clicks and the wheel in an open form.
extension FormHost {
  func take(_ state: inout State, _ page: FormPage, mouse event: MouseEvent) -> Effects {
    guard page.phase == .editing else { return [] }
    switch event.kind {
    case .wheelUp: return press(&state, .up) ?? []
    case .wheelDown: return press(&state, .down) ?? []
    case .press: break
    }
    let measure = measure
    let layout = FormPageLayout(
      page, in: state.formBody(measure: measure), measure: measure, glyphs: look.glyphs)
    if layout.button.contains(event.point) {
      let verb = measure.width(of: page.verb) + 4
      return event.point.column < layout.button.column + verb ? submitForm(&state) : []
    }
    change(&state) {
      $0.isOnButton = false
      $0.form.click(
        at: event.point, in: layout.fields, measure: measure, glyphs: look.glyphs,
        isPaintedFocused: !page.isOnButton)
      $0.checkFields()
    }
    return draftDue(&state)
  }
}
