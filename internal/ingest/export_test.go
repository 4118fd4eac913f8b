package ingest

// DiskFull is tested alone: a full disk cannot be made at will.
var DiskFull = diskFull
