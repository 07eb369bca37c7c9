import Terminal
import Widgets

extension Browser {
  /// Tells every list how much of it is in view, so that pages are as long as the screen.
  func fit(_ state: inout State) {
    let body = FrameLayout(state.size).body
    let measure = configuration.measure
    for layer in state.layers.all {
      switch layer {
      case .section: if let area = areas.ofSection(state) { fit(&state, area, in: body) }
      case .area(let id): if let area = areas[id] { fit(&state, area, in: body) }
      case .line: break
      case .form:
        let room = state.formBody(measure: measure)
        state.layers.change { page in
          let fields = FormPageLayout(
            page, in: room, measure: measure, glyphs: configuration.look.glyphs
          ).fields
          page.form.resize(columns: fields.columns, measure: measure)
        }
      case .overlay:
        // What lies on top; what it covers is fitted when it is there again.
        if let overlay = state.overlay {
          state.overlay = overlay.fitted(in: body, measure: measure)
        }
      case .sheet(let id): if let area = areas[id] { state.fitSheet(area, in: body) }
      }
    }
  }

  private func fit(_ state: inout State, _ area: any Area, in rect: Rect) {
    state.fit(area, in: rect)
    for (guest, pane) in areas.guests(of: area, state, in: rect) { fit(&state, guest, in: pane) }
  }
}
