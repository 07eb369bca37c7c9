#pragma once
// What the program is linked with in place of ICU's data. There is nothing to call.
