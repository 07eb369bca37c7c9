#include "CLibzip.h"
