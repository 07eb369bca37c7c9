// The loop lives here.
