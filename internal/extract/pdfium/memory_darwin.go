package pdfium

// noReserve is how macOS maps anyway.
const noReserve = 0
