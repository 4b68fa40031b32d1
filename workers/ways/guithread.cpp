// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

namespace thaw {

//! [gui-thread]
// From the click until the task ends, this thread does nothing else: no paint, no key, no timer, not even Cancel.
void startGuiThread(WayRunner &runner)
{
    runner.afterReturning([run = runner.run()] {
        run->say(MainSays::What::Starting);
        run->executeHere(Placement::ThisThread); // the window stands still here
    });
}
//! [gui-thread]

} // namespace thaw
