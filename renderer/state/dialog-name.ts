/** Everything that can lie over the page, one at a time. */
export type DialogName =
  | 'palette'
  | 'keys'
  | 'live'
  | 'reset'
  | 'newDay'
  | 'health'
  | 'unwind'
  | 'stopReport'
  | 'adopt'
  | 'drill'
  | 'settings'
  | 'alerts'
  | 'logout'
  | 'whatIf'
  | 'past'
  | 'runs'
  | 'runTrade';
