package pdfium

import "syscall"

// noReserve: the mapping is a ceiling, not a need.
const noReserve = syscall.MAP_NORESERVE
