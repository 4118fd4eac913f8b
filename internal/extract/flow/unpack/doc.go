// Package unpack opens the zip containers that DOCX, EPUB and HWPX are. It gives
// a part as a stream, in memory only, and holds limits: it refuses archives that
// unpack to far more than they are, that carry names which lead outside of them
// or name two parts the same, and says Locked of encrypted ones. It never writes
// a file.
package unpack
